package org.rapporteur.extraction.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** Tries to cross a fence. Runs in a child process with nothing but the JDK, and never ends by itself. */
final class Trespasser {

    private static final int MEGABYTE = 1 << 20;

    private Trespasser() {}

    /** @param arguments {@code heap} to take all memory, {@code folder} to fill the temporary folder, else only to stay */
    static void main(String[] arguments) throws IOException {
        if (arguments[0].equals("heap")) {
            List<byte[]> taken = new ArrayList<>();
            while (true) {
                taken.add(new byte[MEGABYTE]);
            }
        }
        if (arguments[0].equals("folder")) {
            Path file = Path.of(System.getProperty("java.io.tmpdir"), "much");
            Files.createFile(file);
            for (int i = 0; i < 4; i++) {
                Files.write(file, new byte[MEGABYTE], StandardOpenOption.APPEND);
            }
        }
        while (true) {
            if (System.in.read() < 0) {
                return;
            }
        }
    }
}

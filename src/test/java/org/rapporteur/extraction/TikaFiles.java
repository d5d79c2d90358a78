package org.rapporteur.extraction;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The real files Apache Tika tests itself with, some of them broken, locked, hostile or of kinds that are not accepted. */
public final class TikaFiles {

    private static final String FOLDER = "test-documents/";

    private TikaFiles() {}

    /** All of them, in a fixed order, unpacked under names of ours. */
    public static List<Path> all(Path into) {
        List<Path> files = new ArrayList<>();
        for (Path jar : jars()) {
            try (ZipFile zip = new ZipFile(jar.toFile())) {
                List<? extends ZipEntry> entries = new ArrayList<>(Collections.list(zip.entries()));
                entries.sort((one, other) -> one.getName().compareTo(other.getName()));
                for (ZipEntry entry : entries) {
                    if (entry.getName().startsWith(FOLDER) && !entry.isDirectory()) {
                        files.add(unpack(zip, entry, into, files.size() + 1));
                    }
                }
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return files;
    }

    /** One file by its name. */
    public static byte[] named(String name) {
        for (Path jar : jars()) {
            try (ZipFile zip = new ZipFile(jar.toFile())) {
                ZipEntry entry = zip.getEntry(FOLDER + name);
                if (entry != null) {
                    try (InputStream content = zip.getInputStream(entry)) {
                        return content.readAllBytes();
                    }
                }
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        throw new IllegalArgumentException(name);
    }

    private static Path unpack(ZipFile zip, ZipEntry entry, Path into, int number) throws IOException {
        String name = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
        Path file = into.resolve("%04d-%s".formatted(number, name));
        try (InputStream content = zip.getInputStream(entry)) {
            Files.copy(content, file);
        }
        return file;
    }

    private static List<Path> jars() {
        Path folder = Path.of("target", "tika-files");
        try (Stream<Path> jars = Files.list(folder)) {
            return jars.filter(jar -> jar.toString().endsWith("-tests.jar"))
                    .sorted()
                    .toList();
        } catch (IOException missing) {
            throw new UncheckedIOException("the build puts Tika's files there: " + folder, missing);
        }
    }
}

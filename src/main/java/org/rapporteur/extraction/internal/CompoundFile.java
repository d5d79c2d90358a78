package org.rapporteur.extraction.internal;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;

/**
 * Lists the names of the streams and storages in a compound file (the old office formats, messages of Outlook, locked
 * new ones), without following its structure: directory entries are 128 bytes long and lie at multiples of that.
 */
final class CompoundFile {

    /** The stream that holds a new office file under its password. */
    static final String LOCKED_PACKAGE = "EncryptedPackage";

    private static final byte[] MARK = {
        (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };
    private static final int ENTRY = 128;
    private static final int LONGEST_NAME = 64;
    private static final int NAME_LENGTH_AT = 64;
    private static final int KIND_AT = 66;
    private static final int MOST_NAMES = 10_000;

    private CompoundFile() {}

    static boolean is(byte[] head) {
        return head.length >= MARK.length && Arrays.equals(head, 0, MARK.length, MARK, 0, MARK.length);
    }

    /** The names, to be asked for in any case as the formats want it, by a single pass over the file. */
    static Set<String> names(Path file) throws IOException {
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        byte[] entry = new byte[ENTRY];
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            while (in.readNBytes(entry, 0, ENTRY) == ENTRY && names.size() < MOST_NAMES) {
                int length = (entry[NAME_LENGTH_AT] & 0xFF) | (entry[NAME_LENGTH_AT + 1] & 0xFF) << 8;
                if (isEntry(entry, length)) {
                    names.add(new String(entry, 0, length - 2, StandardCharsets.UTF_16LE));
                }
            }
        }
        return names;
    }

    /** A name of two to 64 bytes with a zero at its end, and a kind that exists: storage, stream or root. */
    private static boolean isEntry(byte[] entry, int length) {
        byte kind = entry[KIND_AT];
        return length >= 4
                && length <= LONGEST_NAME
                && length % 2 == 0
                && entry[length - 1] == 0
                && entry[length - 2] == 0
                && (kind == 1 || kind == 2 || kind == 5);
    }
}

package org.rapporteur.extraction.internal;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;

/** Sees whether a file's end is there, for the formats that say where they end. */
final class FileEnd {

    private static final int PDF_TAIL = 2048;
    private static final byte[] PDF_MARK = "%%EOF".getBytes(StandardCharsets.US_ASCII);

    private FileEnd() {}

    /** Whether the end is missing; false too when the format has no mark at its end. */
    static boolean isMissing(Path file, Formats.Build build) {
        try {
            return switch (build) {
                case PDF -> !tailContains(file, PDF_TAIL, PDF_MARK);
                case OFFICE_OPEN_XML, OPEN_DOCUMENT, ARCHIVE -> !ZipDirectory.hasEnd(file);
                default -> false;
            };
        } catch (IOException unreadable) {
            return false;
        }
    }

    static boolean tailContains(Path file, int tail, byte[] mark) throws IOException {
        return indexInTail(tail(file, tail), mark) >= 0;
    }

    /** The last bytes of a file, all of it when it is shorter. */
    static byte[] tail(Path file, int length) throws IOException {
        try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "r")) {
            byte[] tail = new byte[(int) Math.min(length, open.length())];
            open.seek(open.length() - tail.length);
            open.readFully(tail);
            return tail;
        }
    }

    /** Where the last occurrence of the mark begins, -1 when there is none. */
    static int indexInTail(byte[] tail, byte[] mark) {
        for (int at = tail.length - mark.length; at >= 0; at--) {
            if (Arrays.equals(tail, at, at + mark.length, mark, 0, mark.length)) {
                return at;
            }
        }
        return -1;
    }
}

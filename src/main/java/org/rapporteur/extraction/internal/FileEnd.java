package org.rapporteur.extraction.internal;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;

/** Sees whether a file's end is there, for the formats that say where they end. */
final class FileEnd {

    /** Some writers and mail gateways leave much behind the end; a file is filled up with zeros now and then. */
    private static final int PDF_TAIL = 1 << 16;

    private static final byte[] PDF_MARK = "%%EOF".getBytes(StandardCharsets.US_ASCII);

    /** What shows that the last end was that of an earlier state or of a first page, and that there was more to come. */
    private static final Pattern PDF_GOES_ON = Pattern.compile("\\b(obj|endobj|endstream|xref|trailer)\\b");

    private FileEnd() {}

    /** Whether the end is missing; false too when the format has no mark at its end. */
    static boolean isMissing(Path file, Formats.Build build) {
        try {
            return switch (build) {
                case PDF -> pdfGoesOn(tail(file, PDF_TAIL));
                case OFFICE_OPEN_XML, OPEN_DOCUMENT, ARCHIVE -> !ZipDirectory.hasEnd(file);
                default -> false;
            };
        } catch (IOException unreadable) {
            return false;
        }
    }

    private static boolean pdfGoesOn(byte[] tail) {
        int end = indexInTail(tail, PDF_MARK);
        return end < 0
                || PDF_GOES_ON
                        .matcher(new String(tail, end, tail.length - end, StandardCharsets.ISO_8859_1))
                        .find();
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

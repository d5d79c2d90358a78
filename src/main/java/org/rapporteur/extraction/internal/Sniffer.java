package org.rapporteur.extraction.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/** Tells by the first bytes alone what a file is; no parser runs. */
final class Sniffer {

    /** A PDF may have a little in front of its mark. */
    private static final int PDF_MARK_WITHIN = 1024;

    private static final List<String> WEB_PAGE = List.of("<html", "<!doctype html", "<script", "<body", "<head>");
    private static final List<String> SHORTCUTS = List.of("[internetshortcut]", "[desktop entry]");
    private static final byte[] WINDOWS_SHORTCUT = {0x4C, 0, 0, 0, 1, 0x14, 2, 0};

    /** The media type of a content; {@code text/plain} or {@code application/octet-stream} when nothing shows more. */
    String mediaType(byte[] head) {
        if (startsWith(head, WINDOWS_SHORTCUT)) {
            return "application/x-ms-shortcut";
        }
        String beginning = new String(head, 0, Math.min(head.length, PDF_MARK_WITHIN), StandardCharsets.ISO_8859_1);
        String opening = beginning.stripLeading().toLowerCase(Locale.ROOT);
        if (SHORTCUTS.stream().anyMatch(opening::startsWith)) {
            return "application/x-mswinurl";
        }
        String detected = detected(head);
        if (isText(detected) && beginning.contains("%PDF-")) {
            return "application/pdf";
        }
        return detected;
    }

    /** Whether a text is a web page, in markdown or plain text, rather than a text that mentions a tag. */
    static boolean isWebPage(byte[] head) {
        String beginning = new String(head, 0, Math.min(head.length, 4096), StandardCharsets.ISO_8859_1)
                .replace("\u00EF\u00BB\u00BF", "")
                .stripLeading()
                .toLowerCase(Locale.ROOT);
        return WEB_PAGE.stream().anyMatch(beginning::startsWith);
    }

    /** Whether a media type is some kind of text. */
    static boolean isText(String mediaType) {
        return mediaType.startsWith("text/");
    }

    /** Whether a content begins with a mark of UTF-16. */
    static boolean isWideText(byte[] head) {
        return startsWith(head, new byte[] {(byte) 0xFF, (byte) 0xFE})
                || startsWith(head, new byte[] {(byte) 0xFE, (byte) 0xFF});
    }

    /** Whether there is no control character in it but those for lines, tabs and pages. */
    static boolean hasOnlyTextCharacters(byte[] head) {
        for (byte b : head) {
            if (b >= 0 && b < ' ' && (b < '\t' || b > '\r')) {
                return false;
            }
        }
        return true;
    }

    private String detected(byte[] head) {
        try {
            return MimeTypes.getDefaultMimeTypes()
                    .detect(new ByteArrayInputStream(head), new Metadata())
                    .getBaseType()
                    .toString();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static boolean startsWith(byte[] head, byte[] mark) {
        return head.length >= mark.length && Arrays.equals(head, 0, mark.length, mark, 0, mark.length);
    }
}

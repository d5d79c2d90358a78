package org.rapporteur.extraction.internal;

import java.text.Normalizer;

/** Makes text fit to be stored, indexed and shown: no control characters, no half characters, NFC, tidy white space. */
final class CleanText {

    /** Below it no character changes by being composed. */
    private static final int FIRST_COMBINING = 0x300;

    private CleanText() {}

    /** Cleans a text, keeping its lines and tabs, at most one blank line in a row, nothing blank at its ends. */
    static String of(CharSequence raw) {
        StringBuilder kept = new StringBuilder(raw.length());
        boolean composed = true;
        int at = 0;
        while (at < raw.length()) {
            char unit = raw.charAt(at);
            if (unit >= ' ' && unit < 0x7F) {
                kept.append(unit);
                at++;
                continue;
            }
            int c = Character.codePointAt(raw, at);
            at += Character.charCount(c);
            composed &= c < FIRST_COMBINING;
            if (c == '\n' || c == '\t' || !unwanted(c)) {
                kept.appendCodePoint(c);
            } else if (c == '\r' || c == '\f' || c == 0x0B || c == 0x85) {
                kept.append('\n');
            }
        }
        return tidy(composed ? kept.toString() : Normalizer.normalize(kept, Normalizer.Form.NFC));
    }

    /** Cleans a short text, such as a title, to one line of at most so many characters. */
    static String line(String raw, int longest) {
        String line = of(raw).replaceAll("\\s+", " ").strip();
        return line.length() <= longest
                ? line
                : line.substring(
                        0, line.offsetByCodePoints(0, Math.min(longest, line.codePointCount(0, line.length()))));
    }

    private static boolean unwanted(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL
                || type == Character.SURROGATE
                || c == 0xFEFF
                || (c & 0xFFFE) == 0xFFFE
                || (c >= 0xFDD0 && c <= 0xFDEF);
    }

    private static String tidy(String text) {
        StringBuilder tidy = new StringBuilder(text.length());
        int blank = 0;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            String stripped = line.stripTrailing();
            if (stripped.isBlank()) {
                blank++;
            } else {
                if (!tidy.isEmpty()) {
                    tidy.append(blank > 0 ? "\n\n" : "\n");
                }
                tidy.append(stripped);
                blank = 0;
            }
        }
        return tidy.toString().strip();
    }
}

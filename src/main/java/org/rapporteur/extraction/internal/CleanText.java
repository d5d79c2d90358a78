package org.rapporteur.extraction.internal;

import java.text.Normalizer;
import java.util.Arrays;

/** Makes text fit to be stored, indexed and shown: no control characters, no half characters, NFC, tidy white space. */
final class CleanText {

    /** Below it no character changes by being composed. */
    private static final int FIRST_COMBINING = 0x300;

    private static final int[] NO_PLACES = {};

    private final StringBuilder kept;
    private final StringBuilder tidy;
    private final int[] places;
    private boolean composed = true;

    private CleanText(int length, int[] places) {
        this.kept = new StringBuilder(length);
        this.tidy = new StringBuilder(length);
        this.places = places;
    }

    /** Cleans a text, keeping its lines and tabs, at most one blank line in a row, nothing blank at its ends. */
    static String of(CharSequence raw) {
        return of(raw, NO_PLACES);
    }

    /**
     * The same, telling what became of places in the text.
     *
     * @param places characters before each place, ascending; each is moved to where it is in the clean text. No place may
     *     stand between a letter and its marks
     */
    static String of(CharSequence raw, int[] places) {
        CleanText text = new CleanText(raw.length(), places);
        text.keep(raw);
        return text.tidied();
    }

    /** Cleans a short text, such as a title, to one line of at most so many characters. */
    static String line(String raw, int longest) {
        String line = of(raw).replaceAll("\\s+", " ").strip();
        return line.length() <= longest
                ? line
                : line.substring(
                        0, line.offsetByCodePoints(0, Math.min(longest, line.codePointCount(0, line.length()))));
    }

    private void keep(CharSequence raw) {
        int at = 0;
        int place = 0;
        while (at < raw.length()) {
            while (place < places.length && places[place] <= at) {
                places[place++] = kept.length();
            }
            char unit = raw.charAt(at);
            if (unit >= ' ' && unit < 0x7F) {
                kept.append(unit);
                at++;
                continue;
            }
            int c = Character.codePointAt(raw, at);
            at += Character.charCount(c);
            composed &= c < FIRST_COMBINING;
            if (Scripts.continuesWord(c)) {
                join((char) c, place == 0 ? 0 : places[place - 1]);
            }
            if (c == '\n' || c == '\t' || !unwanted(c)) {
                kept.appendCodePoint(c);
            } else if (c == '\r' || c == '\f' || c == 0x0B || c == 0x85) {
                kept.append('\n');
            }
        }
        Arrays.fill(places, place, places.length, kept.length());
    }

    /** Takes out a space inside a word of Thai or Lao, as PDFs have them behind a letter with several marks. */
    private void join(char sign, int lastPlace) {
        int space = kept.length() - 1;
        if (space > 0 && space >= lastPlace && kept.charAt(space) == ' ') {
            char before = kept.charAt(space - 1);
            if (Scripts.isThai(sign) ? Scripts.isThai(before) : Scripts.isLao(before)) {
                kept.setLength(space);
            }
        }
    }

    private static boolean unwanted(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL
                || type == Character.SURROGATE
                || c == 0xFEFF
                || (c & 0xFFFE) == 0xFFFE
                || (c >= 0xFDD0 && c <= 0xFDEF);
    }

    private String tidied() {
        int place = 0;
        boolean blank = false;
        for (int from = 0; from < kept.length(); ) {
            int newline = kept.indexOf("\n", from);
            int end = newline < 0 ? kept.length() : newline;
            int to = end;
            while (to > from && Character.isWhitespace(kept.charAt(to - 1))) {
                to--;
            }
            if (to == from) {
                blank = true;
            } else {
                if (!tidy.isEmpty()) {
                    tidy.append(blank ? "\n\n" : "\n");
                }
                place = line(from, to, end, place);
                blank = false;
            }
            from = end + 1;
        }
        Arrays.fill(places, place, places.length, tidy.length());
        return stripped();
    }

    /** Composes one line, in pieces where a place is in it; gives the first place behind it. */
    private int line(int from, int to, int end, int first) {
        int place = first;
        int at = from;
        for (; place < places.length && places[place] <= end; place++) {
            int before = Math.clamp(places[place], at, to);
            put(at, before);
            at = before;
            places[place] = tidy.length();
        }
        put(at, to);
        return place;
    }

    private void put(int from, int to) {
        if (composed) {
            tidy.append(kept, from, to);
        } else if (to > from) {
            tidy.append(Normalizer.normalize(kept.subSequence(from, to), Normalizer.Form.NFC));
        }
    }

    /** The first line may begin with white space. */
    private String stripped() {
        int leading = 0;
        while (leading < tidy.length() && Character.isWhitespace(tidy.charAt(leading))) {
            leading++;
        }
        for (int i = 0; i < places.length; i++) {
            places[i] = Math.max(0, places[i] - leading);
        }
        return tidy.substring(leading);
    }
}

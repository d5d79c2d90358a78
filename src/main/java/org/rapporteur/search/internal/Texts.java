package org.rapporteur.search.internal;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.base.PageText;

/** Brings text into the form the table and the index can hold. */
final class Texts {
    /** Longest piece of a page in one row, in UTF-16 units. */
    static final int LONGEST_PIECE = 500_000;

    private static final int LOOK_BACK = 200;

    private Texts() {}

    /** The text without NUL and lone surrogates, which no database stores, cut to a length. */
    static String cleaned(String text, int most) {
        var clean = hasUnstorable(text) ? stored(text) : text;
        return clean.length() <= most ? clean : clean.substring(0, border(clean, most));
    }

    /** The same, for a text that may be missing. */
    static @Nullable String clipped(@Nullable String text, int most) {
        return text == null ? null : cleaned(text, most);
    }

    /** The pages with text, long ones in pieces that end between words. */
    static List<PageText> pieces(List<PageText> pages) {
        var pieces = new ArrayList<PageText>();
        for (var page : pages) {
            var rest = cleaned(page.text(), Integer.MAX_VALUE);
            while (rest.length() > LONGEST_PIECE) {
                var end = border(rest, LONGEST_PIECE);
                pieces.add(new PageText(page.number(), rest.substring(0, end)));
                rest = rest.substring(end);
            }
            if (!rest.isBlank()) {
                pieces.add(new PageText(page.number(), rest));
            }
        }
        return pieces;
    }

    /** The last white space not far before a place, else the place itself, never inside a surrogate pair. */
    private static int border(String text, int place) {
        for (var at = place; at > Math.max(1, place - LOOK_BACK); at--) {
            if (Character.isWhitespace(text.charAt(at - 1))) {
                return at;
            }
        }
        return Character.isHighSurrogate(text.charAt(place - 1)) ? place - 1 : place;
    }

    private static boolean hasUnstorable(String text) {
        return text.codePoints().anyMatch(Texts::unstorable);
    }

    private static String stored(String text) {
        return text.codePoints()
                .filter(point -> !unstorable(point))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean unstorable(int point) {
        return point == 0 || (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    }
}

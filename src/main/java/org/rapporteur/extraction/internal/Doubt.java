package org.rapporteur.extraction.internal;

import java.util.Optional;

/**
 * Notices text that was read but is probably wrong: Khmer out of a PDF in the order it is drawn instead of the order
 * it is written, and characters a font gave no meaning for.
 */
final class Doubt {

    /** The text is in a wrong order. */
    static final String ORDER = "order";

    /** Characters were replaced or have no meaning outside their font. */
    static final String REPLACED = "replaced";

    private static final double WORDS_IN_WRONG_ORDER = 0.02;
    private static final double MEANINGLESS = 0.02;
    private static final int FEW = 5;
    private static final char COENG = '\u17D2';

    private int khmerWords;
    private int wrongOrder;
    private int characters;
    private int meaningless;

    private Doubt() {}

    /** What is doubtful about a text, if anything. */
    static Optional<String> about(Iterable<String> texts) {
        Doubt doubt = new Doubt();
        texts.forEach(doubt::count);
        if (doubt.meaningless >= FEW && doubt.meaningless > doubt.characters * MEANINGLESS) {
            return Optional.of(REPLACED);
        }
        if (doubt.wrongOrder >= FEW && doubt.wrongOrder > doubt.khmerWords * WORDS_IN_WRONG_ORDER) {
            return Optional.of(ORDER);
        }
        return Optional.empty();
    }

    private void count(String text) {
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isWhitespace(c)) {
                characters++;
            }
            if (hasNoMeaning(c)) {
                meaningless++;
            }
            if (Scripts.isKhmer(c)) {
                if (!Scripts.isKhmer(before)) {
                    khmerWords++;
                }
                if (misplaced(before, c)) {
                    wrongOrder++;
                }
            } else if (before == COENG) {
                wrongOrder++;
            }
            before = c;
        }
    }

    /** A sign has no consonant before it, two vowels meet, or the sign that joins a consonant is followed by none. */
    private static boolean misplaced(char before, char c) {
        boolean sign = isVowel(c) || c >= '\u17C6' && c <= '\u17D1' || c == COENG;
        boolean consonant = c >= '\u1780' && c <= '\u17B3';
        return sign && !Scripts.isKhmer(before) || isVowel(before) && isVowel(c) || before == COENG && !consonant;
    }

    /** Replaced, or private to a font; not the bullets of the symbol fonts, which office files are full of. */
    private static boolean hasNoMeaning(char c) {
        return c == '\uFFFD' || c >= '\uE000' && c < '\uF020' || c > '\uF0FF' && c <= '\uF8FF';
    }

    private static boolean isVowel(char c) {
        return c >= '\u17B6' && c <= '\u17C5';
    }
}

package org.rapporteur.exports.internal;

/** Text that a spreadsheet would take for a formula. */
final class Formulas {

    private static final String FIRST_SIGNS = "=+-@\t\r\n＝＋－＠";

    private Formulas() {}

    static boolean looksLikeOne(String text) {
        return !text.isEmpty() && FIRST_SIGNS.indexOf(text.charAt(0)) >= 0;
    }

    /** The text with a sign before it that makes it harmless in a file that has no types. */
    static String harmless(String text) {
        return looksLikeOne(text) ? "'" + text : text;
    }
}

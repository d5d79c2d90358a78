package org.rapporteur.papers.ui;

import java.util.ArrayList;
import java.util.List;
import org.rapporteur.extraction.TextStructure;
import org.rapporteur.papers.PaperText;

/**
 * As much of a text as one screen shows: a page, or a part of one that is too long for a browser.
 *
 * @param page number of the page
 * @param part number of the part within the page, from 1
 * @param text its text
 * @param structure what its blocks are
 */
record Leaf(int page, int part, String text, TextStructure structure) {

    /** Most characters on one screen; a workbook or a plain text file is often one page of millions. */
    static final int LONGEST = 20_000;

    /** Most lines and cells on one screen: each is an element of the page. */
    static final int MOST_PIECES = 1_500;

    /** The leaves of a text, in order. */
    static List<Leaf> of(PaperText text) {
        List<Leaf> leaves = new ArrayList<>();
        for (var page : text.pages()) {
            var part = 1;
            for (var from = 0; from < page.text().length(); part++) {
                var to = end(page.text(), from);
                leaves.add(new Leaf(
                        page.number(),
                        part,
                        page.text().substring(from, to),
                        page.structure().between(from, to)));
                from = to;
            }
        }
        return leaves;
    }

    /** Where a line ends, else a word or a cell, else anywhere but within a character. */
    private static int end(String text, int from) {
        var to = fitting(text, from);
        if (to >= text.length()) {
            return text.length();
        }
        for (var separator : new char[] {'\n', '\t', ' '}) {
            var at = text.lastIndexOf(separator, to - 1);
            if (at > from + (to - from) / 2) {
                return at + 1;
            }
        }
        return Character.isHighSurrogate(text.charAt(to - 1)) ? to - 1 : to;
    }

    private static int fitting(String text, int from) {
        var longest = Math.min(text.length(), from + LONGEST);
        var pieces = 0;
        for (var at = from; at < longest; at++) {
            var character = text.charAt(at);
            if ((character == '\n' || character == '\t') && ++pieces > MOST_PIECES) {
                return at + 1;
            }
        }
        return longest;
    }
}

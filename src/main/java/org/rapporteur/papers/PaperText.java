package org.rapporteur.papers;

import java.util.List;
import org.rapporteur.base.LanguageTag;
import org.rapporteur.extraction.TextStructure;

/**
 * The text that was read from one version of a paper.
 *
 * @param language language of the rendition
 * @param version number of the version
 * @param state how far it was read
 * @param pages its pages that have text, in order
 */
public record PaperText(LanguageTag language, int version, ExtractionState state, List<Page> pages) {

    /** Copies the pages. */
    public PaperText {
        pages = List.copyOf(pages);
    }

    /**
     * Text of one page, slide or sheet.
     *
     * @param number as the reader counts, from 1
     * @param text plain text, lines separated by newlines
     * @param structure what its blocks are, as far as it is known
     */
    public record Page(int number, String text, TextStructure structure) {

        /** A page of which only the text is known. */
        public Page(int number, String text) {
            this(number, text, TextStructure.NONE);
        }
    }
}

package org.rapporteur.exports;

import java.util.List;
import org.rapporteur.base.LanguageTag;

/**
 * A text to be written as a document: a title and blocks in reading order.
 *
 * @param language language of the text
 * @param title title of the document
 * @param blocks what follows the title
 */
public record Manuscript(LanguageTag language, String title, List<Block> blocks) {

    /** A part of a manuscript. */
    public sealed interface Block permits Heading, Paragraph, Grid, PageBreak {}

    /**
     * A heading.
     *
     * @param text one line
     */
    public record Heading(String text) implements Block {}

    /**
     * A paragraph.
     *
     * @param text without line breaks
     */
    public record Paragraph(String text) implements Block {}

    /**
     * A table.
     *
     * @param rows the first one holds the headers; all have the same length
     */
    public record Grid(List<List<String>> rows) implements Block {}

    /** What follows stands on a new page (or slide). */
    public record PageBreak() implements Block {}

    /**
     * Reads a manuscript from plain text: the first line is the title, {@code # } begins a heading, a line of {@code ---} a
     * new page, {@code a | b | c} is a row of a table, blank lines part paragraphs.
     */
    public static Manuscript read(LanguageTag language, String text) {
        return ManuscriptReader.read(language, text);
    }
}

package org.rapporteur.papers;

import java.util.List;
import org.rapporteur.base.LanguageTag;

/**
 * What changed in the text from one version of a file to another.
 *
 * @param language language of the rendition
 * @param from number of the version it was compared with
 * @param to number of the version that is shown
 * @param fromState how far the earlier one was read
 * @param toState how far the later one was read
 * @param blocks paragraphs in order; none when one of the versions has no text
 * @param partial whether the texts are too long and only their beginnings were compared
 */
public record PaperComparison(
        LanguageTag language,
        int from,
        int to,
        ExtractionState fromState,
        ExtractionState toState,
        List<Block> blocks,
        boolean partial) {

    /** Copies the blocks. */
    public PaperComparison {
        blocks = List.copyOf(blocks);
    }

    /** Whether both versions have text; if not, no changes does not mean that they are the same. */
    public boolean compared() {
        return comparable(fromState, toState);
    }

    /** Whether versions read so far can be compared. */
    static boolean comparable(ExtractionState from, ExtractionState to) {
        return from.hasText() && to.hasText();
    }

    /** How many paragraphs changed, came or went. */
    public long changes() {
        return blocks.stream().filter(block -> block.change() != Change.SAME).count();
    }

    /** What became of something. */
    public enum Change {
        /** As before. */
        SAME,
        /** Some of it is other than before; only of paragraphs. */
        CHANGED,
        /** Was not there before. */
        ADDED,
        /** Is not there any more. */
        REMOVED
    }

    /**
     * A paragraph.
     *
     * @param change what became of it
     * @param pieces its text in order, what was removed before what was added in its place
     */
    public record Block(Change change, List<Piece> pieces) {

        /** Copies the pieces. */
        public Block {
            pieces = List.copyOf(pieces);
        }
    }

    /**
     * Some words.
     *
     * @param change what became of them: same, added or removed
     * @param text plain text
     */
    public record Piece(Change change, String text) {}
}

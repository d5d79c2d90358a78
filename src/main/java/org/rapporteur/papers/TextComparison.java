package org.rapporteur.papers;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.rapporteur.papers.PaperComparison.Block;
import org.rapporteur.papers.PaperComparison.Change;
import org.rapporteur.papers.PaperComparison.Piece;

/** Compares two texts: first their paragraphs, then, in paragraphs that changed, their words as the language breaks them. */
final class TextComparison {

    private final Locale locale;
    private final List<Block> blocks = new ArrayList<>();

    private TextComparison(Locale locale) {
        this.locale = locale;
    }

    /**
     * @param before paragraphs of the earlier text
     * @param after paragraphs of the later text
     * @param locale how words are told apart; Thai has no spaces
     */
    static List<Block> of(List<String> before, List<String> after, Locale locale) {
        var comparison = new TextComparison(locale);
        var at = 0;
        for (var delta : DiffUtils.diff(before, after).getDeltas()) {
            for (; at < delta.getSource().getPosition(); at++) {
                comparison.whole(Change.SAME, before.get(at));
            }
            comparison.add(delta);
            at += delta.getSource().size();
        }
        for (; at < before.size(); at++) {
            comparison.whole(Change.SAME, before.get(at));
        }
        return comparison.blocks;
    }

    private void whole(Change change, String text) {
        blocks.add(new Block(change, List.of(new Piece(change, text))));
    }

    /** Paragraphs that stand in each other's place are compared word by word, the others come or go. */
    private void add(AbstractDelta<String> delta) {
        var before = delta.getSource().getLines();
        var after = delta.getTarget().getLines();
        var both = Math.min(before.size(), after.size());
        for (var i = 0; i < both; i++) {
            blocks.add(new Block(Change.CHANGED, pieces(words(before.get(i)), words(after.get(i)))));
        }
        before.subList(both, before.size()).forEach(text -> whole(Change.REMOVED, text));
        after.subList(both, after.size()).forEach(text -> whole(Change.ADDED, text));
    }

    private static List<Piece> pieces(List<String> before, List<String> after) {
        List<Piece> pieces = new ArrayList<>();
        var at = 0;
        for (var delta : DiffUtils.diff(before, after).getDeltas()) {
            var source = delta.getSource();
            put(pieces, Change.SAME, before.subList(at, source.getPosition()));
            put(pieces, Change.REMOVED, source.getLines());
            if (delta.getType() != DeltaType.DELETE) {
                put(pieces, Change.ADDED, delta.getTarget().getLines());
            }
            at = source.getPosition() + source.size();
        }
        put(pieces, Change.SAME, before.subList(at, before.size()));
        return pieces;
    }

    private static void put(List<Piece> pieces, Change change, List<String> words) {
        if (!words.isEmpty()) {
            pieces.add(new Piece(change, String.join("", words)));
        }
    }

    private List<String> words(String text) {
        var breaks = BreakIterator.getWordInstance(locale);
        breaks.setText(text);
        List<String> words = new ArrayList<>();
        var from = breaks.first();
        for (var to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
            words.add(text.substring(from, to));
            from = to;
        }
        return words;
    }
}

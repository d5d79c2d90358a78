package org.rapporteur.search.internal.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** The words an analyzer finds in a text. */
public final class QueryWords {
    public static final Analyzer EXACT = WordAnalyzer.exact();
    public static final Analyzer FOLDED = WordAnalyzer.folded();
    static final Analyzer BEGINNINGS = WordAnalyzer.beginnings();
    public static final Analyzer SYMBOL = new SymbolAnalyzer();

    private QueryWords() {}

    /**
     * A word in its place.
     *
     * @param text the word as the index knows it
     * @param start where it begins, in UTF-16 units
     * @param end where it ends
     */
    public record Placed(String text, int start, int end) {}

    /** The words in their places. */
    public static List<Placed> placed(Analyzer analyzer, String text) {
        var words = new ArrayList<Placed>();
        try (var stream = analyzer.tokenStream("", text)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            var offset = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                words.add(new Placed(term.toString(), offset.startOffset(), offset.endOffset()));
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    /** The words alone. */
    public static List<String> of(Analyzer analyzer, String text) {
        return placed(analyzer, text).stream().map(Placed::text).toList();
    }
}

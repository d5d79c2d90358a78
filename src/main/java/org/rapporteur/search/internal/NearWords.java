package org.rapporteur.search.internal;

import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Offers what is near to words that found nothing, and only such as leads this reader to something. */
@Component
class NearWords {
    /** Fields near words come from. */
    static final List<String> FIELDS =
            List.of(SearchFields.TITLE_EXACT, SearchFields.ABOUT_EXACT, SearchFields.TEXT_EXACT);
    private static final char PART = '/';
    private static final int FEWEST_LETTERS = 4;
    private static final int LETTERS_FOR_TWO_EDITS = 6;
    private static final int MOST_EDITS = LevenshteinAutomata.MAXIMUM_SUPPORTED_DISTANCE;

    /** Words spelt nearly alike that are tried. */
    static final int MOST_CANDIDATES = 24;

    /** The text with near words in the place of those this reader finds nothing with; null when that finds nothing. */
    @Nullable
    String correct(String typed, QueryText text, IndexView view) {
        var corrected = typed;
        for (var word : text.words()) {
            if (!found(word.indexOf(' ') < 0 ? word : '"' + word + '"', view)) {
                var near = near(word, view);
                if (near == null) {
                    return null;
                }
                corrected = corrected.replace(word, near);
            }
        }
        return !corrected.equals(typed) && found(corrected, view) ? corrected : null;
    }

    /** All words that begin so, the symbol without its end, or a word spelt nearly so. */
    private static @Nullable String near(String word, IndexView view) {
        if (found(word + "*", view)) {
            return word + "*";
        }
        return word.indexOf(PART) < 0 ? spelt(word, view) : shorter(word, view);
    }

    private static @Nullable String shorter(String symbol, IndexView view) {
        for (var end = symbol.lastIndexOf(PART); end > 0; end = symbol.lastIndexOf(PART, end - 1)) {
            var beginning = symbol.substring(0, end);
            if (found('"' + beginning + '"', view)) {
                return beginning;
            }
        }
        return null;
    }

    private static boolean found(String typed, IndexView view) {
        return view.count(QueryCompiler.compile(QueryText.of(typed))) > 0;
    }

    private static @Nullable String spelt(String word, IndexView view) {
        var words = QueryWords.of(QueryWords.EXACT, word);
        if (words.size() != 1 || words.getFirst().length() < FEWEST_LETTERS) {
            return null;
        }
        var edits = words.getFirst().length() < LETTERS_FOR_TWO_EDITS ? 1 : MOST_EDITS;
        return view.near(words.getFirst(), edits);
    }

    /** The query for a word as the index knows it, in any of the fields near words come from. */
    static IndexQuery anywhere(String word) {
        var anywhere = new BooleanQuery.Builder();
        FIELDS.forEach(field -> anywhere.add(new TermQuery(new Term(field, word)), Occur.SHOULD));
        return IndexQuery.of(anywhere.build());
    }
}

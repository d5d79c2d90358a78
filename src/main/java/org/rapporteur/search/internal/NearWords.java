package org.rapporteur.search.internal;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.jspecify.annotations.Nullable;
import org.rapporteur.search.internal.query.IndexQuery;
import org.rapporteur.search.internal.query.QueryCompiler;
import org.rapporteur.search.internal.query.QueryText;
import org.rapporteur.search.internal.query.QueryText.Lookup;
import org.rapporteur.search.internal.query.QueryText.Term;
import org.rapporteur.search.internal.query.QueryWords;
import org.rapporteur.search.internal.query.SearchFields;
import org.springframework.stereotype.Component;

/** Offers what is near to words that found nothing, and only such as leads this reader to something. */
@Component
class NearWords {
    /** Fields near words come from. */
    static final List<String> FIELDS =
            List.of(SearchFields.TITLE_EXACT, SearchFields.ABOUT_EXACT, SearchFields.TEXT_EXACT);

    private static final char PART = '/';
    private static final Pattern AFTER_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+$");
    private static final int FEWEST_LETTERS = 4;
    private static final int LETTERS_FOR_TWO_EDITS = 6;
    private static final int MOST_EDITS = LevenshteinAutomata.MAXIMUM_SUPPORTED_DISTANCE;

    /** Words spelt nearly alike that are tried. */
    static final int MOST_CANDIDATES = 24;

    /** The text with near words in the place of those this reader finds nothing with; null when that finds nothing. */
    @Nullable
    String correct(String typed, QueryText text, IndexView view, Lookup lookup) {
        var corrected = typed;
        for (var term : text.terms()) {
            if (!found(term, view)) {
                var near = near(term, view);
                if (near == null) {
                    return null;
                }
                corrected = corrected.replace(term.text(), near);
            }
        }
        return !corrected.equals(typed) && found(QueryText.of(corrected, lookup), view) ? corrected : null;
    }

    /** All words that begin so, the symbol without its end, or a word spelt nearly so. */
    private static @Nullable String near(Term term, IndexView view) {
        var letters = AFTER_WORD.matcher(term.text()).replaceFirst("");
        var beginning = letters + "*";
        if (found(term.with(beginning), view)) {
            return beginning;
        }
        return term.text().indexOf(PART) < 0 ? spelt(term, view) : shorter(term, view);
    }

    /**
     * Words by how near they are, the nearest first and no more than are tried.
     *
     * @param word what they are near to, which is none of them
     */
    static <N extends Comparable<N>> List<String> nearest(String word, Map<String, N> nearness) {
        return nearness.entrySet().stream()
                .filter(near -> !near.getKey().equals(word))
                .sorted(Map.Entry.<String, N>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_CANDIDATES)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static @Nullable String shorter(Term symbol, IndexView view) {
        var text = symbol.text();
        for (var end = text.lastIndexOf(PART); end > 0; end = text.lastIndexOf(PART, end - 1)) {
            var beginning = text.substring(0, end);
            if (found(symbol.with(beginning), view)) {
                return beginning;
            }
        }
        return null;
    }

    private static boolean found(Term term, IndexView view) {
        return found(QueryText.of(term.typed()), view);
    }

    private static boolean found(QueryText text, IndexView view) {
        return view.count(QueryCompiler.compile(text)) > 0;
    }

    private static @Nullable String spelt(Term term, IndexView view) {
        var words = QueryWords.of(QueryWords.EXACT, term.text());
        if (words.size() != 1 || words.getFirst().length() < FEWEST_LETTERS) {
            return null;
        }
        var edits = words.getFirst().length() < LETTERS_FOR_TWO_EDITS ? 1 : MOST_EDITS;
        return view.near(
                words.getFirst(),
                edits,
                near -> term.field() == null
                        ? anywhere(near)
                        : QueryCompiler.compile(QueryText.of(term.with(near).typed())));
    }

    /** The query for a word as the index knows it, in any of the fields near words come from. */
    private static IndexQuery anywhere(String word) {
        var anywhere = new BooleanQuery.Builder();
        FIELDS.forEach(
                field -> anywhere.add(new TermQuery(new org.apache.lucene.index.Term(field, word)), Occur.SHOULD));
        return IndexQuery.of(anywhere.build());
    }
}

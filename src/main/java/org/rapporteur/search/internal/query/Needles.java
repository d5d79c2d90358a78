package org.rapporteur.search.internal.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.rapporteur.search.internal.query.QueryText.All;
import org.rapporteur.search.internal.query.QueryText.Any;
import org.rapporteur.search.internal.query.QueryText.Clause;
import org.rapporteur.search.internal.query.QueryText.In;
import org.rapporteur.search.internal.query.QueryText.Not;
import org.rapporteur.search.internal.query.QueryText.Of;
import org.rapporteur.search.internal.query.QueryText.Phrase;
import org.rapporteur.search.internal.query.QueryText.Word;

/** What of a query is to be marked in a text: its wanted words, as the folded field knows them. */
public final class Needles {
    /** Letters an English ending may have more than its stem, so that {@code recommendati*} marks "recommendation". */
    private static final int LONGEST_ENDING = 5;

    private final List<List<String>> runs = new ArrayList<>();
    private final List<String> beginnings = new ArrayList<>();

    /** The wanted words of a query. */
    public Needles(QueryText text) {
        if (text.clause() != null) {
            collect(text.clause());
        }
    }

    /**
     * A marked place.
     *
     * @param start where it begins, in UTF-16 units
     * @param end where it ends
     * @param needle which of the wanted words it is
     */
    public record Mark(int start, int end, int needle) {}

    /** Where words stand in a text: by word and position. */
    public static final class Places {
        private final Map<String, NavigableMap<Integer, Mark>> byWord = new HashMap<>();

        /** The places of all words of a short text. */
        public static Places of(String text) {
            var places = new Places();
            var position = 0;
            for (var word : QueryWords.placed(QueryWords.FOLDED, text)) {
                places.add(word.text(), position++, word.start(), word.end());
            }
            return places;
        }

        /** Adds a word at its position, counted in words, and where it begins and ends in UTF-16 units. */
        public void add(String word, int position, int start, int end) {
            byWord.computeIfAbsent(word, _ -> new TreeMap<>()).put(position, new Mark(start, end, 0));
        }

        private NavigableMap<Integer, Mark> at(String word) {
            return byWord.getOrDefault(word, new TreeMap<>());
        }
    }

    /** Whether a word of the index is one of those looked for. */
    public boolean wants(String word) {
        return runs.stream().anyMatch(run -> run.contains(word)) || begins(word);
    }

    /** Whether words can be wanted that are not known beforehand. */
    public boolean open() {
        return !beginnings.isEmpty();
    }

    /** The words that are wanted and known beforehand. */
    public Set<String> words() {
        var words = new HashSet<String>();
        runs.forEach(words::addAll);
        return words;
    }

    /** The written runs that are wanted, each as its words. */
    public List<List<String>> runs() {
        return runs;
    }

    /** The beginnings of words that are wanted. */
    public List<String> beginnings() {
        return beginnings;
    }

    /** Shorter words a beginning wants too, since it may reach into an ending that was dropped. */
    public static List<String> stems(String beginning) {
        return IntStream.range(
                        Math.max(QueryText.FEWEST_PREFIX_LETTERS, beginning.length() - LONGEST_ENDING),
                        beginning.length())
                .mapToObj(end -> beginning.substring(0, end))
                .toList();
    }

    /** The places to mark, in their order. */
    public List<Mark> marks(Places places) {
        var marks = new ArrayList<Mark>();
        for (var needle = 0; needle < runs.size(); needle++) {
            var run = runs.get(needle);
            if (!markRuns(places, run, needle, marks)) {
                for (var word : run) {
                    for (var mark : places.at(word).values()) {
                        marks.add(new Mark(mark.start, mark.end, needle));
                    }
                }
            }
        }
        for (var word : places.byWord.keySet()) {
            if (begins(word)) {
                for (var mark : places.at(word).values()) {
                    marks.add(new Mark(mark.start, mark.end, runs.size()));
                }
            }
        }
        marks.sort(Comparator.comparingInt(Mark::start).thenComparingInt(Mark::end));
        return marks;
    }

    private static boolean markRuns(Places places, List<String> run, int needle, List<Mark> marks) {
        var found = false;
        for (var first : places.at(run.getFirst()).keySet()) {
            var row = new ArrayList<Mark>();
            for (var at = 0; at < run.size(); at++) {
                var mark = places.at(run.get(at)).get(first + at);
                if (mark == null) {
                    break;
                }
                row.add(new Mark(mark.start, mark.end, needle));
            }
            if (row.size() == run.size()) {
                marks.addAll(row);
                found = true;
            }
        }
        return found;
    }

    private boolean begins(String word) {
        return beginnings.stream()
                .anyMatch(beginning -> word.startsWith(beginning)
                        || (word.length() >= QueryText.FEWEST_PREFIX_LETTERS
                                && beginning.startsWith(word)
                                && beginning.length() - word.length() <= LONGEST_ENDING));
    }

    private void collect(Clause clause) {
        switch (clause) {
            case Word(var text, var prefix) -> {
                var words = QueryWords.of(prefix ? QueryWords.BEGINNINGS : QueryWords.FOLDED, text);
                if (prefix && words.size() == 1) {
                    beginnings.addAll(words);
                } else if (!words.isEmpty()) {
                    runs.add(QueryWords.of(QueryWords.FOLDED, text));
                }
            }
            case Phrase(var text) -> {
                var words = QueryWords.of(QueryWords.FOLDED, text);
                if (!words.isEmpty()) {
                    runs.add(words);
                }
            }
            case In(var field, var term) -> {
                if (field != QueryField.SYMBOL) {
                    collect(term);
                }
            }
            case Of _, Not _ -> {}
            case All(var clauses) -> clauses.forEach(this::collect);
            case Any(var clauses) -> clauses.forEach(this::collect);
        }
    }
}

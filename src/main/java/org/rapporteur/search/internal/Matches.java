package org.rapporteur.search.internal;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;
import org.rapporteur.search.SearchFacet;

/** All that a query finds, as bits: counting with or without a filter then asks the index nothing again. */
final class Matches {
    private static final int MOST_VALUES = 40;

    private final List<LeafReaderContext> segments;
    private final FixedBitSet words;
    private final Map<SearchFacet, FixedBitSet> filters;
    private int @Nullable [] all;

    /**
     * What was found.
     *
     * @param segments the index
     * @param words documents found by words and rights alone
     * @param filters documents each filter that is set lets through
     */
    Matches(List<LeafReaderContext> segments, FixedBitSet words, Map<SearchFacet, FixedBitSet> filters) {
        this.segments = segments;
        this.words = words;
        this.filters = filters;
    }

    /**
     * A value of a facet.
     *
     * @param value the value
     * @param label its name as one of the entries has it; empty when it is its own name
     * @param count entries with it
     */
    record Counted(String value, String label, int count) {}

    /** How many entries the query finds. */
    long total() {
        return through(null).cardinality();
    }

    /** How many it would find without the filter of a facet. */
    long without(SearchFacet facet) {
        return through(facet).cardinality();
    }

    /** The most frequent values of a facet, counted as if its own filter were not set. */
    List<Counted> counts(SearchFacet facet) {
        var counts = new HashMap<String, Counted>();
        var documents = filters.containsKey(facet) ? numbers(through(facet)) : all();
        var from = 0;
        for (var segment : segments) {
            var to = from(documents, segment.docBase + segment.reader().maxDoc(), from);
            count(facet, segment, documents, from, to, counts);
            from = to;
        }
        return counts.values().stream()
                .sorted(Comparator.comparing(Counted::count).reversed().thenComparing(Counted::value))
                .limit(MOST_VALUES)
                .toList();
    }

    /** Reads into memory what counting in a segment needs, so that no question has to. */
    static void prepare(LeafReader segment) {
        for (var facet : SearchFacet.values()) {
            FacetColumn.of(segment, field(facet));
            var labelField = labelField(facet);
            if (labelField != null) {
                FacetColumn.of(segment, labelField);
            }
        }
    }

    /** The index's field of a facet. */
    static String field(SearchFacet facet) {
        return switch (facet) {
            case TYPE -> SearchFields.TYPE;
            case MEETING -> SearchFields.MEETING;
            case LANGUAGE -> SearchFields.LANGUAGE;
            case PARTY -> SearchFields.PARTY;
            case YEAR -> SearchFields.YEAR;
            case KIND -> SearchFields.KIND;
            case THEME -> SearchFields.THEME;
        };
    }

    private static @Nullable String labelField(SearchFacet facet) {
        return switch (facet) {
            case MEETING -> SearchFields.MEETING_LABEL;
            case PARTY -> SearchFields.PARTY_LABEL;
            case TYPE, LANGUAGE, YEAR, KIND, THEME -> null;
        };
    }

    private FixedBitSet through(@Nullable SearchFacet except) {
        var found = words;
        for (var filter : filters.entrySet()) {
            if (filter.getKey() != except) {
                found = found == words ? words.clone() : found;
                found.and(filter.getValue());
            }
        }
        return found;
    }

    /** The numbers of all that is found; most facets count the same. */
    private int[] all() {
        if (all == null) {
            all = numbers(through(null));
        }
        return all;
    }

    private static int[] numbers(FixedBitSet found) {
        var numbers = new int[found.cardinality()];
        var words = found.getBits();
        var at = 0;
        for (var word = 0; word < words.length; word++) {
            for (var left = words[word]; left != 0; left &= left - 1) {
                numbers[at++] = word * Long.SIZE + Long.numberOfTrailingZeros(left);
            }
        }
        return numbers;
    }

    /** Where the documents from a number on begin. */
    private static int from(int[] documents, int number, int after) {
        var found = Arrays.binarySearch(documents, after, documents.length, number);
        return found < 0 ? -found - 1 : found;
    }

    private static void count(
            SearchFacet facet,
            LeafReaderContext segment,
            int[] documents,
            int from,
            int to,
            Map<String, Counted> counts) {
        var column = FacetColumn.of(segment.reader(), field(facet));
        var occurrences = new int[column.size()];
        var examples = new int[column.size()];
        column.count(documents, from, to, segment.docBase, occurrences, examples);
        var labelField = labelField(facet);
        var labels = labelField == null ? null : FacetColumn.of(segment.reader(), labelField);
        for (var value = 0; value < occurrences.length; value++) {
            if (occurrences[value] > 0) {
                var label = labels == null ? "" : labels.of(examples[value]);
                counts.merge(
                        column.value(value),
                        new Counted(column.value(value), label, occurrences[value]),
                        Matches::together);
            }
        }
    }

    private static Counted together(Counted one, Counted other) {
        return new Counted(one.value, one.label.isEmpty() ? other.label : one.label, one.count + other.count);
    }
}

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
import org.rapporteur.search.internal.query.SearchFields;

/** All that a query finds, as bits: counting with or without a filter then asks the index nothing again. */
final class MatchedDocuments implements Matches {
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
    MatchedDocuments(List<LeafReaderContext> segments, FixedBitSet words, Map<SearchFacet, FixedBitSet> filters) {
        this.segments = segments;
        this.words = words;
        this.filters = filters;
    }

    @Override
    public long total() {
        return through(null).cardinality();
    }

    @Override
    public long without(SearchFacet facet) {
        return through(facet).cardinality();
    }

    @Override
    public List<Counted> counts(SearchFacet facet) {
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
            FacetColumn.of(segment, SearchFields.of(facet));
            var labelField = SearchFields.label(facet);
            if (labelField != null) {
                FacetColumn.of(segment, labelField);
            }
        }
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
        var column = FacetColumn.of(segment.reader(), SearchFields.of(facet));
        var occurrences = new int[column.size()];
        var examples = new int[column.size()];
        column.count(documents, from, to, segment.docBase, occurrences, examples);
        var labelField = SearchFields.label(facet);
        var labels = labelField == null ? null : FacetColumn.of(segment.reader(), labelField);
        for (var value = 0; value < occurrences.length; value++) {
            if (occurrences[value] > 0) {
                var label = labels == null ? "" : labels.of(examples[value]);
                counts.merge(
                        column.value(value),
                        new Counted(column.value(value), label, occurrences[value]),
                        MatchedDocuments::together);
            }
        }
    }

    private static Counted together(Counted one, Counted other) {
        return new Counted(
                one.value(), one.label().isEmpty() ? other.label() : one.label(), one.count() + other.count());
    }
}

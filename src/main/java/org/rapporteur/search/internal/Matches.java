package org.rapporteur.search.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;
import org.rapporteur.search.SearchFacet;

/** All that a query finds, as bits: counting with or without a filter then asks the index nothing again. */
final class Matches {
    private static final int MOST_VALUES = 40;

    private final List<LeafReaderContext> segments;
    private final FixedBitSet words;
    private final Map<SearchFacet, FixedBitSet> filters;

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
     * @param label its name as one of the entries has it; null when it is its own name
     * @param count entries with it
     */
    record Counted(String value, @Nullable String label, int count) {}

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
        try {
            var found = through(facet);
            for (var segment : segments) {
                count(facet, segment, found, counts);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return counts.values().stream()
                .sorted(Comparator.comparing(Counted::count).reversed().thenComparing(Counted::value))
                .limit(MOST_VALUES)
                .toList();
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

    private static void count(
            SearchFacet facet, LeafReaderContext segment, FixedBitSet found, Map<String, Counted> counts)
            throws IOException {
        var values = DocValues.getSortedSet(segment.reader(), field(facet));
        var occurrences = new int[(int) values.getValueCount()];
        var examples = new int[occurrences.length];
        if (occurrences.length == 0) {
            return;
        }
        var end = segment.docBase + segment.reader().maxDoc();
        for (var document = next(found, segment.docBase, end);
                document < end;
                document = next(found, document + 1, end)) {
            if (values.advanceExact(document - segment.docBase)) {
                for (var left = values.docValueCount(); left > 0; left--) {
                    var value = (int) values.nextOrd();
                    occurrences[value]++;
                    examples[value] = document - segment.docBase;
                }
            }
        }
        var labelField = labelField(facet);
        for (var value = 0; value < occurrences.length; value++) {
            if (occurrences[value] > 0) {
                var label = labelField == null ? null : label(segment.reader(), labelField, examples[value]);
                counts.merge(
                        values.lookupOrd(value).utf8ToString(),
                        new Counted(values.lookupOrd(value).utf8ToString(), label, occurrences[value]),
                        Matches::together);
            }
        }
    }

    private static int next(FixedBitSet found, int from, int end) {
        return from < end ? found.nextSetBit(from, end) : DocIdSetIterator.NO_MORE_DOCS;
    }

    private static Counted together(Counted one, Counted other) {
        return new Counted(one.value, one.label == null ? other.label : one.label, one.count + other.count);
    }

    private static @Nullable String label(LeafReader segment, String field, int document) throws IOException {
        SortedSetDocValues labels = DocValues.getSortedSet(segment, field);
        return labels.advanceExact(document)
                ? labels.lookupOrd(labels.nextOrd()).utf8ToString()
                : null;
    }
}

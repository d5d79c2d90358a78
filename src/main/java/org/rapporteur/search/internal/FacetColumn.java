package org.rapporteur.search.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.ArrayUtil;

/**
 * The values one field has in one segment of the index, in memory: a number for each value, a row of numbers for each
 * document. A segment never changes, so its columns are read once and kept as long as it is open.
 */
final class FacetColumn {
    private static final Map<IndexReader.CacheKey, Map<String, FacetColumn>> BY_SEGMENT = new ConcurrentHashMap<>();

    private final String[] values;
    /** Where the row of each document begins in the numbers, and where the last one ends. */
    private final int[] rows;

    private int[] numbers = new int[0];

    private FacetColumn(SortedSetDocValues read, int documents) throws IOException {
        values = new String[(int) read.getValueCount()];
        for (var number = 0; number < values.length; number++) {
            values[number] = read.lookupOrd(number).utf8ToString();
        }
        rows = new int[documents + 1];
        for (var document = 0; document < documents; document++) {
            var end = rows[document];
            if (values.length > 0 && read.advanceExact(document)) {
                numbers = ArrayUtil.grow(numbers, end + read.docValueCount());
                for (var left = read.docValueCount(); left > 0; left--) {
                    numbers[end++] = (int) read.nextOrd();
                }
            }
            rows[document + 1] = end;
        }
        numbers = Arrays.copyOf(numbers, rows[documents]);
    }

    /** The column of a field in a segment. */
    static FacetColumn of(LeafReader segment, String field) {
        var kept = segment.getCoreCacheHelper();
        return BY_SEGMENT
                .computeIfAbsent(kept.getKey(), key -> {
                    kept.addClosedListener(BY_SEGMENT::remove);
                    return new ConcurrentHashMap<>();
                })
                .computeIfAbsent(field, _ -> read(segment, field));
    }

    private static FacetColumn read(LeafReader segment, String field) {
        try {
            return new FacetColumn(DocValues.getSortedSet(segment, field), segment.maxDoc());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many values there are; they are numbered from 0. */
    int size() {
        return values.length;
    }

    /** The value of a number. */
    String value(int number) {
        return values[number];
    }

    /** The first value of a document; empty when it has none. */
    String of(int document) {
        return rows[document] < rows[document + 1] ? values[numbers[rows[document]]] : "";
    }

    /**
     * Counts the values of documents.
     *
     * @param documents the documents, shifted by {@code base}
     * @param from the first of them to count
     * @param to the first not to count any more
     * @param occurrences by number of the value, counted on
     * @param examples by number of the value, a document that has it
     */
    void count(int[] documents, int from, int to, int base, int[] occurrences, int[] examples) {
        for (var at = from; at < to; at++) {
            var document = documents[at] - base;
            var end = rows[document + 1];
            for (var row = rows[document]; row < end; row++) {
                var number = numbers[row];
                occurrences[number]++;
                examples[number] = document;
            }
        }
    }
}

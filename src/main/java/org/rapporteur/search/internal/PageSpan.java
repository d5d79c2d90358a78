package org.rapporteur.search.internal;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Where a page lies in the text of an entry, as the index keeps it beside the text it was made from.
 *
 * @param variant name of its variant
 * @param page the page's row
 * @param number the page's number as the reader sees it
 * @param characters length of its text in UTF-16 units
 */
record PageSpan(String variant, UUID page, int number, int characters) {
    private static final String GAP = " ";
    private static final int PARTS = 4;

    /** Spans as one text, a line each. */
    static String written(List<PageSpan> spans) {
        return spans.stream()
                .map(span -> String.join(
                        GAP,
                        span.page.toString(),
                        Integer.toString(span.number),
                        Integer.toString(span.characters),
                        span.variant))
                .collect(Collectors.joining("\n"));
    }

    /** The spans of such a text, in their order. */
    static List<PageSpan> read(String written) {
        return written.lines()
                .map(line -> line.split(GAP, PARTS))
                .map(parts -> new PageSpan(
                        parts[3], UUID.fromString(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2])))
                .toList();
    }
}

package org.rapporteur.search.internal;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.List;
import org.rapporteur.search.internal.query.Needles.Mark;

/** Cuts the part of a text that shows best what was found, and writes it as escaped HTML with marks. */
final class Snippet {
    private static final int TOGETHER = 170;
    private static final int BORDER = 40;

    private Snippet() {}

    /** How much of a text is shown. */
    enum Shape {
        /** About two lines, run together. */
        EXTRACT(190, 60),
        /** About a page, lines kept. */
        PAGE(3_000, 600);

        private final int length;
        private final int lead;

        Shape(int length, int lead) {
            this.length = length;
            this.lead = lead;
        }
    }

    /** Where the marks that belong together best begin; the first of equals. Zero when there are none. */
    static int best(List<Mark> marks) {
        var best = 0;
        var most = -1;
        for (var first = 0; first < marks.size(); first++) {
            var start = marks.get(first).start();
            var needles = 0L;
            var close = 0;
            for (var at = first; at < marks.size() && marks.get(at).end() - start <= TOGETHER; at++) {
                needles |= 1L << marks.get(at).needle();
                if (at > first && marks.get(at).start() - marks.get(at - 1).end() <= 1) {
                    close++;
                }
            }
            var score = 100 * Long.bitCount(needles) + Math.min(close, 20);
            if (score > most) {
                most = score;
                best = start;
            }
        }
        return best;
    }

    /**
     * The extract around a place.
     *
     * @param shape how much of it
     * @param text the whole text
     * @param marks what to mark in it, in order
     * @param place where the best mark begins
     */
    static String html(Shape shape, String text, List<Mark> marks, int place) {
        var start = Math.max(0, Math.min(place - shape.lead, text.length() - shape.length));
        var end = Math.min(text.length(), start + shape.length);
        start = wordStart(text, start, place);
        end = wordEnd(text, end);
        var html = new StringBuilder();
        write(html, text, marks, start, end);
        var cut = html.toString().strip();
        if (shape == Shape.EXTRACT) {
            cut = cut.replaceAll("\\s+", " ");
        }
        if (start > 0) {
            cut = cut.replaceFirst("^[,;:.!?)]+\\s*", "");
        }
        return (start > 0 ? "… " : "") + cut + (end < text.length() ? " …" : "");
    }

    /** A whole text with its marks. */
    static String whole(String text, List<Mark> marks) {
        var html = new StringBuilder();
        write(html, text, marks, 0, text.length());
        return html.toString();
    }

    private static void write(StringBuilder html, String text, List<Mark> marks, int start, int end) {
        var at = start;
        for (var mark : marks) {
            if (mark.start() < at || mark.end() > end) {
                continue;
            }
            escape(html, text, at, mark.start());
            html.append("<mark>");
            escape(html, text, mark.start(), mark.end());
            html.append("</mark>");
            at = mark.end();
        }
        escape(html, text, at, end);
    }

    private static int wordStart(String text, int start, int place) {
        if (start == 0) {
            return 0;
        }
        var limit = Math.min(text.length(), start + BORDER);
        var border = borders(text.substring(start - 1, limit)).following(0);
        var moved = border == BreakIterator.DONE ? start : start - 1 + border;
        return Math.min(moved, Math.max(start, place));
    }

    private static int wordEnd(String text, int end) {
        if (end == text.length()) {
            return end;
        }
        var from = Math.max(0, end - BORDER);
        var border =
                borders(text.substring(from, Math.min(text.length(), end + 1))).preceding(end - from + 1);
        return border == BreakIterator.DONE || border == 0 ? end : from + Math.min(border, end - from);
    }

    private static BreakIterator borders(String text) {
        var borders = BreakIterator.getWordInstance(ULocale.ROOT);
        borders.setText(text);
        return borders;
    }

    private static void escape(StringBuilder html, String text, int from, int to) {
        for (var at = from; at < to; at++) {
            var c = text.charAt(at);
            switch (c) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                default -> html.append(c);
            }
        }
    }
}

package org.rapporteur.search.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.search.SearchPlace;
import org.rapporteur.search.internal.Deadline.TooSlow;
import org.rapporteur.search.internal.FoundEntry.Variant;
import org.rapporteur.search.internal.IndexView.Scored;
import org.rapporteur.search.internal.Snippet.Shape;
import org.rapporteur.search.internal.query.Needles;
import org.rapporteur.search.internal.query.Needles.Mark;
import org.rapporteur.search.internal.query.Needles.Places;
import org.springframework.stereotype.Component;

/**
 * Makes extracts: the index tells where the words stand, so that only the one page shown is read, however long the
 * document is.
 */
@Component
class Extracts {
    private static final int MOST_PLACES_SHOWN = 8;

    /** Pages of a hit among which the one shown is chosen. */
    private static final int COMPARED = 5;

    /** Pages of a thing seen closer among which those shown are chosen. */
    private static final int COMPARED_CLOSER = 100;

    private final FoundEntries entries;

    Extracts(FoundEntries entries) {
        this.entries = entries;
    }

    /**
     * An extract.
     *
     * @param html escaped text with marks
     * @param variant variant it is from
     * @param page number of its page; empty when it is not from a page
     */
    record Extract(String html, Variant variant, @Nullable Integer page) {}

    /**
     * The extracts of these entries, by their ids; of summaries alone where the time for the answer is over.
     *
     * @param scored them, and maybe others, as the view found them
     */
    Map<UUID, Extract> of(
            Shape shape, Collection<FoundEntry> found, Collection<Scored> scored, Needles needles, IndexView view) {
        var wanted = found.stream().map(FoundEntry::id).collect(Collectors.toSet());
        var texts = view.texts(
                scored.stream().filter(each -> wanted.contains(each.id())).toList(), needles, COMPARED);
        var shown = new HashMap<UUID, Shown>();
        for (var entry : found) {
            var text = texts.get(entry.id());
            var page = text == null ? null : page(text.pages(), text.marks());
            if (page != null) {
                shown.put(entry.id(), page);
            }
        }
        var pages = entries.pages(
                shown.values().stream().map(each -> each.span.page()).toList());
        return found.stream()
                .collect(Collectors.toMap(
                        FoundEntry::id, entry -> extract(shape, entry, shown.get(entry.id()), pages, needles)));
    }

    /**
     * A thing seen closer.
     *
     * @param shown most of the chosen page
     * @param places the best pages with something to mark, in the order of the document
     * @param chosen which of them is shown
     * @param pages pages of the variant shown
     */
    record Closer(Extract shown, List<SearchPlace> places, int chosen, int pages) {}

    /**
     * An entry seen closer.
     *
     * @param scored it, as the view found it
     * @param place which of its places to show; empty or beyond them for the best
     */
    Closer closer(FoundEntry entry, Scored scored, @Nullable Integer place, Needles needles, IndexView view) {
        var text = view.texts(List.of(scored), needles, COMPARED_CLOSER).get(entry.id());
        if (text == null) {
            throw new TooSlow();
        }
        var spans = text.pages();
        var all = pages(spans, text.marks());
        var best = all.stream()
                .sorted(Comparator.comparingInt(Shown::worth).reversed())
                .limit(MOST_PLACES_SHOWN)
                .toList();
        if (best.isEmpty()) {
            var first = Objects.requireNonNull(of(Shape.PAGE, List.of(entry), List.of(scored), needles, view)
                    .get(entry.id()));
            return new Closer(first, List.of(), 0, pages(spans, first.variant()));
        }
        var ordered = all.stream().filter(best::contains).toList();
        var chosen = place != null && place >= 0 && place < ordered.size() ? place : ordered.indexOf(best.getFirst());
        var texts = entries.pages(ordered.stream().map(each -> each.span.page()).toList());
        var places = ordered.stream()
                .map(each -> {
                    var shown = extract(Shape.EXTRACT, entry, each, texts, needles);
                    return new SearchPlace(
                            each.span.variant(),
                            shown.variant().language(),
                            each.span.number(),
                            shown.html(),
                            each.marks.size());
                })
                .toList();
        var shown = extract(Shape.PAGE, entry, ordered.get(chosen), texts, needles);
        return new Closer(shown, places, chosen, pages(spans, shown.variant()));
    }

    private static int pages(List<PageSpan> spans, Variant variant) {
        return (int) spans.stream()
                .filter(span -> span.variant().equals(variant.name()))
                .map(PageSpan::number)
                .distinct()
                .count();
    }

    /** All pages with something to mark, in their order. */
    private static List<Shown> pages(List<PageSpan> spans, List<Mark> marks) {
        var pages = new ArrayList<Shown>();
        var base = 0;
        for (var span : spans) {
            var own = within(marks, base, base + span.characters());
            if (!own.isEmpty()) {
                pages.add(new Shown(span, own, Snippet.best(own)));
            }
            base += span.characters() + SearchEntry.PAGE_BREAK.length();
        }
        return pages;
    }

    /** The marks between two places of the whole text, counted from the first of them. */
    private static List<Mark> within(List<Mark> marks, int from, int to) {
        return marks.stream()
                .filter(mark -> mark.start() >= from && mark.end() <= to)
                .map(mark -> new Mark(mark.start() - from, mark.end() - from, mark.needle()))
                .toList();
    }

    /** A page to show, and what to mark on it. */
    private record Shown(PageSpan span, List<Mark> marks, int place) {
        /** Pages with more of the wanted words come first, then pages with more marks. */
        int worth() {
            return 10_000
                            * (int) marks.stream()
                                    .mapToInt(Mark::needle)
                                    .distinct()
                                    .count()
                    + Math.min(marks.size(), 9_999);
        }
    }

    private static Extract extract(
            Shape shape, FoundEntry entry, @Nullable Shown shown, Map<UUID, String> pages, Needles needles) {
        var first = entry.variants().getFirst();
        var page = shown == null ? null : pages.get(shown.span.page());
        if (shown != null && page != null && !shown.marks.isEmpty()) {
            return new Extract(
                    Snippet.html(shape, page, shown.marks, shown.place),
                    entry.variant(shown.span.variant()),
                    shown.span.number());
        }
        for (var variant : entry.variants()) {
            var marks = needles.marks(Places.of(variant.summary()));
            if (!marks.isEmpty() || (page == null && !variant.summary().isEmpty())) {
                return new Extract(Snippet.html(shape, variant.summary(), marks, Snippet.best(marks)), variant, null);
            }
        }
        return shown == null || page == null
                ? new Extract("", first, null)
                : new Extract(
                        Snippet.html(shape, page, List.of(), 0),
                        entry.variant(shown.span.variant()),
                        shown.span.number());
    }

    /** The page with the best place; the first page when nothing is to be marked. */
    private static @Nullable Shown page(List<PageSpan> spans, List<Mark> marks) {
        var best = Snippet.best(marks);
        var base = 0;
        for (var span : spans) {
            var end = base + span.characters();
            if (best < end) {
                return new Shown(span, within(marks, base, end), best - base);
            }
            base = end + SearchEntry.PAGE_BREAK.length();
        }
        return null;
    }
}

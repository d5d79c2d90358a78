package org.rapporteur.search.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.rapporteur.search.SearchPlace;
import org.rapporteur.search.internal.Deadline.TooSlow;
import org.rapporteur.search.internal.FoundEntry.Variant;
import org.rapporteur.search.internal.Needles.Mark;
import org.rapporteur.search.internal.Needles.Places;
import org.rapporteur.search.internal.Snippet.Shape;
import org.springframework.stereotype.Component;

/**
 * Makes extracts: the index tells where the words stand, so that only the one page shown is read, however long the
 * document is.
 */
@Component
class Extracts {
    private static final int MOST_PLACES = 5_000;
    private static final int MOST_PLACES_SHOWN = 8;

    /** Words of a text read between two looks at the clock. */
    private static final int WORDS_BETWEEN_LOOKS = 1_000;

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
     * @param documents their numbers in the view
     */
    Map<UUID, Extract> of(
            Shape shape, Collection<FoundEntry> found, Map<UUID, Integer> documents, Needles needles, IndexView view) {
        var shown = new HashMap<UUID, Shown>();
        try {
            for (var entry : found) {
                var document = documents.get(entry.id());
                var page = document == null ? null : page(view.pages(document), marks(document, needles, view));
                if (page != null) {
                    shown.put(entry.id(), page);
                }
            }
        } catch (TooSlow rest) {
            // what was found stays found: the entries not come to show their summaries
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
     * @param document its number in the view
     * @param place which of its places to show; empty or beyond them for the best
     */
    Closer closer(FoundEntry entry, int document, @Nullable Integer place, Needles needles, IndexView view) {
        var spans = view.pages(document);
        var all = pages(spans, marks(document, needles, view));
        var best = all.stream()
                .sorted(Comparator.comparingInt(Shown::worth).reversed())
                .limit(MOST_PLACES_SHOWN)
                .toList();
        if (best.isEmpty()) {
            var first =
                    Objects.requireNonNull(of(Shape.PAGE, List.of(entry), Map.of(entry.id(), document), needles, view)
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

    private static List<Mark> marks(int document, Needles needles, IndexView view) {
        view.deadline().check();
        var words = view.words(document);
        try {
            return words == null ? List.of() : needles.marks(places(words, needles, view.deadline()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Places places(Terms words, Needles needles, Deadline deadline) throws IOException {
        var places = new Places();
        var each = words.iterator();
        if (needles.open()) {
            var read = 0;
            for (var word = each.next(); word != null; word = each.next()) {
                if (++read % WORDS_BETWEEN_LOOKS == 0) {
                    deadline.check();
                }
                if (needles.wants(word.utf8ToString())) {
                    add(places, word.utf8ToString(), each);
                }
            }
        } else {
            for (var word : needles.words()) {
                if (each.seekExact(new BytesRef(word))) {
                    add(places, word, each);
                }
            }
        }
        return places;
    }

    private static void add(Places places, String word, TermsEnum each) throws IOException {
        var postings = each.postings(null, PostingsEnum.ALL);
        if (postings.nextDoc() == DocIdSetIterator.NO_MORE_DOCS) {
            return;
        }
        for (var n = Math.min(postings.freq(), MOST_PLACES); n > 0; n--) {
            var position = postings.nextPosition();
            places.add(word, position, postings.startOffset(), postings.endOffset());
        }
    }
}

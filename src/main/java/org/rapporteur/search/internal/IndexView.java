package org.rapporteur.search.internal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rapporteur.search.SearchQuery;
import org.rapporteur.search.internal.query.IndexQuery;
import org.rapporteur.search.internal.query.Needles;
import org.rapporteur.search.internal.query.Needles.Mark;

/**
 * The index as a reader with certain tokens may see it; there is no way to ask it without. To be closed.
 *
 * <p>Everything an answer says is read from one view, and all its questions together have the time of the answer: each of
 * them throws {@link Deadline.TooSlow} when it is over.
 */
interface IndexView extends AutoCloseable {
    /** Entries found up to which each is looked into for words that stand together. */
    int MOST_LOOKED_INTO = 3_000;

    /** Best entries that are looked into when more are found. */
    int LOOKED_INTO = 500;

    /**
     * An entry and how well it fits.
     *
     * @param id the entry
     * @param score how well it fits
     * @param document its number in this view, which may know it by that
     */
    record Scored(UUID id, float score, int document) {}

    /**
     * The text of an entry, without its letters.
     *
     * @param pages where its pages lie in it
     * @param marks what is to be marked in it, in order
     */
    record Text(List<PageSpan> pages, List<Mark> marks) {}

    /**
     * One page of what a query with its filters finds, best first.
     *
     * @param total how much it finds
     */
    List<Scored> page(IndexQuery words, SearchQuery query, long total);

    /** All that a query with its filters finds, to be counted. */
    Matches matches(IndexQuery words, SearchQuery query);

    /** How many entries a query with its filters finds. */
    long count(IndexQuery words, SearchQuery query);

    /** How many entries a query finds, whatever the filters. */
    default long count(IndexQuery words) {
        return count(words, SearchQuery.of(""));
    }

    /** An entry; empty when it is not there, or not for this reader. */
    Optional<Scored> entry(UUID entry);

    /**
     * Where the pages of entries lie and what is to be marked on them, by their ids; of fewer entries when the time for the
     * answer is over.
     *
     * @param found entries of this view
     * @param pages of how many pages of each the marks are told at least, the best ones, where there are so many
     */
    Map<UUID, Text> texts(Collection<Scored> found, Needles needles, int pages);

    /**
     * The nearest other spelling of a word that this reader finds something with; null when there is none.
     *
     * @param edits letters that may be other, missing or too many
     * @param tried what has to find something with a word before it is told
     */
    @Nullable
    String near(String word, int edits, Function<String, IndexQuery> tried);

    /** When the time for the answer is over. */
    Deadline deadline();

    @Override
    void close();
}

package org.rapporteur.search.internal;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What holds the index and answers questions about it. All of it throws {@code UncheckedIOException} or Hibernate Search's
 * {@code SearchException} when the index cannot be used.
 */
interface SearchEngine {
    /** Its name and version, as the health page shows them. */
    String name();

    /** Makes the index ready for use, an empty one if there is none; inside a transaction. */
    void open();

    /**
     * Puts an empty index in the place of one that cannot be read, inside a transaction; throws when it is merely out of
     * reach, for then it must stay as it is.
     *
     * @param broken why it cannot be read
     */
    void replace(RuntimeException broken);

    /** How many entries the index holds. */
    long documents();

    /** Their ids. */
    List<UUID> ids();

    /**
     * Writes entries as they are and takes others out; inside a transaction.
     *
     * @param durable whether to wait until it would outlive a crash; else {@link #keep()} does
     */
    void write(Collection<SearchEntry> present, Collection<UUID> gone, boolean durable);

    /** Has all that was written outlive a crash. */
    void keep();

    /** Shows questions that come from now on all that was written until now. */
    void show();

    /** What was written beside the index last; null when nothing was. */
    @Nullable
    String stamp();

    /** Writes a line beside the index. */
    void stamp(String stamp);

    /** Size of the index in bytes; 0 when it is in memory or cannot be told at the moment. */
    long bytes();

    /** The index as it is now, for a reader with these tokens and an answer of this time; to be closed. */
    IndexView view(Set<String> tokens, Deadline deadline);
}

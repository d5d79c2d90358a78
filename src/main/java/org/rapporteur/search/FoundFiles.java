package org.rapporteur.search;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Implemented by the feature whose things are files, so that what was found can be taken along. */
public interface FoundFiles {
    /** What kind of thing it has files of. */
    SearchType type();

    /**
     * The newest file of a thing; empty when it has none or this reader may not have it.
     *
     * @param thing the thing
     * @param language BCP 47 tag of the language it was found in; none for the language it was written in
     */
    Optional<FoundFile> file(UUID thing, @Nullable String language);
}

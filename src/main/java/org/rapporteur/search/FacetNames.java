package org.rapporteur.search;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Implemented by features whose things are values of a facet, so that a reader finds them under their own names, and by them. */
public interface FacetNames {
    /** The facet whose values are such things. */
    SearchFacet facet();

    /** What those of these things that this reader may see are called in a language; the others are left out. */
    Map<UUID, String> names(Set<UUID> things, Locale reader);

    /**
     * Those of these things this reader may see that somebody means by a name, a beginning of one or a code, the best
     * hundred at most; for a question such as {@code party:Laos}.
     */
    Set<UUID> called(String name);
}

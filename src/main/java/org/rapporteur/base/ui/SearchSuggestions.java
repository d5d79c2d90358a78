package org.rapporteur.base.ui;

import java.util.List;

/** Whoever knows what a person may be about to search for. */
@FunctionalInterface
public interface SearchSuggestions {

    /** A few texts that go on as typed, best first; only of things this reader may see. */
    List<String> suggest(String typed);
}

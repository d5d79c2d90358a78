package org.rapporteur.search.ui;

import java.util.List;
import org.rapporteur.base.ui.SearchSuggestions;
import org.rapporteur.search.Search;
import org.springframework.stereotype.Component;

/** Suggests titles of what this reader may see while somebody types into the search field of a page. */
@Component
class TitleSuggestions implements SearchSuggestions {
    private final Search search;

    TitleSuggestions(Search search) {
        this.search = search;
    }

    @Override
    public List<String> suggest(String typed) {
        return search.suggest(typed);
    }
}

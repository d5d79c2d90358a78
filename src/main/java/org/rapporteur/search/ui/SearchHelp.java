package org.rapporteur.search.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import org.rapporteur.base.ui.Card;
import org.rapporteur.search.SearchQuery;

/** How to ask: one example for each way, which can be tried with a click. */
class SearchHelp extends Card {

    private static final List<String> WAYS =
            List.of("words", "row", "without", "either", "begin", "symbol", "field", "not-field", "values", "years");

    SearchHelp() {
        super(new Span().getTranslation("search.help"));
        with(ways());
    }

    /** The examples alone. */
    static Component ways() {
        var ways = new DescriptionList();
        ways.addClassName("search-ways");
        for (var way : WAYS) {
            var example = ways.getTranslation("search.help." + way);
            var link = new RouterLink(example, SearchView.class);
            link.setQueryParameters(SearchNavigation.address(SearchQuery.of(example)));
            ways.add(
                    new DescriptionList.Term(link),
                    new DescriptionList.Description(ways.getTranslation("search.help." + way + ".text")));
        }
        return ways;
    }
}

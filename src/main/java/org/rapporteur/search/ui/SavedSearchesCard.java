package org.rapporteur.search.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.Optional;
import org.rapporteur.base.ui.Card;
import org.rapporteur.notifications.ui.HomeCard;
import org.rapporteur.search.SavedSearchSummary;
import org.rapporteur.search.SavedSearches;

/** What is new to one's saved searches, on Home. */
@SpringComponent
class SavedSearchesCard implements HomeCard {
    private final SavedSearches saved;

    SavedSearchesCard(SavedSearches saved) {
        this.saved = saved;
    }

    @Override
    public Column column() {
        return Column.SIDE;
    }

    @Override
    public int order() {
        return 250;
    }

    @Override
    public Optional<Component> render() {
        var own = saved.own();
        return own.isEmpty() ? Optional.empty() : Optional.of(new Shown(saved, own));
    }

    /** The card itself. */
    private static final class Shown extends Div {
        Shown(SavedSearches saved, List<SavedSearchSummary> own) {
            var fresh = own.stream().mapToLong(SavedSearchSummary::fresh).sum();
            var card = new Card(getTranslation("search.saved"))
                    .action(new RouterLink(getTranslation("search.saved.all"), SearchView.class))
                    .with(new SavedSearchRows(saved, own, false));
            if (fresh > 0) {
                card.note(getTranslation("search.saved.fresh", fresh));
            }
            add(card);
        }
    }
}

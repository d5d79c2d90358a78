package org.rapporteur.papers.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.util.Optional;
import org.rapporteur.base.ui.Card;
import org.rapporteur.papers.PaperFilter;

/** The card of the few newest papers, on Home and on the overview of a meeting. */
@org.springframework.stereotype.Component
class NewestPapers {

    private static final int MOST = 5;

    private final PaperOffice office;

    NewestPapers(PaperOffice office) {
        this.office = office;
    }

    /**
     * The card; nothing when there is no paper the reader may see.
     *
     * @param titleKey translation key of its title
     * @param all the link to all of them
     */
    Optional<Component> card(String titleKey, PaperFilter filter, RouterLink all) {
        var newest = office.papers().newest(filter, MOST);
        if (newest.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Card(new Span().getTranslation(titleKey))
                .action(all)
                .with(new PaperRows(newest, office, filter.meeting() == null, null)));
    }
}

package org.rapporteur.papers.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.util.Optional;
import java.util.function.Function;
import org.rapporteur.base.ui.Card;
import org.rapporteur.papers.PaperFilter;
import org.rapporteur.papers.Papers;
import org.springframework.data.domain.PageRequest;

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
     * @param all the link to all of them, given how many there are
     */
    Optional<Component> card(String titleKey, PaperFilter filter, Function<Long, RouterLink> all) {
        var newest = office.papers().find(filter, PageRequest.of(0, MOST, Papers.NEWEST_FIRST));
        if (newest.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Card(new Span().getTranslation(titleKey))
                .action(all.apply(newest.getTotalElements()))
                .with(new PaperRows(newest.getContent(), office, filter.meeting() == null)));
    }
}

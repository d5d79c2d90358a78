package org.rapporteur.papers.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.notifications.ui.HomeCard;
import org.rapporteur.papers.PaperFilter;
import org.rapporteur.papers.PaperState;

/** The newest papers the reader may read, on Home. */
@SpringComponent
class NewPapersCard implements HomeCard {

    private static final PaperFilter OPEN = new PaperFilter(
            null, Set.of(), Set.of(), Set.of(), EnumSet.of(PaperState.ACCEPTED, PaperState.ISSUED), null, "");

    private final NewestPapers newest;

    NewPapersCard(NewestPapers newest) {
        this.newest = newest;
    }

    @Override
    public Column column() {
        return Column.SIDE;
    }

    @Override
    public int order() {
        return 200;
    }

    @Override
    public Optional<Component> render() {
        return newest.card(
                "papers.home.new",
                OPEN,
                new RouterLink(new Span().getTranslation("papers.home.all"), PapersView.class));
    }
}

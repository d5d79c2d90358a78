package org.rapporteur.papers.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.base.ui.Card;
import org.rapporteur.base.ui.Row;
import org.rapporteur.base.ui.Rows;
import org.rapporteur.notifications.ui.HomeCard;
import org.rapporteur.papers.PaperFilter;
import org.rapporteur.papers.PaperState;
import org.rapporteur.papers.PaperSummary;
import org.rapporteur.papers.Papers;
import org.springframework.data.domain.PageRequest;

/** The newest papers the reader may read, on Home. */
@SpringComponent
class NewPapersCard implements HomeCard {

    private static final int MOST = 5;

    private final Papers papers;

    NewPapersCard(Papers papers) {
        this.papers = papers;
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
        var open = new PaperFilter(
                null, Set.of(), Set.of(), Set.of(), EnumSet.of(PaperState.ACCEPTED, PaperState.ISSUED), null, "");
        var newest =
                papers.find(open, PageRequest.of(0, MOST, Papers.NEWEST_FIRST)).getContent();
        return newest.isEmpty() ? Optional.empty() : Optional.of(new Shown(newest));
    }

    /** The card itself. */
    private static final class Shown extends Div {

        Shown(List<PaperSummary> newest) {
            var rows = new Rows();
            newest.forEach(paper -> rows.line(new Row(PapersNavigation.link(paper.title(), paper.id()))
                    .remark(paper.symbol())
                    .after(new LanguageChips(paper.renditions()))));
            add(new Card(getTranslation("papers.home.new"))
                    .action(new RouterLink(getTranslation("papers.home.all"), PapersView.class))
                    .with(rows));
        }
    }
}

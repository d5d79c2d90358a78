package org.rapporteur.papers.ui;

import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.rapporteur.base.ui.Card;
import org.rapporteur.base.ui.Chip;
import org.rapporteur.base.ui.Row;
import org.rapporteur.base.ui.Rows;
import org.rapporteur.papers.FamilyMember;
import org.rapporteur.papers.PaperId;
import org.rapporteur.papers.PaperState;

/** A paper with its revisions, addenda and corrigenda, the one that is shown among them marked. */
class FamilyCard extends Card {

    FamilyCard(String title, List<FamilyMember> family, PaperId shown) {
        super(title);
        var rows = new Rows();
        family.forEach(paper -> rows.line(row(paper, paper.id().equals(shown))));
        with(rows);
    }

    private Row row(FamilyMember paper, boolean shown) {
        var symbol = shown ? new Span(paper.symbol()) : PapersNavigation.link(paper.symbol(), paper.id());
        var row = new Row(symbol).remark(paper.title());
        if (shown) {
            row.after(new Chip(getTranslation("papers.family.this")));
        } else if (paper.superseded()) {
            row.after(new Chip(getTranslation("papers.superseded")));
        } else if (paper.state() != PaperState.ISSUED) {
            row.after(PaperWords.chip(this, paper.state()));
        }
        return row;
    }
}

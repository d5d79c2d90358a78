package org.rapporteur.recommendations.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import org.rapporteur.base.ui.Card;
import org.rapporteur.base.ui.Icon;
import org.rapporteur.base.ui.Problems;
import org.rapporteur.base.ui.Row;
import org.rapporteur.base.ui.Rows;
import org.rapporteur.base.ui.Undo;
import org.rapporteur.meetings.ui.MeetingWords;
import org.rapporteur.meetings.ui.MeetingsNavigation;
import org.rapporteur.recommendations.LineageDetails;
import org.rapporteur.recommendations.LineageKind;
import org.rapporteur.recommendations.Lineages;
import org.rapporteur.recommendations.RecommendationDetails;

/** How a recommendation relates to others, with a way to say so and to take it back. */
final class RelationsCard extends Card {

    private static final int TEXT = 120;

    private final Lineages lineages;
    private final RecommendationDetails text;
    private final Runnable reload;

    RelationsCard(Lineages lineages, RecommendationDetails text, Runnable reload) {
        super(new Span().getTranslation("recommendations.relations"));
        this.lineages = lineages;
        this.text = text;
        this.reload = reload;
        addClassName("relations");
        var may = lineages.mayRelate(text);
        if (may) {
            var add = new Button(
                    getTranslation("recommendations.relation.add"),
                    _ -> new RelationDialog(lineages, text, reload).open());
            add.addThemeVariants(ButtonVariant.TERTIARY);
            action(add);
        }
        var takenUp = lineages.takenUp(text.id());
        if (text.lineage().isEmpty() && takenUp.isEmpty()) {
            var none = new Paragraph(getTranslation("recommendations.relation.none"));
            none.addClassName("small");
            with(none);
            return;
        }
        var rows = new Rows();
        text.lineage().forEach(link -> rows.line(row(link, may)));
        takenUp.forEach(one -> rows.line(new Row(
                        MeetingsNavigation.agenda(one.meeting().id(), one.label()))
                .remark(getTranslation("recommendations.taken-up", MeetingWords.label(one.meeting(), getLocale())))));
        with(rows);
    }

    private Row row(LineageDetails link, boolean may) {
        var words = getTranslation("recommendations.lineage." + link.kind() + "." + link.outgoing(), link.number());
        var row = new Row(new RouterLink(words, RecommendationView.class, RecommendationsNavigation.of(link.other())))
                .remark(ShortText.of(link.text(), getLocale(), TEXT));
        if (may && link.kind() != LineageKind.MERGED_INTO) {
            row.after(remove(link, words));
        }
        return row;
    }

    private Button remove(LineageDetails link, String words) {
        var button = new Button(new Icon("close"), _ -> {
            if (new Problems(this).attempt(() -> lineages.remove(text.id(), link.id()))) {
                Undo.offer(getTranslation("recommendations.relation.removed", link.number()), () -> bringBack(link));
                reload.run();
            }
        });
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(getTranslation("recommendations.relation.remove", words));
        return button;
    }

    private void bringBack(LineageDetails link) {
        var from = link.outgoing() ? text.id() : link.other();
        var to = link.outgoing() ? link.other() : text.id();
        if (new Problems(this).attempt(() -> lineages.relate(from, link.kind(), to))) {
            reload.run();
        }
    }
}

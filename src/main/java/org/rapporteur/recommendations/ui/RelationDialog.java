package org.rapporteur.recommendations.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.Arrays;
import org.rapporteur.base.ui.Problems;
import org.rapporteur.recommendations.LineageKind;
import org.rapporteur.recommendations.Lineages;
import org.rapporteur.recommendations.RecommendationDetails;

/** Says how a recommendation relates to another one. */
final class RelationDialog extends Dialog {

    RelationDialog(Lineages lineages, RecommendationDetails text, Runnable done) {
        setHeaderTitle(getTranslation("recommendations.relation.add-to", text.number()));
        addClassName("relation-dialog");
        var kind = new Select<LineageKind>();
        kind.setLabel(getTranslation("recommendations.relation.kind", text.number()));
        kind.setItems(Arrays.stream(LineageKind.values())
                .filter(one -> one != LineageKind.MERGED_INTO)
                .toList());
        kind.setItemLabelGenerator(one -> getTranslation("recommendations.lineage.kind." + one));
        kind.setValue(LineageKind.CARRIED_OVER_FROM);
        kind.setWidthFull();
        var other = new RecommendationPicker(
                getTranslation("recommendations.relation.other"),
                (words, page) -> lineages.others(text.id(), words, page));
        var fields = new Div(kind, other);
        fields.addClassName("report-fields");
        add(fields);
        var problems = new Problems(this).field("kind", kind).field("toId", other);
        var save = new Button(getTranslation("recommendations.relation.save"), _ -> {
            if (problems.attempt(() -> lineages.relate(text.id(), kind.getValue(), other.chosen("toId")))) {
                close();
                done.run();
            }
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("ui.cancel"), _ -> close()), save);
    }
}

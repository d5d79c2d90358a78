package org.rapporteur.recommendations.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.base.ui.Problems;
import org.rapporteur.recommendations.AddresseeDetails;
import org.rapporteur.recommendations.Lineages;
import org.rapporteur.recommendations.RecommendationDetails;
import org.rapporteur.recommendations.RecommendationSummary;

/** Merges a text into another one, and says before what that means: for its number, its reports and its addressees. */
final class MergeDialog extends Dialog {

    private final RecommendationDetails text;
    private final UnorderedList meaning = new UnorderedList();
    private final Button save = new Button();

    MergeDialog(Lineages lineages, RecommendationDetails text, Runnable done) {
        this.text = text;
        setHeaderTitle(getTranslation("recommendations.merge-of", text.number()));
        addClassName("relation-dialog");
        var into = new RecommendationPicker(
                getTranslation("recommendations.merge-into"),
                (words, page) -> lineages.mergeTargets(text.id(), words, page));
        into.setHelperText(getTranslation(
                text.adoptedAt() == null ? "recommendations.merge-help" : "recommendations.merge-help-adopted"));
        into.addValueChangeListener(chosen -> explain(chosen.getValue()));
        var reason = new TextArea(getTranslation("recommendations.reason"));
        reason.setWidthFull();
        reason.setMaxLength(2000);
        reason.setRequiredIndicatorVisible(true);
        meaning.addClassName("merge-meaning");
        explain(null);
        var fields = new Div(into, reason, meaning);
        fields.addClassName("report-fields");
        add(fields);
        var problems = new Problems(this).field("intoId", into).field("reason", reason);
        save.addClickListener(_ -> {
            if (problems.attempt(() -> lineages.merge(text.id(), into.chosen("intoId"), reason.getValue()))) {
                close();
                done.run();
            }
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("ui.cancel"), _ -> close()), save);
    }

    private void explain(@Nullable RecommendationSummary into) {
        save.setText(
                into == null
                        ? getTranslation("recommendations.merge-save")
                        : getTranslation("recommendations.merge-save-into", into.number()));
        meaning.removeAll();
        meaning.add(new ListItem(getTranslation("recommendations.merge-means.number", text.number())));
        if (text.adoptedAt() != null) {
            meaning.add(new ListItem(getTranslation("recommendations.merge-means.reports", text.number())));
        }
        if (into != null) {
            left(into);
        }
        meaning.add(new ListItem(getTranslation("recommendations.merge-means.for-good")));
    }

    /** Whom the other text does not address is asked nothing any more: said before, since nobody would notice later. */
    private void left(RecommendationSummary into) {
        var left = text.addressees().stream()
                .map(AddresseeDetails::party)
                .distinct()
                .filter(party -> !into.addressees().contains(party))
                .map(party -> party.nameFor(getLocale()))
                .collect(Collectors.joining(", "));
        if (!left.isEmpty()) {
            var line = new ListItem(getTranslation("recommendations.merge-means.left", into.number(), left));
            line.addClassName("merge-left");
            meaning.add(line);
        }
    }
}

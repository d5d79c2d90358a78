package org.rapporteur.recommendations.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.LinkedHashMap;
import java.util.Map;
import org.rapporteur.base.LanguageTag;
import org.rapporteur.base.LocalizedText;
import org.rapporteur.base.ui.Problems;
import org.rapporteur.recommendations.CorrigendumForm;
import org.rapporteur.recommendations.RecommendationDetails;
import org.rapporteur.recommendations.Recommendations;

/** Corrects adopted text, in its original language, with the reason; the old text stays readable. */
final class CorrigendumDialog extends Dialog {

    CorrigendumDialog(Recommendations recommendations, RecommendationDetails text, Runnable done) {
        setHeaderTitle(getTranslation("recommendations.corrigendum-to", text.number()));
        addClassName("wide-dialog");
        var language = text.text().originalLanguage();
        var words = area(getTranslation("recommendations.text"), text.text().original());
        add(new Paragraph(getTranslation("recommendations.corrigendum-text")), words);
        Map<String, TextArea> parts = new LinkedHashMap<>();
        for (var part : text.parts()) {
            var of = part.text();
            if (of != null) {
                var field = area(part.label(), of.texts().getOrDefault(language.value(), of.original()));
                parts.put(part.label(), field);
                add(field);
            }
        }
        var reason = area(getTranslation("recommendations.reason"), "");
        reason.setRequiredIndicatorVisible(true);
        add(reason);
        var problems = new Problems(this).field("text", words).field("reason", reason);
        var save = new Button(getTranslation("recommendations.corrigendum-save"), _ -> {
            var stored = problems.attempt(() -> recommendations.correct(
                    text.id(),
                    new CorrigendumForm(
                            text.text().with(language, words.getValue()),
                            changed(text, parts, language),
                            reason.getValue()),
                    text.version()));
            if (stored) {
                close();
                done.run();
            }
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("ui.cancel"), _ -> close()), save);
    }

    private static Map<String, LocalizedText> changed(
            RecommendationDetails text, Map<String, TextArea> fields, LanguageTag language) {
        var changed = new LinkedHashMap<String, LocalizedText>();
        for (var part : text.parts()) {
            var field = fields.get(part.label());
            var of = part.text();
            if (field != null && of != null) {
                changed.put(part.label(), of.with(language, field.getValue()));
            }
        }
        return changed;
    }

    private static TextArea area(String label, String value) {
        var area = new TextArea(label, value, "");
        area.setWidthFull();
        area.setMaxLength(20_000);
        return area;
    }
}

package org.rapporteur.recommendations.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import org.rapporteur.base.ui.Problems;
import org.rapporteur.recommendations.RecommendationDetails;
import org.rapporteur.recommendations.Recommendations;
import org.rapporteur.recommendations.TextState;

/** Asks once, naming the text, before its life ends, and for the reason. */
final class EndDialog extends Dialog {

    EndDialog(Recommendations recommendations, RecommendationDetails text, TextState to, Runnable done) {
        setHeaderTitle(getTranslation("recommendations.end." + to, text.number()));
        var reason = new TextArea(getTranslation("recommendations.reason"));
        reason.setWidthFull();
        reason.setMaxLength(2000);
        reason.setRequiredIndicatorVisible(true);
        var problems = new Problems(this).field("reason", reason);
        var save = new Button(getTranslation("recommendations.state." + to), _ -> {
            if (problems.attempt(() -> recommendations.end(text.id(), to, reason.getValue()))) {
                close();
                done.run();
            }
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        add(new Paragraph(getTranslation("recommendations.end-text")), reason);
        getFooter().add(new Button(getTranslation("ui.cancel"), _ -> close()), save);
    }
}

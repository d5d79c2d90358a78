package org.rapporteur.papers.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.rapporteur.base.ui.Problems;
import org.rapporteur.papers.PaperDetails;

/** Corrects a symbol that was minted wrongly; what belongs to the paper goes with it. */
class SymbolDialog extends Dialog {

    private static final int LONGEST_REASON = 2_000;

    /** @param changed called when it was corrected */
    SymbolDialog(PaperDetails paper, PaperOffice office, Runnable changed) {
        var had = paper.summary().symbol();
        setHeaderTitle(getTranslation("papers.symbol.correct"));
        var symbol = new TextField(getTranslation("papers.symbol.new"));
        symbol.setValue(had);
        symbol.setRequiredIndicatorVisible(true);
        var reason = new TextArea(getTranslation("papers.reason"));
        reason.setMaxLength(LONGEST_REASON);
        reason.setMinRows(2);
        reason.setRequiredIndicatorVisible(true);
        reason.setWidthFull();
        var form = new Div(new Paragraph(getTranslation("papers.symbol.correct.text", had)), symbol, reason);
        form.addClassName("dialog-stack");
        add(form);
        var problems = new Problems(this)
                .field("symbol", symbol)
                .field("reason", reason)
                .refusals(symbol);
        var save = new Button(getTranslation("papers.symbol.correct"), _ -> {
            if (problems.attempt(
                    () -> office.corrections().correct(paper.id(), symbol.getValue(), reason.getValue()))) {
                close();
                Problems.done(getTranslation("papers.symbol.corrected", had, symbol.getValue()));
                changed.run();
            }
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("ui.cancel"), _ -> close()), save);
    }
}

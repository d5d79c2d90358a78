package org.rapporteur.papers.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import org.rapporteur.base.LanguageTag;
import org.rapporteur.base.ui.Problems;
import org.rapporteur.meetings.AgendaItemDetails;
import org.rapporteur.papers.PaperDetails;

/** Says under which item of the agenda a version was shown. */
class PinDialog extends Dialog {

    /** @param changed called when it was stored */
    PinDialog(PaperDetails paper, LanguageTag language, int version, PaperOffice office, Runnable changed) {
        setHeaderTitle(getTranslation("papers.pin"));
        var item = new Select<AgendaItemDetails>();
        item.setLabel(getTranslation("papers.expected.item"));
        item.setItems(office.agenda().of(paper.summary().meetingId()));
        item.setItemLabelGenerator(PaperWords::of);
        item.setWidthFull();
        item.getListDataView()
                .getItems()
                .filter(one -> paper.agendaItems().contains(one.id()))
                .findFirst()
                .ifPresent(item::setValue);
        var form = new Div(new Paragraph(getTranslation("papers.pin.text", version)), item);
        form.addClassName("dialog-stack");
        add(form);
        var problems = new Problems(this).field("agendaItemId", item);
        var save = new Button(getTranslation("papers.save"), _ -> {
            var chosen = item.getValue();
            if (chosen == null) {
                item.setErrorMessage(getTranslation("problem.required"));
                item.setInvalid(true);
            } else if (problems.attempt(() -> office.versions().pin(paper.id(), chosen.id(), language, version))) {
                close();
                changed.run();
            }
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("ui.cancel"), _ -> close()), save);
    }
}

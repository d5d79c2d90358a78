package org.rapporteur.meetings.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rapporteur.base.ui.Problems;
import org.rapporteur.meetings.AgendaItemDetails;
import org.rapporteur.meetings.AgendaItemForm;
import org.rapporteur.meetings.AgendaVisibility;

/** One item of an agenda, new or to be changed. */
class AgendaItemDialog extends Dialog {

    private final @Nullable AgendaItemDetails present;
    private final TextField title = new TextField(getTranslation("meetings.agenda.title"));
    private final IntegerField minutes = new IntegerField(getTranslation("meetings.agenda.minutes"));
    private final TextArea presenters = new TextArea(getTranslation("meetings.agenda.presenters"));
    private final Select<AgendaVisibility> visibility = new Select<>();

    AgendaItemDialog(@Nullable AgendaItemDetails present, Consumer<AgendaItemForm> store) {
        this.present = present;
        setHeaderTitle(getTranslation(present == null ? "meetings.agenda.add" : "meetings.agenda.change"));
        title.setMaxLength(500);
        title.addClassName("wide");
        minutes.setMin(1);
        minutes.setStepButtonsVisible(true);
        minutes.setStep(5);
        presenters.setHelperText(getTranslation("meetings.agenda.presenters.help"));
        presenters.addClassName("wide");
        visibility.setLabel(getTranslation("meetings.agenda.visibility"));
        visibility.setItems(AgendaVisibility.values());
        visibility.setItemLabelGenerator(one -> getTranslation("meetings.visibility." + one));
        visibility.setValue(AgendaVisibility.PUBLIC);
        if (present != null) {
            title.setValue(present.title());
            minutes.setValue(present.minutes());
            presenters.setValue(String.join("\n", present.presenters()));
            visibility.setValue(present.visibility());
        }
        var fields = new Div(title, minutes, visibility, presenters);
        fields.addClassNames("form", "dialog-form");
        add(fields);
        var problems = new Problems(this)
                .field("title", title)
                .field("minutes", minutes)
                .field("presenters", presenters);
        var save = new Button(
                getTranslation("ui.save"),
                _ -> problems.attempt(() -> {
                    store.accept(form());
                    close();
                }));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("ui.cancel"), _ -> close()), save);
        title.focus();
    }

    /** What is shown of an item may be narrower than its own setting; unless it was touched, that one stays. */
    private AgendaItemForm form() {
        boolean untouched = present != null && present.visibility() == visibility.getValue();
        return new AgendaItemForm(
                title.getValue(),
                minutes.getValue(),
                presenters.getValue().lines().toList(),
                untouched ? null : visibility.getValue());
    }
}

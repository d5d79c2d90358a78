package org.rapporteur.meetings.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rapporteur.meetings.AgendaItemDetails;
import org.rapporteur.meetings.AgendaItemForm;
import org.rapporteur.meetings.AgendaVisibility;

/** One item of an agenda, new or to be changed. */
class AgendaItemDialog extends FormDialog {

    private final @Nullable AgendaItemDetails present;
    private final TextField title = new TextField(getTranslation("meetings.agenda.title"));
    private final IntegerField minutes = new IntegerField(getTranslation("meetings.agenda.minutes"));
    private final TextArea presenters = new TextArea(getTranslation("meetings.agenda.presenters"));
    private final Select<AgendaVisibility> visibility = new Select<>();

    AgendaItemDialog(@Nullable AgendaItemDetails present, Consumer<AgendaItemForm> store) {
        super(new Span().getTranslation(present == null ? "meetings.agenda.add" : "meetings.agenda.change"));
        this.present = present;
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
        fields(title, minutes, visibility, presenters)
                .field("title", title)
                .field("minutes", minutes)
                .field("presenters", presenters);
        storing(() -> store.accept(form()));
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

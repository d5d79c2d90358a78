package org.rapporteur.meetings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import org.rapporteur.base.ui.Problems;

/** A form in a dialog: what is wrong stands beside its field, and the dialog closes once it is stored. */
abstract class FormDialog extends Dialog {

    private final Problems problems = new Problems(this);

    FormDialog(String title) {
        setHeaderTitle(title);
    }

    /** Fields in two columns; the names under which their problems are shown are given to the answer. */
    Problems fields(Component... fields) {
        var form = new Div(fields);
        form.addClassNames("form", "dialog-form");
        add(form);
        return problems;
    }

    /** Offers to store what was entered, or to leave it. */
    void storing(Runnable store) {
        var save = new Button(
                getTranslation("ui.save"),
                _ -> problems.attempt(() -> {
                    store.run();
                    close();
                }));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("ui.cancel"), _ -> close()), save);
    }
}

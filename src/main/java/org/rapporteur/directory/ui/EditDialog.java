package org.rapporteur.directory.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.rapporteur.base.problem.StaleVersion;
import org.rapporteur.base.ui.Problems;
import org.rapporteur.base.ui.StaleDialog;
import org.rapporteur.base.ui.StaleDialog.Difference;

/** What the dialogs of the directory have in common: fields, Save and Cancel, and what happens when two people edit. */
abstract class EditDialog extends Dialog {

    private static final String WIDTH = "min(720px, 100%)";

    private final Div form = new Div();

    EditDialog() {
        setWidth(WIDTH);
        form.addClassName("form");
        add(form);
        var save = new Button(getTranslation("ui.save"), _ -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("ui.cancel"), _ -> close()), save);
    }

    final void fields(Component... fields) {
        form.add(fields);
    }

    static <C extends Component> C wide(C field) {
        field.addClassName("wide");
        return field;
    }

    private void save() {
        problems().attempt(() -> {
            try {
                store();
                close();
            } catch (StaleVersion _) {
                new StaleDialog(differencesFromStored(), this::save, this::showStored).open();
            }
        });
    }

    /** The fields beside which problems are shown. */
    abstract Problems problems();

    /** Stores what was entered; tells whoever opened the dialog. */
    abstract void store();

    /**
     * Reads what is stored now, and tells where it differs from what was entered; the next {@link #store()} is over what
     * was read.
     */
    abstract List<Difference> differencesFromStored();

    /** Shows what {@link #differencesFromStored()} read in place of what was entered. */
    abstract void showStored();
}

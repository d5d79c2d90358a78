package org.rapporteur.search.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import org.rapporteur.base.ui.Problems;
import org.rapporteur.search.SavedSearches;

/** Asks for the name of a search: to keep it, or to call it something else. */
class SaveSearchDialog extends Dialog {
    /**
     * @param title what is done, already translated
     * @param name proposed name
     * @param save told the name; may refuse it
     */
    SaveSearchDialog(String title, String name, Consumer<String> save) {
        addClassName("save-search");
        setHeaderTitle(title);
        var field = new TextField(getTranslation("search.saved.name"));
        field.setValue(
                name.length() > SavedSearches.LONGEST_NAME ? name.substring(0, SavedSearches.LONGEST_NAME) : name);
        field.setMaxLength(SavedSearches.LONGEST_NAME);
        field.setHelperText(getTranslation("search.saved.help"));
        field.addClassName("wide");
        var problems = new Problems(this).field("name", field);
        var keep = new Button(getTranslation("search.saved.keep"), _ -> {
            if (problems.attempt(() -> save.accept(field.getValue()))) {
                close();
            }
        });
        keep.addThemeVariants(ButtonVariant.PRIMARY);
        keep.addClickShortcut(Key.ENTER).listenOn(this);
        add(field);
        getFooter().add(new Button(getTranslation("search.saved.cancel"), _ -> close()), keep);
        addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                field.focus();
            }
        });
    }
}

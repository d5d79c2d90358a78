package org.rapporteur.directory.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import java.util.function.Function;
import java.util.function.Supplier;

/** What the registers of the directory share: the tabs, a button to add for those who may, filters above a list. */
abstract class RegisterView extends Div implements HasDynamicTitle {

    private final DirectoryTabs tabs = new DirectoryTabs();
    private final String titleKey;

    RegisterView(String titleKey) {
        this.titleKey = titleKey;
    }

    /** Offers to add an entry. */
    void adding(String key, Supplier<Dialog> dialog) {
        var add = new Button(getTranslation(key), _ -> dialog.get().open());
        add.addThemeVariants(ButtonVariant.PRIMARY);
        tabs.header().action(add);
    }

    /** Puts the page together and shows the first entries. */
    void show(Listing<?> listing, Component... filters) {
        var bar = new Div(filters);
        bar.addClassName("bar-line");
        add(tabs, bar, listing);
        listing.refresh();
    }

    /** The field that narrows the list by words. */
    TextField words(Listing<?> listing) {
        return DirectoryTabs.searchField(getTranslation("directory.search"), listing::refresh);
    }

    /** A field that narrows the list by some of these values. */
    <T> void narrowing(
            MultiSelectComboBox<T> field, String key, T[] values, Function<T, String> name, Runnable changed) {
        field.setAriaLabel(getTranslation(key));
        field.setPlaceholder(getTranslation(key));
        field.setItems(values);
        field.setItemLabelGenerator(value -> getTranslation(name.apply(value)));
        field.addValueChangeListener(_ -> changed.run());
    }

    @Override
    public String getPageTitle() {
        return getTranslation(titleKey);
    }
}

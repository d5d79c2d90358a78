package org.rapporteur.directory.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.rapporteur.base.ui.Icon;
import org.rapporteur.base.ui.PageHeader;
import org.rapporteur.base.ui.TabBar;

/** What the three lists of the directory have in common. */
final class DirectoryTabs extends Div {

    private final PageHeader header = new PageHeader(getTranslation("directory.title"));

    DirectoryTabs() {
        add(
                header,
                new TabBar(getTranslation("directory.tabs"))
                        .tab(getTranslation("directory.tab.parties"), DirectoryView.class)
                        .tab(getTranslation("directory.tab.organisations"), OrganisationsView.class)
                        .tab(getTranslation("directory.tab.people"), PeopleView.class));
    }

    PageHeader header() {
        return header;
    }

    static TextField searchField(String label, Runnable changed) {
        var field = new TextField();
        field.setPlaceholder(label);
        field.setAriaLabel(label);
        field.setPrefixComponent(new Icon("search"));
        field.setClearButtonVisible(true);
        field.setMaxLength(200);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.addClassName("list-search");
        field.addValueChangeListener(_ -> changed.run());
        return field;
    }
}

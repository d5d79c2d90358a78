package org.rapporteur.directory.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.Map;
import org.rapporteur.access.Rights;
import org.rapporteur.base.ui.Card;
import org.rapporteur.base.ui.PageHeader;

/** What the pages of the entries of the directory share: a heading with a way back, what it is called, a way to edit. */
abstract class EntryView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Rights rights;
    private String title = "";

    EntryView(Rights rights) {
        this.rights = rights;
    }

    /** The heading of an entry, with a button to edit it for those who may. */
    PageHeader header(String name, Runnable edit) {
        title = name;
        var header = new PageHeader(name).crumb(new RouterLink(getTranslation("directory.title"), DirectoryView.class));
        if (rights.mayManagePortal()) {
            header.action(new Button(getTranslation("ui.edit"), _ -> edit.run()));
        }
        return header;
    }

    /** Shows an entry afresh, with the names it has beside what else there is to say. */
    void show(PageHeader header, Component main, Map<String, String> names, List<String> aliases) {
        removeAll();
        var columns = new Div(
                main, new Card(getTranslation("directory.names.title")).with(new NamesList(names, aliases)));
        columns.addClassName("columns");
        add(header, columns);
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}

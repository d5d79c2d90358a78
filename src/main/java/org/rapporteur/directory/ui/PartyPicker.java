package org.rapporteur.directory.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.spring.data.VaadinSpringDataHelpers;
import java.util.Set;
import org.rapporteur.directory.Parties;
import org.rapporteur.directory.PartyKind;
import org.rapporteur.directory.PartySummary;

/** Chooses a party: typed by any of its names, read from the database page by page. */
public final class PartyPicker extends ComboBox<PartySummary> {

    /**
     * @param label already translated
     * @param kinds kinds to choose from; empty for all
     */
    public PartyPicker(String label, Parties parties, Set<PartyKind> kinds) {
        super(label);
        setItems(
                query -> parties
                        .find(query.getFilter().orElse(""), kinds, VaadinSpringDataHelpers.toSpringPageRequest(query))
                        .stream());
        setItemLabelGenerator(party -> party.nameFor(getLocale()));
        setRenderer(new ComponentRenderer<>(PartyName::new));
    }
}

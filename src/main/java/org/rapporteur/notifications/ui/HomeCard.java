package org.rapporteur.notifications.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/** A card a feature shows on Home; provided as a bean. */
public interface HomeCard {

    /** Which column of Home the card stands in. */
    enum Column {
        /** The wide one, below what awaits the reader. */
        MAIN,
        /** The narrow one. */
        SIDE
    }

    /** Column of the card. */
    Column column();

    /** Place in the column, low first. */
    int order();

    /** The card for whoever is signed in, or empty when there is nothing to show them. */
    Optional<Component> render();
}

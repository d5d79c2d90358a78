package org.rapporteur.notifications.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.rapporteur.base.ui.PlacedCard;

/** A card a feature shows on Home; provided as a bean. */
public interface HomeCard extends PlacedCard {

    /** The card for whoever is signed in, or empty when there is nothing to show them. */
    Optional<Component> render();
}

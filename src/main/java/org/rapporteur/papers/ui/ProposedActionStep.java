package org.rapporteur.papers.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.rapporteur.papers.PaperSummary;

/** Implemented by the feature that can make something of an action a summary for policy-makers proposes. */
public interface ProposedActionStep {

    /**
     * What the reader can do with the action now, such as a button; empty when nothing.
     *
     * @param summary the paper that proposes it
     * @param action its words, in the language of the paper
     */
    Optional<Component> of(PaperSummary summary, String action);
}

package org.rapporteur.papers.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Optional;
import org.rapporteur.papers.PaperSummary;

/** Implemented by the feature that can make something of the actions a summary for policy-makers proposes. */
public interface ProposedActionStep {

    /**
     * For each action, what the reader can do with it now, such as a button, or what came of it; empty when nothing.
     *
     * @param summary the paper that proposes them
     * @param actions their words, in the language of the paper
     * @param changed called when something came of one of them
     */
    List<Optional<Component>> of(PaperSummary summary, List<String> actions, Runnable changed);
}

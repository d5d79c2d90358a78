package org.rapporteur.papers.ui;

import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;

/** The words that are marked in a paper, whichever way it is shown. */
class FindField extends TextField {

    private static final int LONGEST = 256;

    /** @param open where to go when they are changed */
    FindField(PaperAt at, Consumer<PaperAt> open) {
        setPlaceholder(getTranslation("papers.text.find"));
        setAriaLabel(getTranslation("papers.text.find"));
        setValue(at.query());
        setClearButtonVisible(true);
        setMaxLength(LONGEST);
        addValueChangeListener(change -> open.accept(at.marking(change.getValue())));
    }
}

package org.rapporteur.base.ui;

import com.vaadin.flow.component.html.Span;
import java.text.NumberFormat;
import java.util.Locale;

/** How much is on a page, behind the name of its tab, grouped by thousands as the reader's language does. */
public final class TabCount extends Span {

    /** @param reader whose way of writing numbers it is */
    public TabCount(long count, Locale reader) {
        super(NumberFormat.getIntegerInstance(reader).format(count));
        addClassName("tab-count");
    }
}

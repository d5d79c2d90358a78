package org.rapporteur.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;

/** Top of a page: where it belongs, what it is, its state, and its one main action. */
public class PageHeader extends Div {

    private final Nav crumbs = new Nav();
    private final H1 title = new H1();
    private final Div line = new Div();
    private final Div actions = new Div();

    /** @param title what the page shows, already translated */
    public PageHeader(String title) {
        addClassName("page-header");
        crumbs.addClassName("crumbs");
        crumbs.getElement().setAttribute("aria-label", getTranslation("ui.breadcrumbs"));
        crumbs.setVisible(false);
        this.title.setText(title);
        var heading = new Div(crumbs, this.title, line);
        heading.addClassName("page-heading");
        line.addClassName("page-line");
        actions.addClassName("page-actions");
        add(heading, actions);
    }

    /** Adds a step of the way to this page, outermost first. */
    public PageHeader crumb(Component link) {
        if (crumbs.getComponentCount() > 0) {
            var separator = new Span("›");
            separator.getElement().setAttribute("aria-hidden", "true");
            crumbs.add(separator);
        }
        crumbs.add(link);
        crumbs.setVisible(true);
        return this;
    }

    /** Adds a chip or a remark below the title. */
    public PageHeader line(Component... components) {
        line.add(components);
        return this;
    }

    /** Adds a remark below the title. */
    public PageHeader line(String text) {
        line.add(new Span(text));
        return this;
    }

    /** Adds buttons; the main one last. */
    public PageHeader action(Component... components) {
        actions.add(components);
        return this;
    }
}

package org.rapporteur.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;

/** Pages that belong together, each with its own address: a navigation of links, the present one marked. */
public class TabBar extends Nav {

    /** On a narrow screen the bar is scrolled to the present page; the page itself is not. */
    private static final String IN_SIGHT = "requestAnimationFrame(() => this.parentElement.scrollLeft ="
            + " this.offsetLeft - this.parentElement.offsetLeft - 32)";

    /** @param label what the pages have in common, for screen readers, already translated */
    public TabBar(String label) {
        addClassName("tabs");
        getElement().setAttribute("aria-label", label);
    }

    /** Adds a page without parameters. */
    public TabBar tab(String text, Class<? extends Component> view) {
        return tab(text, view, RouteParameters.empty(), 0);
    }

    /**
     * Adds a page.
     *
     * @param text already translated
     * @param count how much is there; 0 shows nothing
     */
    public TabBar tab(String text, Class<? extends Component> view, RouteParameters parameters, int count) {
        return tab(text, view, parameters, count > 0 ? String.valueOf(count) : "");
    }

    /**
     * Adds a page.
     *
     * @param text already translated
     * @param remark how much is there in a word or two, such as "7 carried"; empty shows nothing
     */
    public TabBar tab(String text, Class<? extends Component> view, RouteParameters parameters, String remark) {
        var link = new RouterLink(text, view, parameters);
        if (!remark.isEmpty()) {
            var number = new Span(remark);
            number.addClassName("tab-count");
            link.add(number);
        }
        link.setHighlightCondition(
                (anchor, event) -> leadsTo(anchor.getHref(), event.getLocation().getPath()));
        link.setHighlightAction((anchor, here) -> {
            anchor.setClassName("on", here);
            if (here) {
                anchor.getElement().setAttribute("aria-current", "page");
                anchor.getElement().executeJs(IN_SIGHT);
            } else {
                anchor.getElement().removeAttribute("aria-current");
            }
        });
        add(link);
        return this;
    }

    /** A page below a tab belongs to it, unless other tabs lie below that tab too. */
    private boolean leadsTo(String tab, String page) {
        return page.equals(tab)
                || page.startsWith(tab + "/")
                        && getChildren()
                                .filter(RouterLink.class::isInstance)
                                .map(RouterLink.class::cast)
                                .noneMatch(other -> other.getHref().startsWith(tab + "/"));
    }
}

package org.rapporteur.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.HashMap;
import java.util.Map;

/** Pages that belong together, each with its own address: a navigation of links, the present one marked. */
public class TabBar extends Nav {

    /** On a narrow screen the bar is scrolled to the present page; the page itself is not. */
    private static final String IN_SIGHT = "requestAnimationFrame(() => this.parentElement.scrollLeft ="
            + " this.offsetLeft - this.parentElement.offsetLeft - 32)";

    private final Map<Class<? extends Component>, RouterLink> links = new HashMap<>();

    /** @param label what the pages have in common, for screen readers, already translated */
    public TabBar(String label) {
        addClassName("tabs");
        getElement().setAttribute("aria-label", label);
    }

    /** Adds a page without parameters. */
    public TabBar tab(String text, Class<? extends Component> view) {
        return tab(text, view, RouteParameters.empty());
    }

    /**
     * Adds a page.
     *
     * @param text already translated
     */
    public TabBar tab(String text, Class<? extends Component> view, RouteParameters parameters) {
        var link = new RouterLink(text, view, parameters);
        links.put(view, link);
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

    /** Whether there is a tab for this page. */
    public boolean has(Class<? extends Component> view) {
        return links.containsKey(view);
    }

    /**
     * Says how much is on a page, grouped by thousands as the reader's language does.
     *
     * @param count how much is there now; 0 shows nothing
     */
    public void count(Class<? extends Component> view, long count) {
        var link = links.get(view);
        if (link != null) {
            link.getChildren().filter(TabCount.class::isInstance).findFirst().ifPresent(link::remove);
            if (count > 0) {
                link.add(new TabCount(count, getLocale()));
            }
        }
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

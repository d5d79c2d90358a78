package org.rapporteur.recommendations.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.RouterLink;
import org.rapporteur.base.ui.PageHeader;
import org.rapporteur.base.ui.TabCount;
import org.rapporteur.recommendations.Recommendations;

/** What register, matrix and dashboard have in common: the same filter in the address, links from one to the next. */
abstract class RecommendationsFace extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Recommendations recommendations;
    private final FilterChoices choices;

    RecommendationsFace(Recommendations recommendations, FilterChoices choices) {
        this.recommendations = recommendations;
        this.choices = choices;
        addClassName("recommendations");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var parameters = event.getLocation().getQueryParameters();
        var address = FilterAddress.of(parameters);
        var header = new PageHeader(getTranslation("recommendations.title"));
        var count = recommendations.count(address.filter());
        add(header, faces(address, count), new FilterBar(getClass(), address, choices));
        show(address, header, count, parameters.getSingleParameter("cell").orElse(""));
    }

    /**
     * Shows what the filter finds.
     *
     * @param count how many recommendations it finds
     */
    abstract void show(FilterAddress address, PageHeader header, long count, String cell);

    @Override
    public String getPageTitle() {
        return getTranslation("recommendations.title");
    }

    private Nav faces(FilterAddress address, long found) {
        var nav = new Nav();
        nav.addClassName("tabs");
        nav.getElement().setAttribute("aria-label", getTranslation("recommendations.faces"));
        var register = face("recommendations.register", RecommendationsView.class, address);
        register.add(new TabCount(found, getLocale()));
        nav.add(
                register,
                face("recommendations.matrix", MatrixView.class, address),
                face("recommendations.dashboard", DashboardView.class, address));
        return nav;
    }

    private RouterLink face(String key, Class<? extends Component> face, FilterAddress address) {
        var link = new RouterLink(getTranslation(key), face);
        link.setQueryParameters(address.parameters());
        var here = face.equals(getClass());
        link.setHighlightAction((_, _) -> {});
        if (here) {
            link.addClassName("on");
            link.getElement().setAttribute("aria-current", "page");
        }
        return link;
    }
}

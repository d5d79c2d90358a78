package org.rapporteur.recommendations.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.rapporteur.base.ui.EmptyState;
import org.rapporteur.base.ui.Icon;
import org.rapporteur.base.ui.PageHeader;
import org.rapporteur.meetings.Meetings;
import org.rapporteur.recommendations.Recommendations;

/** Every recommendation the reader may see, as a list to search and to open. */
@Route("recommendations")
@PermitAll
class RecommendationsView extends RecommendationsFace {

    private static final int PAUSE = 400;

    private final Recommendations recommendations;
    private final Meetings meetings;

    RecommendationsView(Recommendations recommendations, Meetings meetings, FilterChoices choices) {
        super(recommendations, choices);
        this.recommendations = recommendations;
        this.meetings = meetings;
    }

    @Override
    void show(FilterAddress address, PageHeader header, long count, String cell) {
        var words = new TextField();
        words.setPlaceholder(getTranslation("recommendations.filter.words"));
        words.setAriaLabel(getTranslation("recommendations.filter.words"));
        words.setPrefixComponent(new Icon("search"));
        words.setClearButtonVisible(true);
        words.setMaxLength(200);
        words.setValue(address.text());
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.setValueChangeTimeout(PAUSE);
        words.addClassName("register-words");
        words.addValueChangeListener(change -> UI.getCurrent()
                .navigate(
                        RecommendationsView.class,
                        (change.getValue().isBlank()
                                        ? address.without(FilterAddress.TEXT)
                                        : address.with(
                                                FilterAddress.TEXT,
                                                change.getValue().strip()))
                                .parameters()));
        if (address.isEmpty() && count == 0) {
            add(new EmptyState(
                    "check", getTranslation("recommendations.empty"), getTranslation("recommendations.empty-text")));
            return;
        }
        add(words, new RecommendationGrid(recommendations, meetings, address.filter(), count, true));
    }
}

package org.rapporteur.recommendations.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.spring.data.VaadinSpringDataHelpers;
import java.util.function.BiFunction;
import org.rapporteur.base.problem.InvalidInput;
import org.rapporteur.recommendations.RecommendationId;
import org.rapporteur.recommendations.RecommendationSummary;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;

/** Finds another recommendation by number or words, fetched as one types. */
final class RecommendationPicker extends ComboBox<RecommendationSummary> {

    private static final int LABEL = 90;

    /** @param find a page of those whose number or text contains the words */
    RecommendationPicker(String label, BiFunction<String, Pageable, Page<RecommendationSummary>> find) {
        super(label);
        addClassName("recommendation-picker");
        setPlaceholder(getTranslation("recommendations.filter.words"));
        setRequiredIndicatorVisible(true);
        setWidthFull();
        setItems(query ->
                find.apply(query.getFilter().orElse(""), VaadinSpringDataHelpers.toSpringPageRequest(query)).stream());
        setItemLabelGenerator(one -> one.number() + " · " + ShortText.of(one.text(), getLocale(), LABEL));
        setRenderer(new ComponentRenderer<>(this::line));
    }

    private Div line(RecommendationSummary one) {
        var number = new Span(one.number());
        number.addClassName("picker-number");
        var text = new Span(ShortText.of(one.text(), getLocale(), 2 * LABEL));
        text.addClassName("picker-text");
        var state = new Span(getTranslation("recommendations.state." + one.textState()));
        state.addClassName("small");
        var line = new Div(number, text, state);
        line.addClassName("picker-line");
        return line;
    }

    /** @throws InvalidInput naming this field when nothing is chosen */
    RecommendationId chosen(String field) {
        if (getValue() == null) {
            throw InvalidInput.of(field, "recommendations.problem.choose");
        }
        return getValue().id();
    }
}

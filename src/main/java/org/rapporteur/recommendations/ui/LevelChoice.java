package org.rapporteur.recommendations.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.List;
import org.rapporteur.recommendations.Level;

/** The scale to choose from, each level with what it means. */
final class LevelChoice extends RadioButtonGroup<Level> {

    LevelChoice(String label, List<Level> levels) {
        super(label);
        addClassName("level-choice");
        setItems(levels);
        setRenderer(new ComponentRenderer<>(this::line));
    }

    private Div line(Level level) {
        var badge = new LevelBadge(level);
        badge.getElement().setAttribute("aria-hidden", "true");
        var name = new Span(getTranslation("recommendations.level." + level));
        name.addClassName("level-choice-name");
        var meaning = new Span(getTranslation("recommendations.level-meaning." + level));
        meaning.addClassName("small");
        var line = new Div(badge, name, meaning);
        line.addClassName("level-choice-line");
        return line;
    }
}

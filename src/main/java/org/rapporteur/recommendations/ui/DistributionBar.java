package org.rapporteur.recommendations.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.Locale;
import org.rapporteur.recommendations.Headline;

/** How many stand at which level, as one bar; the figures are its name, so that nobody needs to see the colours. */
@Tag("span")
final class DistributionBar extends Component {

    private static final int WHOLE = 100;

    DistributionBar(Headline headline) {
        var words = new ArrayList<String>();
        var svg = new Element("svg");
        svg.setAttribute("aria-hidden", "true");
        var left = 0.0;
        for (var entry : headline.distribution().entrySet()) {
            var width = (double) WHOLE * entry.getValue() / headline.addressed();
            var piece = new Element("rect");
            piece.setAttribute("class", "bar-" + LevelBadge.css(entry.getKey()));
            piece.setAttribute("x", percent(left));
            piece.setAttribute("width", percent(width));
            piece.setAttribute("height", "100%");
            svg.appendChild(piece);
            left += width;
            words.add(entry.getValue() + " " + getTranslation("recommendations.level." + entry.getKey()));
        }
        var element = getElement();
        element.getClassList().add("distribution");
        element.setAttribute("role", "img");
        var name = headline.noData() ? getTranslation("recommendations.no-data") : String.join(", ", words);
        element.setAttribute("aria-label", name);
        element.setAttribute("title", name);
        element.appendChild(svg);
    }

    private static String percent(double value) {
        return String.format(Locale.ROOT, "%.2f%%", value);
    }
}

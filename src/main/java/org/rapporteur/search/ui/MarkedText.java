package org.rapporteur.search.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Shows an extract: text with marks, never as HTML.
 *
 * <p>Only {@code <mark>}, {@code </mark>} and the five escapes of the extract's own form mean anything; whatever else
 * looks like markup is shown as the text it is.
 */
public class MarkedText extends Span {
    private static final String OPEN = "<mark>";
    private static final String CLOSE = "</mark>";
    private static final Pattern ESCAPE = Pattern.compile("&(amp|lt|gt|quot|#39);");
    private static final Map<String, String> ESCAPED =
            Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "#39", "'");

    /** Shows an extract as a search hit has it. */
    public MarkedText(String extract) {
        addClassName("marked-text");
        var at = 0;
        while (at < extract.length()) {
            var open = extract.indexOf(OPEN, at);
            var close = open < 0 ? -1 : extract.indexOf(CLOSE, open);
            if (close < 0) {
                append(extract.substring(at));
                return;
            }
            append(extract.substring(at, open));
            getElement()
                    .appendChild(new Element("mark").setText(plain(extract.substring(open + OPEN.length(), close))));
            at = close + CLOSE.length();
        }
    }

    private void append(String escaped) {
        if (!escaped.isEmpty()) {
            getElement().appendChild(Element.createText(plain(escaped)));
        }
    }

    private static String plain(String escaped) {
        return ESCAPE.matcher(escaped).replaceAll(escape -> ESCAPED.get(escape.group(1)));
    }
}

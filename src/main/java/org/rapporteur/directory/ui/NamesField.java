package org.rapporteur.directory.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.rapporteur.base.LanguageTag;
import org.rapporteur.base.ui.Icon;

/** Names in languages other than English, one line each. */
final class NamesField extends Div {

    /** The region's languages first, then those of the United Nations and of further States of the region. */
    private static final List<String> LANGUAGES = List.of(
            "km", "lo", "th", "vi", "ar", "zh", "fr", "ru", "es", "my", "ms", "id", "fil", "ta", "ja", "ko", "pt",
            "de");

    private final Div lines = new Div();
    private final int longest;

    NamesField(int longest) {
        this.longest = longest;
        addClassNames("lines-field", "wide");
        var add = new Button(getTranslation("directory.names.add"), new Icon("plus"), _ -> lines.add(new Line("", "")));
        add(new H3(getTranslation("directory.names")), lines, add);
    }

    void setNames(Map<String, String> names) {
        lines.removeAll();
        names.forEach((language, name) -> lines.add(new Line(language, name)));
    }

    Map<String, String> names() {
        var names = new LinkedHashMap<String, String>();
        entered()
                .filter(line -> line.language.getValue() != null
                        && !line.name.getValue().isBlank())
                .forEach(line -> names.put(line.language.getValue(), line.name.getValue()));
        return names;
    }

    private Stream<Line> entered() {
        return lines.getChildren().map(Line.class::cast);
    }

    private final class Line extends Div {
        private final ComboBox<String> language = new ComboBox<>();
        private final TextField name = new TextField();

        Line(String tag, String text) {
            addClassName("lines-field-line");
            language.setAriaLabel(getTranslation("directory.names.language"));
            language.setPlaceholder(getTranslation("directory.names.language"));
            language.setItems(
                    LANGUAGES.contains(tag) || tag.isEmpty()
                            ? LANGUAGES
                            : Stream.concat(Stream.of(tag), LANGUAGES.stream()).toList());
            language.setItemLabelGenerator(each -> LanguageTag.of(each).displayName(getLocale()));
            if (!tag.isEmpty()) {
                language.setValue(tag);
            }
            name.setAriaLabel(getTranslation("directory.names.name"));
            name.setPlaceholder(getTranslation("directory.names.name"));
            name.setMaxLength(longest);
            name.setValue(text);
            var remove = new Button(new Icon("close"), _ -> removeFromParent());
            remove.addThemeVariants(ButtonVariant.TERTIARY);
            remove.setAriaLabel(getTranslation("directory.names.remove"));
            add(language, name, remove);
        }
    }
}

package org.rapporteur.directory.ui;

import com.vaadin.flow.component.html.DescriptionList;
import java.util.List;
import java.util.Map;
import org.rapporteur.base.LanguageTag;

/** Names by language, and the other names something is found by. */
final class NamesList extends DescriptionList {

    NamesList(Map<String, String> names, List<String> aliases) {
        addClassName("facts");
        names.forEach((language, name) -> {
            var text = new Description(name);
            text.getElement().setAttribute("lang", language);
            add(new Term(LanguageTag.of(language).displayName(getLocale())), text);
        });
        if (!aliases.isEmpty()) {
            add(new Term(getTranslation("directory.aliases")), new Description(String.join(" · ", aliases)));
        }
    }
}

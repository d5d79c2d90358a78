package org.rapporteur.papers.ui;

import com.vaadin.flow.component.html.DescriptionList;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.rapporteur.base.ui.Dates;

/** Who wrote a message to whom, when and about what, above its text. */
class MessageHead extends DescriptionList {

    /** @param metadata what was read from the message about itself */
    MessageHead(Map<String, String> metadata) {
        addClassNames("facts", "paper-message");
        line("from", metadata.getOrDefault("from", ""));
        line("to", metadata.getOrDefault("to", ""));
        line("cc", metadata.getOrDefault("cc", ""));
        line("date", date(metadata.getOrDefault("created", "")));
        line("subject", metadata.getOrDefault("subject", ""));
    }

    private void line(String what, String value) {
        if (!value.isBlank()) {
            add(new Term(getTranslation("papers.message." + what)), new Description(value));
        }
    }

    private String date(String said) {
        try {
            return said.isEmpty() ? "" : Dates.moment(Instant.parse(said), ZoneOffset.UTC, getLocale());
        } catch (DateTimeException unusual) {
            return said;
        }
    }
}

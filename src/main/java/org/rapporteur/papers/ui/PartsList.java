package org.rapporteur.papers.ui;

import com.vaadin.flow.component.details.Details;
import java.util.List;
import org.rapporteur.base.ui.Chip;
import org.rapporteur.base.ui.Row;
import org.rapporteur.base.ui.Rows;
import org.rapporteur.base.ui.Tone;
import org.rapporteur.extraction.ReadPart;
import org.rapporteur.extraction.ReadingState;
import org.rapporteur.papers.FileVersionDetails;

/** What lies in a file, such as the attachments of a message, each with how its reading ended; open when something is missing. */
class PartsList extends Details {

    PartsList(List<ReadPart> parts) {
        setSummaryText(getTranslation("papers.parts", parts.size()));
        setOpened(parts.stream().anyMatch(ReadPart::isMissing));
        addClassName("paper-parts");
        var rows = new Rows();
        parts.forEach(part -> rows.line(row(part)));
        add(rows);
    }

    private Row row(ReadPart part) {
        var row = new Row(part.name()).after(chip(part.state()));
        FileVersionDetails.why(part)
                .ifPresent(why ->
                        row.remark(getTranslation(why.key(), why.arguments().toArray())));
        if (part.page() > 0) {
            row.remark(getTranslation("papers.part.page", part.page()));
        }
        return row;
    }

    private Chip chip(ReadingState state) {
        return new Chip(
                PaperWords.of(this, state),
                switch (state) {
                    case SEARCHABLE -> Tone.GOOD;
                    case PARTIAL, LOCKED -> Tone.WARNING;
                    case NO_TEXT -> Tone.NEUTRAL;
                    case UNREADABLE -> Tone.DANGER;
                });
    }
}

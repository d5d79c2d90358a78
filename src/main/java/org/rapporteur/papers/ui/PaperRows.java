package org.rapporteur.papers.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.base.ui.Chip;
import org.rapporteur.base.ui.Row;
import org.rapporteur.base.ui.Rows;
import org.rapporteur.base.ui.Tone;
import org.rapporteur.directory.PartyId;
import org.rapporteur.directory.PartySummary;
import org.rapporteur.meetings.MeetingId;
import org.rapporteur.meetings.MeetingSummary;
import org.rapporteur.meetings.ui.MeetingWords;
import org.rapporteur.papers.ExtractionState;
import org.rapporteur.papers.PaperState;
import org.rapporteur.papers.PaperSummary;
import org.rapporteur.papers.RenditionSummary;

/** A page of papers as lines: title, where it comes from, its languages and what is special about it. */
class PaperRows extends Rows {

    /** @param selection lets lines be picked; none where they cannot */
    PaperRows(List<PaperSummary> papers, PaperOffice office, boolean showMeeting, @Nullable PaperSelection selection) {
        addClassName("paper-rows");
        var names = office.parties()
                .byIds(papers.stream()
                        .map(PaperSummary::partyId)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()));
        var labels = showMeeting
                ? office.meetings()
                        .byIds(papers.stream().map(PaperSummary::meetingId).collect(Collectors.toSet()))
                : Map.<MeetingId, MeetingSummary>of();
        var pictured = office.previews().withThumbnail(papers);
        papers.forEach(paper -> {
            var lead = new Div(new Thumbnail(paper, pictured.contains(paper.id())));
            lead.addClassName("paper-lead");
            if (selection != null) {
                lead.addComponentAsFirst(selection.of(paper));
            }
            line(row(paper, names, labels).before(lead));
        });
    }

    private Row row(PaperSummary paper, Map<PartyId, PartySummary> names, Map<MeetingId, MeetingSummary> labels) {
        var title = PapersNavigation.link(paper.title(), paper.id());
        title.getElement().setAttribute("lang", paper.language().value());
        var row = new Row(title).remark(remark(paper, names, labels));
        states(paper).ifPresent(row::after);
        if (paper.supersededBy() != null || paper.state() == PaperState.WITHDRAWN) {
            row.addClassName("paper-past");
        }
        return row.after(new LanguageChips(paper.renditions()));
    }

    private String remark(PaperSummary paper, Map<PartyId, PartySummary> names, Map<MeetingId, MeetingSummary> labels) {
        List<String> parts = new ArrayList<>();
        parts.add(paper.symbol());
        var party = paper.partyId() == null ? null : names.get(paper.partyId());
        if (party != null) {
            parts.add(party.nameFor(getLocale()));
        }
        parts.add(PaperWords.of(this, paper.kind()));
        var meeting = labels.get(paper.meetingId());
        if (meeting != null) {
            parts.add(MeetingWords.shortLabel(meeting, getLocale()));
        }
        return String.join(" · ", parts);
    }

    private Optional<Component> states(PaperSummary paper) {
        var chips = new Div();
        chips.addClassName("paper-states");
        if (paper.late()) {
            chips.add(new Chip(getTranslation("papers.late"), Tone.DANGER));
        }
        if (paper.returned()) {
            chips.add(new Chip(getTranslation("papers.returned"), Tone.WARNING));
        } else if (paper.supersededBy() != null) {
            chips.add(new Chip(getTranslation("papers.superseded")));
        } else if (paper.state() != PaperState.ISSUED) {
            chips.add(PaperWords.chip(this, paper.state()));
        }
        paper.renditions().stream()
                .map(RenditionSummary::extraction)
                .filter(Objects::nonNull)
                .filter(state -> state != ExtractionState.SEARCHABLE)
                .distinct()
                .forEach(state -> chips.add(PaperWords.chip(this, state)));
        return chips.getComponentCount() == 0 ? Optional.empty() : Optional.of(chips);
    }
}

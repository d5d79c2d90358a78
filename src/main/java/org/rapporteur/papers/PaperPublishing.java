package org.rapporteur.papers;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.access.Readers;
import org.rapporteur.base.PageText;
import org.rapporteur.directory.Parties;
import org.rapporteur.directory.PartyId;
import org.rapporteur.directory.PartySummary;
import org.rapporteur.meetings.MeetingId;
import org.rapporteur.meetings.MeetingPublished;
import org.rapporteur.meetings.MeetingStateChanged;
import org.rapporteur.meetings.MeetingSummary;
import org.rapporteur.meetings.MeetingUnpublished;
import org.rapporteur.meetings.Meetings;
import org.rapporteur.search.SearchDocument;
import org.rapporteur.search.SearchIndex;
import org.rapporteur.search.SearchType;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what is stored beside papers, and what the search knows of them, in line with what they are: in one transaction. */
@Component
class PaperPublishing {

    private final PaperRepository papers;
    private final FilePages pages;
    private final Meetings meetings;
    private final Parties parties;
    private final SearchIndex search;
    private final Readers readers;
    private final ApplicationEventPublisher events;

    PaperPublishing(
            PaperRepository papers,
            FilePages pages,
            Meetings meetings,
            Parties parties,
            SearchIndex search,
            Readers readers,
            ApplicationEventPublisher events) {
        this.papers = papers;
        this.pages = pages;
        this.meetings = meetings;
        this.parties = parties;
        this.search = search;
        this.readers = readers;
        this.events = events;
    }

    /** To be called in the transaction of every change of a paper. */
    void changed(Paper paper) {
        var meeting = readers.asPortal(() -> meetings.get(paper.meeting()));
        publish(paper, meeting, meetings.circles(paper.meeting()));
    }

    /** The same once the reading of a file came to its end, which is told too. */
    void read(FileVersion version) {
        var paper = version.rendition().paper();
        changed(paper);
        events.publishEvent(new FileRead(
                paper.id(), paper.meeting(), version.rendition().language(), version.number(), version.extraction()));
    }

    @EventListener
    @Transactional
    void on(MeetingStateChanged changed) {
        reopen(changed.meeting());
    }

    @EventListener
    @Transactional
    void on(MeetingPublished published) {
        reopen(published.meeting());
    }

    @EventListener
    @Transactional
    void on(MeetingUnpublished unpublished) {
        reopen(unpublished.meeting());
    }

    private void reopen(MeetingId id) {
        var meeting = readers.asPortal(() -> meetings.get(id));
        var circles = meetings.circles(id);
        papers.findByMeetingId(id.value()).forEach(paper -> publish(paper, meeting, circles));
    }

    private void publish(Paper paper, MeetingSummary meeting, Set<String> meetingCircles) {
        paper.openTo(paper.circles(meetingCircles));
        var party = party(paper.party());
        for (var rendition : paper.renditions()) {
            search.put(document(paper, rendition, meeting, party.orElse(null)));
        }
        events.publishEvent(new PaperChanged(paper.id(), paper.meeting()));
    }

    private Optional<PartySummary> party(@Nullable PartyId id) {
        return id == null
                ? Optional.empty()
                : Optional.ofNullable(parties.byIds(Set.of(id)).get(id));
    }

    private SearchDocument document(
            Paper paper, Rendition rendition, MeetingSummary meeting, @Nullable PartySummary party) {
        var title = rendition.title();
        return new SearchDocument(
                SearchType.PAPER,
                paper.getId(),
                rendition.language().value(),
                "papers/" + paper.id(),
                title == null ? paper.title() : title,
                paper.symbol(),
                String.join(" · ", paper.formerSymbols()),
                text(paper, rendition),
                languages(paper, rendition),
                paper.meeting().value(),
                meeting.shortLabel(),
                party == null ? null : party.id().value(),
                party == null ? null : party.name(),
                meeting.firstDay().getYear(),
                paper.kind().name().toLowerCase(Locale.ROOT),
                paper.storedCircles(),
                Set.of(),
                Set.copyOf(paper.formerSymbols()));
    }

    /** One version is what is found; of a withdrawn paper the entry alone. */
    private List<PageText> text(Paper paper, Rendition rendition) {
        if (paper.state() == PaperState.WITHDRAWN) {
            return List.of();
        }
        return rendition
                .searched()
                .map(version -> pages.of(version.getId()).stream()
                        .map(page -> new PageText(page.number(), page.text()))
                        .toList())
                .orElse(List.of());
    }

    /**
     * The languages somebody gave it in and those the file that is searched is in as well; one that is only expected is in
     * none yet.
     */
    private static Set<String> languages(Paper paper, Rendition rendition) {
        if (rendition.newest().isEmpty()) {
            return Set.of();
        }
        var languages = new HashSet<String>();
        languages.add(rendition.language().value());
        rendition
                .searched()
                .filter(_ -> paper.state() != PaperState.WITHDRAWN)
                .ifPresent(file -> file.certainLanguages().forEach(language -> languages.add(language.value())));
        return languages;
    }
}

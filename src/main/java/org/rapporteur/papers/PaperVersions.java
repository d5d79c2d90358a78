package org.rapporteur.papers;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.rapporteur.base.LanguageTag;
import org.rapporteur.base.problem.Conflict;
import org.rapporteur.base.problem.Forbidden;
import org.rapporteur.base.problem.InvalidInput;
import org.rapporteur.base.problem.NotFound;
import org.rapporteur.meetings.Agenda;
import org.rapporteur.meetings.AgendaItemId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The versions of files beside each other: what changed from one to the next, and which one a meeting looked at. */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional
public class PaperVersions {

    private static final int MOST_PARAGRAPHS = 5_000;

    private final PaperFiles files;
    private final PinnedVersionRepository pinned;
    private final Pins pins;
    private final PaperAccess access;
    private final Agenda agenda;

    PaperVersions(PaperFiles files, PinnedVersionRepository pinned, Pins pins, PaperAccess access, Agenda agenda) {
        this.files = files;
        this.pinned = pinned;
        this.pins = pins;
        this.access = access;
        this.agenda = agenda;
    }

    /**
     * Compares the texts of two versions, for whoever may have both; noted in the trail as their reading is.
     *
     * @throws NotFound when the reader may not see the paper, or it has no such version
     * @throws Forbidden when its files are not open to them: withdrawn, or in quarantine
     */
    @PreAuthorize("permitAll()")
    public PaperComparison compare(PaperId id, LanguageTag language, int from, int to) {
        var earlier = files.text(id, language, from);
        var later = files.text(id, language, to);
        var before = paragraphs(earlier);
        var after = paragraphs(later);
        var comparable = PaperComparison.comparable(earlier.state(), later.state());
        return new PaperComparison(
                language,
                from,
                to,
                earlier.state(),
                later.state(),
                comparable ? TextComparison.of(beginning(before), beginning(after), language.toLocale()) : List.of(),
                before.size() > MOST_PARAGRAPHS || after.size() > MOST_PARAGRAPHS);
    }

    private static List<String> beginning(List<String> paragraphs) {
        return paragraphs.subList(0, Math.min(paragraphs.size(), MOST_PARAGRAPHS));
    }

    private static List<String> paragraphs(PaperText text) {
        return text.pages().stream()
                .flatMap(page -> Stream.of(page.text().split("\n")))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /**
     * Which versions were shown under which items, of the items the reader may see.
     *
     * @throws NotFound when there is no such paper, or none the reader may see
     */
    @Transactional(readOnly = true)
    @PreAuthorize("permitAll()")
    public List<PinDetails> pins(PaperId id) {
        access.visible(id);
        return pins.of(List.of(id)).getOrDefault(id, List.of()).stream()
                .map(Pins.Pin::pin)
                .toList();
    }

    /**
     * Says that a version was shown under an item of the agenda; a later version does not change that.
     *
     * @throws NotFound when the reader may not see the paper, or it has no such version
     * @throws Forbidden when they do not run its meeting
     * @throws InvalidInput when the item is not on the meeting's agenda
     * @throws Conflict when the paper is withdrawn, or its meeting is over
     */
    public void pin(PaperId id, AgendaItemId item, LanguageTag language, int version) {
        var paper = access.forAction(id, PaperAction.PIN);
        paper.rendition(language)
                .flatMap(rendition -> rendition.version(version))
                .orElseThrow(NotFound::new);
        var found = agenda.byIds(Set.of(item)).get(item);
        InvalidInput.check()
                .that(
                        found != null && found.meetingId().equals(paper.meeting()),
                        "agendaItemId",
                        "papers.problem.no-such-item")
                .throwIfAny();
        var pin = pinned.findByPaperIdAndAgendaItemIdAndLanguage(id.value(), item.value(), language.value())
                .orElseGet(() -> new PinnedVersion(id, item, language));
        pin.show(version);
        pinned.saveAndFlush(pin);
        access.note(paper, "paper.version-pinned", language + " " + version);
    }

    /**
     * Takes back what was said.
     *
     * @throws NotFound when the reader may not see the paper, or nothing was said
     * @throws Forbidden when they do not run its meeting
     * @throws Conflict when its meeting is over
     */
    public void unpin(PaperId id, AgendaItemId item, LanguageTag language) {
        var paper = access.forAction(id, PaperAction.PIN);
        pinned.delete(pinned.findByPaperIdAndAgendaItemIdAndLanguage(id.value(), item.value(), language.value())
                .orElseThrow(NotFound::new));
        access.note(paper, "paper.version-unpinned", language.value());
    }
}

package org.rapporteur.papers;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.rapporteur.access.Rights;
import org.rapporteur.base.LanguageTag;
import org.rapporteur.base.problem.Conflict;
import org.rapporteur.base.problem.Forbidden;
import org.rapporteur.base.problem.InvalidInput;
import org.rapporteur.base.problem.NotFound;
import org.rapporteur.base.problem.StaleVersion;
import org.rapporteur.directory.Parties;
import org.rapporteur.directory.PartyId;
import org.rapporteur.meetings.MeetingId;
import org.rapporteur.meetings.Meetings;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** In which languages the papers of a meeting are there, which are due, and who owes them. */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional
public class PaperLanguages {

    /** As many as fit beside a file, whatever their tags. */
    private static final int MOST_LANGUAGES = 5;

    private final PaperRepository papers;
    private final LanguageCounts counts;
    private final PaperAccess access;
    private final PaperPublishing publishing;
    private final Meetings meetings;
    private final Parties parties;
    private final Rights rights;
    private final EntityManager entities;
    private final Clock clock;

    PaperLanguages(
            PaperRepository papers,
            LanguageCounts counts,
            PaperAccess access,
            PaperPublishing publishing,
            Meetings meetings,
            Parties parties,
            Rights rights,
            EntityManager entities,
            Clock clock) {
        this.papers = papers;
        this.counts = counts;
        this.access = access;
        this.publishing = publishing;
        this.meetings = meetings;
        this.parties = parties;
        this.rights = rights;
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * A page of the papers of a meeting by languages; what is withdrawn or superseded is left out.
     *
     * @throws NotFound when the reader may not see the meeting
     */
    @Transactional(readOnly = true)
    public LanguageMatrix of(MeetingId meetingId, Pageable page) {
        var meeting = meetings.details(meetingId);
        var today = LocalDate.ofInstant(clock.instant(), meeting.summary().zone());
        var shown = access.inForce(meetingId);
        var found = papers.findAll(shown, PageRequest.of(page.getPageNumber(), page.getPageSize(), Papers.BY_SYMBOL));
        var mayExpect = rights.mayManageMeeting(meetingId.value())
                && meeting.summary().state().isOpen();
        var rows = found.stream().map(paper -> row(paper, today, mayExpect)).toList();
        var gaps = counts.of(shown, found.getTotalElements(), meeting.languages(), today);
        return new LanguageMatrix(
                columns(meeting.languages(), rows),
                rows,
                found.getTotalElements(),
                (int) meeting.languages().stream().distinct().count(),
                gaps.missing(),
                gaps.due(),
                gaps.late());
    }

    private static List<LanguageTag> columns(List<LanguageTag> own, List<LanguageMatrix.Row> rows) {
        var columns = new LinkedHashSet<>(own);
        var others = new TreeSet<LanguageTag>();
        rows.forEach(row -> row.paper().renditions().forEach(rendition -> others.add(rendition.language())));
        columns.addAll(others);
        return List.copyOf(columns);
    }

    private static LanguageMatrix.Row row(Paper paper, LocalDate today, boolean mayExpect) {
        Map<LanguageTag, PartyId> owed = new HashMap<>();
        for (var rendition : paper.renditions()) {
            var party = rendition.owedBy();
            if (party != null) {
                owed.put(rendition.language(), party);
            }
        }
        return new LanguageMatrix.Row(paper.summary(today), owed, mayExpect);
    }

    /**
     * Says that a language of a paper is expected.
     *
     * @throws NotFound when the reader may not see the paper
     * @throws Forbidden when they do not run its meeting
     * @throws InvalidInput when who owes it is not in the directory
     * @throws Conflict when the language is there already, or its meeting is over
     */
    public void expect(PaperId id, LanguageExpectation expectation) {
        var paper = access.forAction(id, PaperAction.EXPECT_LANGUAGE);
        var owedBy = expectation.owedBy();
        InvalidInput.check()
                .that(
                        owedBy == null || parties.byIds(List.of(owedBy)).containsKey(owedBy),
                        "owedBy",
                        "papers.problem.no-such-party")
                .throwIfAny();
        paper.expect(expectation);
        changed(
                paper,
                "paper.language-expected",
                expectation.language() + (expectation.due() == null ? "" : " " + expectation.due()));
    }

    /**
     * Says that a language of a paper is not expected any more; where it never was, nothing happens.
     *
     * @throws NotFound when the reader may not see the paper
     * @throws Forbidden when they do not run its meeting
     * @throws Conflict when the language is there already, or its meeting is over
     */
    public void expectNoLonger(PaperId id, LanguageTag language) {
        var paper = access.forAction(id, PaperAction.EXPECT_LANGUAGE);
        if (paper.expectNoLonger(language)) {
            changed(paper, "paper.language-not-expected", language.value());
        }
    }

    /**
     * Says in which languages a file is, instead of those its reader found; it is found by them, also after it was read
     * again.
     *
     * @param language language of the rendition the file belongs to
     * @param number the version
     * @param languages none to go back to what the reader found
     * @param seen the version of the paper the reader saw
     * @throws NotFound when the reader may not see the paper, or it has no such version
     * @throws Forbidden when they may not change it
     * @throws StaleVersion when somebody changed it meanwhile
     * @throws InvalidInput on {@code languages} when there are too many
     * @throws Conflict when the paper is withdrawn, or its meeting is over
     */
    public PaperDetails correct(PaperId id, LanguageTag language, int number, List<LanguageTag> languages, long seen) {
        var paper = access.forAction(id, PaperAction.CHANGE);
        StaleVersion.check(seen, paper.version());
        if (paper.state() == PaperState.WITHDRAWN) {
            throw new Conflict("papers.problem.withdrawn", paper.symbol());
        }
        var file = paper.rendition(language)
                .flatMap(rendition -> rendition.version(number))
                .orElseThrow(NotFound::new);
        var said = languages.stream().distinct().toList();
        InvalidInput.check()
                .that(said.size() <= MOST_LANGUAGES, "languages", "papers.problem.too-many-languages", MOST_LANGUAGES)
                .throwIfAny();
        file.correctLanguages(said);
        // Only the file is another; whoever changes the paper with what they saw before must be told.
        entities.lock(paper, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        changed(
                paper,
                "paper.languages-corrected",
                language + " " + number + " "
                        + said.stream().map(LanguageTag::value).collect(Collectors.joining(" ")));
        return paper.details(
                LocalDate.ofInstant(clock.instant(), clock.getZone()), access.filesOpen(paper), access.actions(paper));
    }

    private void changed(Paper paper, String what, String detail) {
        publishing.changed(paper);
        papers.flush();
        access.note(paper, what, detail);
    }
}

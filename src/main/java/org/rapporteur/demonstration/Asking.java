package org.rapporteur.demonstration;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapporteur.base.LanguageTag;
import org.rapporteur.meetings.MeetingId;
import org.rapporteur.meetings.Meetings;
import org.rapporteur.papers.ExpectedPaperForm;
import org.rapporteur.papers.ExpectedPapers;
import org.rapporteur.papers.LanguageExpectation;
import org.rapporteur.papers.PaperKind;
import org.rapporteur.papers.PaperLanguages;
import org.rapporteur.papers.PaperSummary;
import org.rapporteur.papers.RenditionStatus;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What the secretariat asks for before a meeting: a report of each State, and the agenda in the languages of all. */
@Component
@Profile("demo")
class Asking {

    private static final int REPORTS_DAYS_BEFORE = 30;
    private static final int LANGUAGES_DAYS_BEFORE = 14;
    private static final List<String> STATES = List.of("KH", "LA", "TH", "VN");

    private final ExpectedPapers expected;
    private final PaperLanguages languages;
    private final Meetings meetings;
    private final Parts parts;

    Asking(ExpectedPapers expected, PaperLanguages languages, Meetings meetings, Parts parts) {
        this.expected = expected;
        this.languages = languages;
        this.meetings = meetings;
        this.parts = parts;
    }

    /** Asks, unless it was asked already; as the secretariat. */
    void ask(MeetingId meeting, List<PaperSummary> papers) {
        if (!expected.of(meeting).isEmpty()) {
            return;
        }
        var firstDay = meetings.get(meeting).firstDay();
        expected.ask(
                meeting,
                STATES.stream().map(parts::party).collect(Collectors.toSet()),
                new ExpectedPaperForm(
                        PaperKind.NATIONAL_REPORT,
                        "Progress report: what came of the declaration",
                        null,
                        firstDay.minusDays(REPORTS_DAYS_BEFORE)));
        papers.stream()
                .filter(paper -> paper.kind() == PaperKind.WORKING)
                .findFirst()
                .ifPresent(paper -> Stream.of("vi", "th")
                        .map(LanguageTag::of)
                        .filter(language -> paper.renditions().stream()
                                .noneMatch(rendition -> rendition.language().equals(language)))
                        .forEach(language -> translate(paper, language, firstDay)));
    }

    private void translate(PaperSummary paper, LanguageTag language, LocalDate firstDay) {
        var host = language.value().equals("vi") ? parts.party("VN") : parts.party("TH");
        languages.expect(
                paper.id(),
                new LanguageExpectation(
                        language, RenditionStatus.OFFICIAL, firstDay.minusDays(LANGUAGES_DAYS_BEFORE), host));
    }
}

package org.rapporteur.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapporteur.PortalTest;
import org.rapporteur.access.AccountId;
import org.rapporteur.base.LanguageTag;
import org.rapporteur.base.problem.Conflict;
import org.rapporteur.base.problem.Forbidden;
import org.rapporteur.base.problem.NotFound;
import org.rapporteur.base.problem.StaleVersion;
import org.rapporteur.delegations.DelegationScene;
import org.rapporteur.meetings.MeetingId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.JdbcTemplate;

/** In which languages papers are there, due and owed. */
class PaperLanguagesTest extends PortalTest {

    private static final LocalDate PAST = LocalDate.of(2026, 11, 1);

    @Autowired
    private PaperScene scene;

    @Autowired
    private DelegationScene delegations;

    @Autowired
    private PaperLanguages languages;

    @Autowired
    private PapersMissing missing;

    @Autowired
    private Papers papers;

    @Autowired
    private PaperFiles files;

    @Autowired
    private JdbcTemplate jdbc;

    private MeetingId meeting;
    private AccountId organiser;

    @BeforeEach
    void aMeeting() {
        meeting = scene.meeting();
        organiser = scene.organiser(meeting);
    }

    @Test
    void theSecretariatSeesWhatIsMissingAndWhoOwesIt() {
        var paper = scene.accepted(meeting, Classification.PARTICIPANTS);
        accounts.as(organiser, () -> {
            languages.expect(
                    paper.id(),
                    new LanguageExpectation(
                            PaperScene.VIETNAMESE, RenditionStatus.OFFICIAL, PAST, delegations.state("VN")));
            return true;
        });

        var matrix = matrix(organiser);

        var row = matrix.rows().getFirst();
        assertThat(matrix.languages()).contains(LanguageTag.ENGLISH, PaperScene.VIETNAMESE);
        assertThat(row.in(LanguageTag.ENGLISH)).get().matches(RenditionSummary::there);
        assertThat(row.in(PaperScene.VIETNAMESE)).get().matches(RenditionSummary::overdue);
        assertThat(row.owing(PaperScene.VIETNAMESE)).isEqualTo(delegations.state("VN"));
        assertThat(matrix.late()).isEqualTo(1);
        assertThat(row.mayExpect()).isTrue();
    }

    @Test
    void aPersonCorrectsTheLanguagesOfAFileAndTheyStayWhenItIsReadAgain() {
        var paper = scene.accepted(meeting, Classification.PARTICIPANTS);
        scene.read(paper);
        var thai = LanguageTag.of("th");
        var seen =
                accounts.as(organiser, () -> papers.get(paper.id())).summary().version();

        var corrected = accounts.as(
                organiser,
                () -> languages.correct(
                        paper.id(), LanguageTag.ENGLISH, 1, List.of(PaperScene.VIETNAMESE, thai), seen));

        assertThat(corrected.summary().version()).isGreaterThan(seen);
        assertThat(file(corrected).languages()).containsExactly(PaperScene.VIETNAMESE, thai);
        assertThat(file(corrected).languagesCorrected()).isTrue();
        assertThat(indexed(paper)).contains("en", "vi", "th");
        assertThatThrownBy(() -> accounts.as(
                        organiser, () -> languages.correct(paper.id(), LanguageTag.ENGLISH, 1, List.of(), seen)))
                .isInstanceOf(StaleVersion.class);

        accounts.as(organiser, () -> files.readAgain(paper.id(), LanguageTag.ENGLISH, 1));
        scene.read(paper);

        var read = accounts.as(organiser, () -> papers.get(paper.id()));
        assertThat(file(read).languages()).containsExactly(PaperScene.VIETNAMESE, thai);

        var back = accounts.as(
                organiser,
                () -> languages.correct(
                        paper.id(),
                        LanguageTag.ENGLISH,
                        1,
                        List.of(),
                        read.summary().version()));
        assertThat(file(back).languagesCorrected()).isFalse();
        assertThat(indexed(paper)).doesNotContain("th");
        assertThat(jdbc.queryForObject(
                        "select count(*) from audit_entry where action = 'paper.languages-corrected' and thing_id = ?",
                        Integer.class,
                        paper.id().value()))
                .isEqualTo(2);
    }

    @Test
    void onlyWhoMayChangeAPaperCorrectsItsLanguages() {
        var paper = scene.accepted(meeting, Classification.PARTICIPANTS);
        var reader = scene.focalPoint(meeting, "KH");
        var stranger = accounts.make("stranger");

        assertThatThrownBy(() -> accounts.as(
                        reader,
                        () -> languages.correct(
                                paper.id(),
                                LanguageTag.ENGLISH,
                                1,
                                List.of(),
                                paper.summary().version())))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> accounts.as(
                        stranger,
                        () -> languages.correct(
                                paper.id(),
                                LanguageTag.ENGLISH,
                                1,
                                List.of(),
                                paper.summary().version())))
                .isInstanceOf(NotFound.class);
    }

    private static FileVersionDetails file(PaperDetails paper) {
        return paper.in(LanguageTag.ENGLISH).orElseThrow().versions().getFirst();
    }

    private String indexed(PaperDetails paper) {
        return String.join(" ", jdbc.queryForList("""
                        select v.languages from search_entry_variant v join search_entry e on e.id = v.entry_id
                        where e.thing_id = ?""", String.class, paper.id().value()));
    }

    @Test
    void everybodySeesTheirOwnPapersOnlyAndChangesNothing() {
        scene.accepted(meeting, Classification.SECRETARIAT);
        var paper = scene.accepted(meeting, Classification.PARTICIPANTS);
        var focal = scene.focalPoint(meeting, "KH");

        assertThat(matrix(focal).rows()).singleElement().satisfies(row -> {
            assertThat(row.paper().id()).isEqualTo(paper.id());
            assertThat(row.mayExpect()).isFalse();
        });
        assertThatThrownBy(() -> accounts.as(focal, () -> {
                    languages.expect(
                            paper.id(),
                            new LanguageExpectation(PaperScene.VIETNAMESE, RenditionStatus.OFFICIAL, null, null));
                    return true;
                }))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void whatIsWithdrawnOrSupersededNeedsNoTranslation() {
        var withdrawn = scene.accepted(meeting, Classification.PARTICIPANTS);
        accounts.asPortal(() -> papers.withdraw(withdrawn.id(), "Overtaken"));
        var old = scene.accepted(meeting, Classification.PARTICIPANTS);
        var revision = scene.accepted(
                meeting, Classification.PARTICIPANTS, form -> form.continuing(old.id(), SymbolSuffix.REV));

        assertThat(matrix(organiser).rows()).extracting(row -> row.paper().id()).containsExactly(revision.id());
    }

    @Test
    void aLanguageThatIsThereIsNotExpected() {
        var paper = scene.accepted(meeting, Classification.PARTICIPANTS);

        assertThatThrownBy(() -> accounts.asPortal(() -> {
                    languages.expect(
                            paper.id(),
                            new LanguageExpectation(LanguageTag.ENGLISH, RenditionStatus.OFFICIAL, null, null));
                    return true;
                }))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void whatIsExpectedCanBeTakenBackAndAskedForAgain() {
        var paper = scene.accepted(meeting, Classification.PARTICIPANTS);
        var vietnamese = new LanguageExpectation(PaperScene.VIETNAMESE, RenditionStatus.OFFICIAL, PAST, null);
        expect(paper.id(), vietnamese);

        accounts.asPortal(() -> {
            languages.expectNoLonger(paper.id(), PaperScene.VIETNAMESE);
            languages.expectNoLonger(paper.id(), PaperScene.VIETNAMESE);
            return true;
        });

        assertThat(matrix(organiser).late()).isZero();
        assertThat(scene.get(paper.id()).in(PaperScene.VIETNAMESE)).isEmpty();
        expect(paper.id(), vietnamese);
        assertThat(matrix(organiser).late()).isEqualTo(1);
    }

    @Test
    void aLanguageThatIsThereIsNotTakenBackAndNobodyElseTakesOneBack() {
        var paper = scene.accepted(meeting, Classification.PARTICIPANTS);
        expect(paper.id(), new LanguageExpectation(PaperScene.VIETNAMESE, RenditionStatus.OFFICIAL, null, null));
        var focal = scene.focalPoint(meeting, "KH");

        assertThatThrownBy(() -> accounts.asPortal(() -> {
                    languages.expectNoLonger(paper.id(), LanguageTag.ENGLISH);
                    return true;
                }))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> accounts.as(focal, () -> {
                    languages.expectNoLonger(paper.id(), PaperScene.VIETNAMESE);
                    return true;
                }))
                .isInstanceOf(Forbidden.class);
        assertThat(scene.get(paper.id()).in(LanguageTag.ENGLISH)).isPresent();
    }

    @Test
    void theOverviewCountsLateLanguagesAsThePageOfLanguagesDoes() {
        var old = scene.accepted(meeting, Classification.PARTICIPANTS);
        var hidden = scene.accepted(meeting, Classification.SECRETARIAT);
        var shown = scene.accepted(meeting, Classification.PARTICIPANTS);
        for (var paper : List.of(old, hidden, shown)) {
            expect(paper.id(), new LanguageExpectation(PaperScene.VIETNAMESE, RenditionStatus.OFFICIAL, PAST, null));
        }
        scene.accepted(meeting, Classification.PARTICIPANTS, form -> form.continuing(old.id(), SymbolSuffix.REV));

        var late = accounts.as(organiser, () -> missing.of(meeting)).stream()
                .filter(gap -> gap.key().equals("papers.missing.languages"))
                .toList();

        assertThat(matrix(organiser).late()).isEqualTo(1);
        assertThat(late).singleElement().matches(gap -> gap.count() == 1);
    }

    private void expect(PaperId paper, LanguageExpectation expectation) {
        accounts.asPortal(() -> {
            languages.expect(paper, expectation);
            return true;
        });
    }

    @Test
    void whatArrivesIsNotDueAnyMore() {
        var paper = scene.accepted(meeting, Classification.PARTICIPANTS);
        accounts.asPortal(() -> {
            languages.expect(
                    paper.id(), new LanguageExpectation(PaperScene.VIETNAMESE, RenditionStatus.OFFICIAL, PAST, null));
            return true;
        });

        accounts.asPortal(() -> files.addVersion(paper.id(), PaperScene.VIETNAMESE, null, scene.file("Bản dịch")));

        assertThat(matrix(organiser).late()).isZero();
        assertThat(scene.get(paper.id()).in(PaperScene.VIETNAMESE))
                .get()
                .extracting(RenditionDetails::status)
                .isEqualTo(RenditionStatus.OFFICIAL);
    }

    @Test
    void theCountsAreOfAllPapersWhateverPageIsShown() {
        var owed = scene.accepted(meeting, Classification.PARTICIPANTS);
        scene.accepted(meeting, Classification.PARTICIPANTS);
        accounts.asPortal(() -> {
            languages.expect(
                    owed.id(), new LanguageExpectation(PaperScene.VIETNAMESE, RenditionStatus.OFFICIAL, PAST, null));
            languages.expect(
                    owed.id(), new LanguageExpectation(LanguageTag.of("th"), RenditionStatus.OFFICIAL, null, null));
            return true;
        });

        var whole = matrix(organiser);
        var beyond = accounts.as(organiser, () -> languages.of(meeting, PageRequest.of(1, 1)));

        assertThat(beyond.rows()).hasSize(1);
        assertThat(List.of(beyond.missing(), beyond.due(), beyond.late())).isEqualTo(List.of(whole.missing(), 1L, 1L));
    }

    private LanguageMatrix matrix(AccountId account) {
        return accounts.as(account, () -> languages.of(meeting, PageRequest.of(0, 50)));
    }
}

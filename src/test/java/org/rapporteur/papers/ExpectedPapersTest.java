package org.rapporteur.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapporteur.PortalTest;
import org.rapporteur.access.AccountId;
import org.rapporteur.base.problem.Forbidden;
import org.rapporteur.base.problem.InvalidInput;
import org.rapporteur.base.problem.NotFound;
import org.rapporteur.delegations.DelegationScene;
import org.rapporteur.meetings.EditionPart;
import org.rapporteur.meetings.MeetingForm;
import org.rapporteur.meetings.MeetingId;
import org.rapporteur.meetings.Meetings;
import org.rapporteur.meetings.MissingSource;
import org.rapporteur.meetings.NextEdition;
import org.springframework.beans.factory.annotation.Autowired;

/** Papers that were asked for, against those that came. */
class ExpectedPapersTest extends PortalTest {

    private static final ExpectedPaperForm WANTED =
            new ExpectedPaperForm(PaperKind.WORKING, "Comments on the review", null, LocalDate.of(2026, 11, 1));

    @Autowired
    private PaperScene scene;

    @Autowired
    private DelegationScene delegations;

    @Autowired
    private ExpectedPapers expected;

    @Autowired
    private Papers papers;

    @Autowired
    private Meetings meetings;

    @Autowired
    private NextEdition editions;

    @Autowired
    private List<MissingSource> missing;

    private MeetingId meeting;
    private AccountId cambodia;
    private AccountId thailand;

    @BeforeEach
    void aMeeting() {
        meeting = scene.meeting();
        cambodia = scene.focalPoint(meeting, "KH");
        thailand = scene.focalPoint(meeting, "TH");
    }

    @Test
    void eachPartyIsAskedForOneAndWhatItHandsInIsReceived() {
        ask("KH", "TH");

        var paper = scene.proposedBy(cambodia, meeting);

        var rows = all();
        assertThat(rows).hasSize(2);
        assertThat(rows)
                .filteredOn(ExpectedPaperDetails::received)
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.partyId()).isEqualTo(delegations.state("KH"));
                    assertThat(row.paper()).extracting(PaperSummary::id).isEqualTo(paper.id());
                });
        assertThat(rows).filteredOn(row -> !row.received()).allMatch(ExpectedPaperDetails::overdue);
    }

    @Test
    void onePaperMeetsOneRequest() {
        ask("KH");
        ask("KH");

        scene.proposedBy(cambodia, meeting);

        assertThat(all()).filteredOn(ExpectedPaperDetails::received).hasSize(1);
    }

    @Test
    void aPaperThatIsThereAlreadyCountsAtOnce() {
        scene.proposedBy(cambodia, meeting);

        ask("KH");

        assertThat(all()).allMatch(ExpectedPaperDetails::received);
    }

    @Test
    void aWithdrawnPaperIsWaitedForAgain() {
        ask("KH");
        var paper = scene.proposedBy(cambodia, meeting);

        accounts.asPortal(() -> papers.withdraw(paper.id(), "Sent by mistake"));

        assertThat(all()).noneMatch(ExpectedPaperDetails::received);
    }

    @Test
    void aPartySeesWhatItWasAskedForAndNoOther() {
        ask("KH", "TH");
        var row = all().getFirst();

        assertThat(accounts.as(cambodia, () -> expected.of(meeting)))
                .extracting(ExpectedPaperDetails::partyId)
                .containsExactly(delegations.state("KH"));
        assertThat(accounts.as(accounts.make("stranger"), () -> expected.of(meeting)))
                .isEmpty();
        var other = row.partyId() != null && row.partyId().equals(delegations.state("KH")) ? thailand : cambodia;
        assertThatThrownBy(() -> accounts.as(other, () -> expected.await(row.id())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void onlyWhoeverRunsTheMeetingAsks() {
        assertThatThrownBy(() ->
                        accounts.as(cambodia, () -> expected.ask(meeting, Set.of(delegations.state("KH")), WANTED)))
                .isInstanceOf(Forbidden.class);
        ask("KH");
        var row = all().getFirst();
        assertThatThrownBy(() -> accounts.as(cambodia, () -> expected.change(row.id(), WANTED, row.version())))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void aRequestNeedsATitle() {
        var form = new ExpectedPaperForm(PaperKind.WORKING, " ", null, null);

        assertThatThrownBy(() -> accounts.asPortal(() -> expected.ask(meeting, Set.of(), form)))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void theOverviewTellsWhatHasNotCome() {
        ask("KH", "TH");

        var told = accounts.as(
                scene.organiser(meeting),
                () -> missing.stream()
                        .flatMap(source -> source.of(meeting).stream())
                        .filter(one -> one.key().equals("papers.missing.expected"))
                        .toList());

        assertThat(told)
                .singleElement()
                .satisfies(one -> assertThat(one.count()).isEqualTo(2));
    }

    @Test
    void theNextEditionAsksForTheSameAsFarFromItsFirstDay() {
        ask("KH");
        scene.proposedBy(cambodia, meeting);
        var from = accounts.asPortal(() -> meetings.get(meeting));

        var next = accounts.asPortal(() -> editions.start(
                meeting,
                MeetingForm.of(
                        from.seriesId(),
                        from.edition() + 50,
                        "The next one",
                        "Hanoi",
                        "VN",
                        "Asia/Ho_Chi_Minh",
                        from.firstDay().plusDays(365),
                        from.lastDay().plusDays(365),
                        List.of()),
                EnumSet.of(EditionPart.PAPERS_EXPECTED)));

        assertThat(accounts.asPortal(() -> expected.of(next.id())))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.received()).isFalse();
                    assertThat(row.due()).isEqualTo(WANTED.due().plusDays(365));
                    assertThat(row.partyId()).isEqualTo(delegations.state("KH"));
                });
    }

    private void ask(String... states) {
        var parties = Arrays.stream(states).map(delegations::state).collect(Collectors.toSet());
        accounts.asPortal(() -> expected.ask(meeting, parties, WANTED));
    }

    private List<ExpectedPaperDetails> all() {
        return accounts.asPortal(() -> expected.of(meeting));
    }
}

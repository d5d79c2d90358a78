package org.rapporteur.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rapporteur.PortalTest;
import org.rapporteur.access.AccountId;
import org.rapporteur.access.MeetingRole;
import org.rapporteur.access.Readers;
import org.rapporteur.base.LanguageTag;
import org.rapporteur.base.problem.Conflict;
import org.rapporteur.base.problem.Forbidden;
import org.rapporteur.base.problem.InvalidInput;
import org.rapporteur.base.problem.NotFound;
import org.rapporteur.base.problem.StaleVersion;
import org.rapporteur.delegations.DelegationScene;
import org.rapporteur.meetings.KeyDateForm;
import org.rapporteur.meetings.KeyDateKind;
import org.rapporteur.meetings.KeyDates;
import org.rapporteur.meetings.MeetingState;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Pageable;

class PapersTest extends PortalTest {

    @Autowired
    private PaperScene scene;

    @Autowired
    private DelegationScene delegations;

    @Autowired
    private Papers papers;

    @Autowired
    private PaperFiles files;

    @Autowired
    private KeyDates keyDates;

    @Autowired
    private PapersAwaiting awaiting;

    @Autowired
    private Readers readers;

    @Test
    void symbolsAreCountedPerMeetingAndNature() {
        var meeting = scene.meeting();

        var first =
                scene.accepted(meeting, Classification.PARTICIPANTS).summary().symbol();
        var second =
                scene.accepted(meeting, Classification.PARTICIPANTS).summary().symbol();
        var other = scene.accepted(scene.meeting(), Classification.PARTICIPANTS)
                .summary()
                .symbol();

        assertThat(first).endsWith("/1/WP/1");
        assertThat(second).endsWith("/1/WP/2");
        assertThat(other).endsWith("/1/WP/1");
    }

    @Test
    void allLanguagesShareOneSymbol() {
        var paper = scene.accepted(scene.meeting(), Classification.PARTICIPANTS);

        var translated = accounts.asPortal(() -> files.addVersion(
                paper.id(), PaperScene.VIETNAMESE, RenditionStatus.UNOFFICIAL, scene.file("Bản dịch")));

        assertThat(translated.summary().symbol()).isEqualTo(paper.summary().symbol());
        assertThat(translated.renditions())
                .extracting(RenditionDetails::language)
                .containsExactly(LanguageTag.ENGLISH, PaperScene.VIETNAMESE);
    }

    @Test
    void aVersionIsNeverOverwritten() {
        var paper = scene.accepted(scene.meeting(), Classification.PARTICIPANTS);
        var first = paper.renditions().getFirst().versions().getFirst();

        accounts.asPortal(() -> files.addVersion(paper.id(), LanguageTag.ENGLISH, null, scene.file("Another text")));

        var versions = scene.get(paper.id()).renditions().getFirst().versions();
        assertThat(versions).extracting(FileVersionDetails::number).containsExactly(1, 2);
        assertThat(versions.getFirst().sha256()).isEqualTo(first.sha256());
        assertThat(accounts.asPortal(() -> files.open(paper.id(), LanguageTag.ENGLISH, 1))
                        .size())
                .isPositive();
    }

    @Test
    void aWithdrawnPaperKeepsItsSymbolForEver() {
        var meeting = scene.meeting();
        var paper = scene.accepted(meeting, Classification.PARTICIPANTS);

        accounts.asPortal(() -> papers.withdraw(paper.id(), "Handed in by mistake"));
        var next = scene.accepted(meeting, Classification.PARTICIPANTS);

        assertThat(scene.get(paper.id()).summary().symbol())
                .isEqualTo(paper.summary().symbol());
        assertThat(next.summary().symbol()).isNotEqualTo(paper.summary().symbol());
    }

    @Test
    void theFilesOfAWithdrawnPaperGoToTheSecretariatAlone() {
        var meeting = scene.meeting();
        var reader = scene.withRole(meeting, MeetingRole.CHAIR);
        var paper = scene.accepted(meeting, Classification.PARTICIPANTS);
        accounts.asPortal(() -> papers.withdraw(paper.id(), "Overtaken"));

        assertThat(accounts.as(reader, () -> papers.get(paper.id()).filesOpen()))
                .isFalse();
        assertThatThrownBy(() -> accounts.as(reader, () -> files.open(paper.id(), LanguageTag.ENGLISH, 1)))
                .isInstanceOf(Forbidden.class);
        assertThat(accounts.as(accounts.secretariat(), () -> files.open(paper.id(), LanguageTag.ENGLISH, 1)))
                .isNotNull();
    }

    @Test
    void aRevisionSupersedesAndTheSupersededComesLast() {
        var meeting = scene.meeting();
        var old = scene.accepted(meeting, Classification.PARTICIPANTS);
        var second = scene.accepted(meeting, Classification.PARTICIPANTS);

        var revision = scene.accepted(
                meeting, Classification.PARTICIPANTS, form -> form.continuing(old.id(), SymbolSuffix.REV));

        assertThat(revision.summary().symbol()).isEqualTo(old.summary().symbol() + "/Rev.1");
        assertThat(scene.get(old.id()).summary().supersededBy()).isEqualTo(revision.id());
        assertThat(accounts.asPortal(() -> papers.of(meeting, PaperFilter.ALL, Pageable.ofSize(10))))
                .extracting(PaperSummary::id)
                .containsExactly(revision.id(), second.id(), old.id());
    }

    @Test
    void whoeverRunsTheMeetingAcceptsByHandingInAndADelegateProposes() {
        var meeting = scene.meeting();
        var organiser = scene.organiser(meeting);
        var focal = scene.focalPoint(meeting, "KH");

        assertThat(scene.proposedBy(organiser, meeting).summary().state()).isEqualTo(PaperState.ACCEPTED);
        var proposed = scene.proposedBy(focal, meeting);
        assertThat(proposed.summary().state()).isEqualTo(PaperState.PROPOSED);
        assertThat(proposed.summary().partyId()).isEqualTo(delegations.state("KH"));
    }

    @Test
    void whoeverDoesNotTakePartHandsInNothing() {
        var meeting = scene.meeting();

        assertThatThrownBy(() -> scene.proposedBy(accounts.make("stranger"), meeting))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void aDelegateHandsInForTheirOwnDelegationOnly() {
        var meeting = scene.meeting();
        var focal = scene.focalPoint(meeting, "KH");
        var form = PaperScene.form(Classification.PARTICIPANTS).from(delegations.state("TH"));

        assertThatThrownBy(() -> accounts.as(focal, () -> files.submit(meeting, form, scene.file("x"))))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void aProposedPaperIsSeenByItsSubmitterItsDelegationAndThoseWhoAccept() {
        var meeting = scene.meeting();
        var focal = scene.focalPoint(meeting, "KH");
        var paper = scene.proposedBy(focal, meeting).id();

        assertThat(sees(focal, paper)).isTrue();
        assertThat(sees(scene.organiser(meeting), paper)).isTrue();
        assertThat(sees(accounts.secretariat(), paper)).isTrue();
        assertThat(sees(scene.focalPoint(meeting, "TH"), paper)).isFalse();
        assertThat(sees(scene.withRole(meeting, MeetingRole.CHAIR), paper)).isFalse();
        assertThat(sees(accounts.administrator(), paper)).isFalse();
    }

    @Test
    void theClassificationDecidesWhoSeesAnAcceptedPaper() {
        var meeting = scene.meeting();
        var cambodia = scene.focalPoint(meeting, "KH");
        var thailand = scene.focalPoint(meeting, "TH");
        var stranger = accounts.make("stranger");
        var administrator = accounts.administrator();
        var open = scene.accepted(meeting, Classification.PUBLIC).id();
        var inside = scene.accepted(meeting, Classification.PARTICIPANTS).id();
        var named = scene.accepted(
                        meeting, Classification.PARTIES, form -> form.readableBy(Set.of(delegations.state("KH"))))
                .id();
        var secret = scene.accepted(meeting, Classification.SECRETARIAT).id();

        assertThat(List.of(open, inside, named, secret)).allMatch(paper -> sees(accounts.secretariat(), paper));
        assertThat(List.of(open, inside, named)).allMatch(paper -> sees(cambodia, paper));
        assertThat(List.of(open, inside)).allMatch(paper -> sees(thailand, paper));
        assertThat(List.of(named, secret)).noneMatch(paper -> sees(thailand, paper));
        assertThat(sees(stranger, open)).isTrue();
        assertThat(List.of(inside, named, secret)).noneMatch(paper -> sees(stranger, paper));
        assertThat(List.of(inside, named, secret)).noneMatch(paper -> sees(administrator, paper));
    }

    @Test
    void theRightIsDecidedAtTheMomentOfReading() {
        var meeting = scene.meeting();
        var focal = scene.focalPoint(meeting, "KH");
        var paper = scene.accepted(meeting, Classification.PARTICIPANTS);
        assertThat(sees(focal, paper.id())).isTrue();

        accounts.asPortal(() -> papers.change(
                paper.id(),
                PaperScene.form(Classification.SECRETARIAT),
                paper.summary().version()));

        assertThat(sees(focal, paper.id())).isFalse();
        assertThatThrownBy(() -> accounts.as(focal, () -> files.open(paper.id(), LanguageTag.ENGLISH, 1)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> accounts.as(focal, () -> files.text(paper.id(), LanguageTag.ENGLISH, 1)))
                .isInstanceOf(NotFound.class);
        assertThat(accounts.as(focal, () -> papers.byIds(List.of(paper.id())))).isEmpty();
    }

    @Test
    void aPaperAfterTheCutOffIsMarkedAndNotLost() {
        var meeting = scene.meeting();
        accounts.asPortal(
                () -> keyDates.add(meeting, KeyDateForm.on(KeyDateKind.PAPERS_DUE, LocalDate.of(2026, 11, 20))));
        assertThat(accounts.as(accounts.secretariat(), () -> files.missedCutOff(meeting)))
                .as("told before anything is handed in")
                .contains(LocalDate.of(2026, 11, 20));

        assertThat(scene.accepted(meeting, Classification.PARTICIPANTS)
                        .summary()
                        .late())
                .isTrue();
        scene.proposedBy(scene.focalPoint(meeting, "KH"), meeting);
        assertThat(accounts.as(scene.organiser(meeting), () -> awaiting.awaiting(readers.current())))
                .as("and whoever accepts is told so")
                .filteredOn(item -> item.titleKey().equals("papers.awaiting.accept"))
                .singleElement()
                .matches(item -> "papers.awaiting.accept.late".equals(item.remarkKey())
                        && item.remarkArguments().equals(List.of(1L)));
    }

    @Test
    void aPaperOnTheLastDayIsInTime() {
        var meeting = scene.meeting();
        accounts.asPortal(
                () -> keyDates.add(meeting, KeyDateForm.on(KeyDateKind.PAPERS_DUE, LocalDate.of(2026, 11, 21))));

        assertThat(scene.accepted(meeting, Classification.PARTICIPANTS)
                        .summary()
                        .late())
                .isFalse();
    }

    @Test
    void aReturnedPaperWaitsForItsSubmitterAndComesBackWhenItIsWorkedOn() {
        var meeting = scene.meeting();
        var focal = scene.focalPoint(meeting, "KH");
        var paper = scene.proposedBy(focal, meeting).id();

        accounts.asPortal(() -> papers.giveBack(paper, "Please add the date"));
        assertThat(scene.get(paper).summary().returned()).isTrue();
        assertThat(scene.get(paper).reason()).isEqualTo("Please add the date");

        accounts.as(focal, () -> files.addVersion(paper, LanguageTag.ENGLISH, null, scene.file("with the date")));
        assertThat(scene.get(paper).summary().returned()).isFalse();

        accounts.asPortal(() -> papers.accept(paper));
        assertThat(scene.get(paper).summary().state()).isEqualTo(PaperState.ACCEPTED);
    }

    @Test
    void returningNeedsAReason() {
        var meeting = scene.meeting();
        var paper = scene.proposedBy(scene.focalPoint(meeting, "KH"), meeting).id();

        assertThatThrownBy(() -> accounts.asPortal(() -> papers.giveBack(paper, " ")))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void onlyTheStepsOfItsLifeArePossible() {
        var paper = scene.accepted(scene.meeting(), Classification.PARTICIPANTS).id();

        assertThatThrownBy(() -> accounts.asPortal(() -> papers.accept(paper))).isInstanceOf(Conflict.class);
        accounts.asPortal(() -> papers.issue(paper));
        assertThatThrownBy(() -> accounts.asPortal(() -> papers.issue(paper))).isInstanceOf(Conflict.class);
        accounts.asPortal(() -> papers.withdraw(paper, "Overtaken"));
        assertThatThrownBy(() ->
                        accounts.asPortal(() -> files.addVersion(paper, LanguageTag.ENGLISH, null, scene.file("more"))))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void whoeverProposedAPaperDoesNotAcceptIt() {
        var meeting = scene.meeting();
        var focal = scene.focalPoint(meeting, "KH");
        var paper = scene.proposedBy(focal, meeting).id();

        assertThatThrownBy(() -> accounts.as(focal, () -> papers.accept(paper))).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> accounts.as(focal, () -> papers.issue(paper))).isInstanceOf(Forbidden.class);
    }

    @Test
    void nothingOfAClosedMeetingChanges() {
        var meeting = scene.meeting();
        var paper = scene.accepted(meeting, Classification.PARTICIPANTS);
        delegations.step(meeting, MeetingState.IN_SESSION);
        delegations.step(meeting, MeetingState.CLOSED);

        assertThatThrownBy(() -> scene.accepted(meeting, Classification.PARTICIPANTS))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> accounts.asPortal(() -> papers.withdraw(paper.id(), "x")))
                .isInstanceOf(Conflict.class);
        assertThat(scene.get(paper.id()).may()).containsExactly(PaperAction.SEE_TRAIL);
    }

    @Test
    void aStaleChangeOverwritesNothing() {
        var paper = scene.accepted(scene.meeting(), Classification.PARTICIPANTS);
        var seen = paper.summary().version();
        accounts.asPortal(() -> papers.change(paper.id(), PaperScene.form(Classification.SECRETARIAT), seen));

        assertThatThrownBy(() -> accounts.asPortal(
                        () -> papers.change(paper.id(), PaperScene.form(Classification.PUBLIC), seen)))
                .isInstanceOf(StaleVersion.class);
        assertThat(scene.get(paper.id()).summary().classification()).isEqualTo(Classification.SECRETARIAT);
    }

    @Test
    void aFormNamesAllThatIsWrongAtOnce() {
        var form = PaperForm.of(" ", PaperKind.WORKING, LanguageTag.ENGLISH, Classification.PARTIES);

        assertThatThrownBy(() -> accounts.asPortal(() -> files.submit(scene.meeting(), form, scene.file("x"))))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        problem -> assertThat(problem.fields())
                                .extracting(InvalidInput.FieldProblem::field)
                                .containsExactly("title", "namedParties"));
    }

    @Test
    void theSameFileIsToldOnlyToWhoeverMayReadTheOther() {
        var meeting = scene.meeting();
        var focal = scene.focalPoint(meeting, "KH");
        var file = scene.file("Twice handed in");
        accounts.asPortal(() -> files.submit(meeting, PaperScene.form(Classification.SECRETARIAT), file));

        assertThat(accounts.as(focal, () -> files.same(meeting, file))).isEmpty();
        assertThat(accounts.as(accounts.secretariat(), () -> files.same(meeting, file)))
                .hasSize(1);
    }

    @Test
    void theSameFileOfAnotherMeetingIsToldWithItsMeetingAndOnlyToWhoeverMayHaveIt() {
        var earlier = scene.meeting();
        var here = scene.meeting();
        var focal = scene.focalPoint(here, "KH");
        var file = scene.file("Handed in at two meetings");
        var first = accounts.asPortal(() -> files.submit(earlier, PaperScene.form(Classification.PARTICIPANTS), file));
        var second = accounts.asPortal(() -> files.submit(here, PaperScene.form(Classification.SECRETARIAT), file));

        assertThat(accounts.as(focal, () -> files.same(here, file))).isEmpty();
        var told = accounts.as(accounts.secretariat(), () -> files.same(here, file));
        assertThat(told).extracting(same -> same.paper().id()).containsExactly(second.id(), first.id());
        assertThat(told.getFirst().sentence(here).key()).isEqualTo("papers.problem.same-file");
        assertThat(told.getLast().sentence(here).key()).isEqualTo("papers.problem.same-file-elsewhere");
        accounts.asPortal(() -> papers.withdraw(first.id(), "mistaken"));
        assertThat(accounts.as(scene.focalPoint(earlier, "LA"), () -> files.same(here, file)))
                .isEmpty();
    }

    @Test
    void aVersionIdenticalToTheNewestIsSaidToBe() {
        var file = scene.file("Sent once more");
        var paper = accounts.asPortal(
                        () -> files.submit(scene.meeting(), PaperScene.form(Classification.PARTICIPANTS), file))
                .summary();
        var told = accounts.asPortal(() -> files.same(paper, paper.language(), file));
        assertThat(told)
                .singleElement()
                .satisfies(same -> assertThat(
                                same.sentence(paper, paper.language()).key())
                        .isEqualTo("papers.problem.same-version"));
        accounts.asPortal(() -> files.addVersion(paper.id(), paper.language(), null, scene.file("Something else")));
        assertThat(accounts.asPortal(() -> files.same(paper, paper.language(), file)))
                .singleElement()
                .satisfies(same -> assertThat(
                                same.sentence(paper, paper.language()).key())
                        .isEqualTo("papers.problem.same-as-version"));
    }

    private boolean sees(AccountId account, PaperId paper) {
        boolean listed = accounts.as(account, () -> papers.byIds(List.of(paper)).containsKey(paper));
        boolean opened = accounts.as(account, () -> {
            try {
                return papers.get(paper).id().equals(paper);
            } catch (NotFound e) {
                return false;
            }
        });
        assertThat(listed).as("list and page agree").isEqualTo(opened);
        return opened;
    }
}

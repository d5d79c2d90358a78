package org.rapporteur.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapporteur.PortalTest;
import org.rapporteur.access.AccountId;
import org.rapporteur.base.problem.Conflict;
import org.rapporteur.base.problem.Forbidden;
import org.rapporteur.base.problem.NotFound;
import org.rapporteur.meetings.MeetingId;
import org.springframework.beans.factory.annotation.Autowired;

/** Revisions, addenda and corrigenda. */
class SuccessionTest extends PortalTest {

    @Autowired
    private PaperScene scene;

    @Autowired
    private Papers papers;

    @Autowired
    private PaperFiles files;

    @Autowired
    private SymbolPreview symbols;

    private MeetingId meeting;

    @BeforeEach
    void aMeeting() {
        meeting = scene.meeting();
    }

    @Test
    void theSymbolToldBeforehandIsTheOneThatIsGiven() {
        var paper = accepted();
        for (var suffix : SymbolSuffix.values()) {
            var told = accounts.asPortal(() -> symbols.next(paper.id(), suffix)).toString();

            assertThat(told).isEqualTo(paper.summary().symbol() + "/" + suffix.written() + ".1");
        }
        var told =
                accounts.asPortal(() -> symbols.next(meeting, SymbolNature.WP)).toString();
        assertThat(accepted().summary().symbol()).isEqualTo(told);
    }

    @Test
    void anAddendumAndACorrigendumLeaveThePaperInItsPlace() {
        var paper = accepted();

        var addendum = continued(paper, SymbolSuffix.ADD);
        var corrigendum = continued(paper, SymbolSuffix.CORR);

        assertThat(scene.get(paper.id()).summary().supersededBy()).isNull();
        assertThat(accounts.asPortal(() -> papers.family(paper.summary())))
                .extracting(FamilyMember::id)
                .containsExactly(paper.id(), addendum.id(), corrigendum.id());
    }

    @Test
    void aProposedRevisionSupersedesOnlyOnceItIsAccepted() {
        var focal = scene.focalPoint(meeting, "KH");
        var paper = acceptedOf(focal);

        var revision = continuedBy(focal, paper, SymbolSuffix.REV);
        assertThat(scene.get(paper.id()).summary().supersededBy()).isNull();

        accounts.asPortal(() -> papers.accept(revision.id()));
        assertThat(scene.get(paper.id()).summary().supersededBy()).isEqualTo(revision.id());
    }

    @Test
    void aSecondRevisionTakesThePlaceOfTheFirst() {
        var focal = scene.focalPoint(meeting, "KH");
        var paper = acceptedOf(focal);
        var first = continuedBy(focal, paper, SymbolSuffix.REV);
        var second = continuedBy(focal, paper, SymbolSuffix.REV);

        accounts.asPortal(() -> papers.accept(first.id()));
        accounts.asPortal(() -> papers.accept(second.id()));

        assertThat(scene.get(paper.id()).summary().supersededBy()).isEqualTo(first.id());
        assertThat(scene.get(first.id()).summary().supersededBy()).isEqualTo(second.id());
    }

    @Test
    void aWithdrawnRevisionGivesThePlaceBack() {
        var paper = accepted();
        var revision = continued(paper, SymbolSuffix.REV);

        accounts.asPortal(() -> papers.withdraw(revision.id(), "Sent too early"));

        assertThat(scene.get(paper.id()).summary().supersededBy()).isNull();
        assertThat(continued(paper, SymbolSuffix.REV).summary().symbol()).endsWith("/Rev.2");
    }

    @Test
    void aDelegateContinuesTheirOwnPaperAndNoOther() {
        var paper = acceptedOf(scene.focalPoint(meeting, "KH"));
        var other = scene.focalPoint(meeting, "TH");
        var hidden = scene.accepted(meeting, Classification.SECRETARIAT);

        assertThatThrownBy(() -> continuedBy(other, paper, SymbolSuffix.REV)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> accounts.as(other, () -> symbols.next(paper.id(), SymbolSuffix.REV)))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> continuedBy(other, hidden, SymbolSuffix.REV)).isInstanceOf(NotFound.class);
    }

    @Test
    void whatIsProposedWithdrawnSupersededOrAnAddendumIsNotContinued() {
        var proposed = scene.proposedBy(scene.focalPoint(meeting, "KH"), meeting);
        var superseded = accepted();
        continued(superseded, SymbolSuffix.REV);
        var withdrawn = accepted();
        accounts.asPortal(() -> papers.withdraw(withdrawn.id(), "Overtaken"));
        var addendum = continued(accepted(), SymbolSuffix.ADD);

        for (var paper : new PaperDetails[] {proposed, superseded, withdrawn, addendum}) {
            assertThatThrownBy(() -> continued(paper, SymbolSuffix.REV)).isInstanceOf(Conflict.class);
            assertThat(scene.get(paper.id()).may()).doesNotContain(PaperAction.CONTINUE);
        }
    }

    private PaperDetails accepted() {
        return scene.accepted(meeting, Classification.PARTICIPANTS);
    }

    private PaperDetails acceptedOf(AccountId focal) {
        var paper = scene.proposedBy(focal, meeting);
        return accounts.asPortal(() -> papers.accept(paper.id()));
    }

    private PaperDetails continued(PaperDetails paper, SymbolSuffix as) {
        return accounts.asPortal(() -> files.submit(
                meeting,
                PaperScene.form(Classification.PARTICIPANTS).continuing(paper.id(), as),
                scene.file("Once more.")));
    }

    private PaperDetails continuedBy(AccountId account, PaperDetails paper, SymbolSuffix as) {
        return accounts.as(
                account,
                () -> files.submit(
                        meeting,
                        PaperScene.form(Classification.PARTICIPANTS).continuing(paper.id(), as),
                        scene.file("Once more.")));
    }
}

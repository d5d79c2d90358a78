package org.rapporteur.papers;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.access.Rights;
import org.rapporteur.audit.AuditTrail;
import org.rapporteur.base.problem.Forbidden;
import org.rapporteur.base.problem.NotFound;
import org.rapporteur.meetings.MeetingId;
import org.rapporteur.meetings.MeetingSummary;
import org.rapporteur.meetings.Meetings;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Component;

/** Loads papers for a reader, and knows what that reader may do to them. */
@Component
class PaperAccess {

    private final PaperRepository papers;
    private final Meetings meetings;
    private final Rights rights;
    private final AuditTrail audit;

    PaperAccess(PaperRepository papers, Meetings meetings, Rights rights, AuditTrail audit) {
        this.papers = papers;
        this.meetings = meetings;
        this.rights = rights;
        this.audit = audit;
    }

    /** @throws NotFound when there is no such paper, or none the reader may see */
    Paper visible(PaperId id) {
        return ifVisible(id).orElseThrow(NotFound::new);
    }

    /** The paper; empty when there is none, or none the reader may see. */
    Optional<Paper> ifVisible(PaperId id) {
        return papers.findById(id.value()).filter(paper -> rights.maySee(paper.storedCircles()));
    }

    /** The same question, for the database. */
    Specification<Paper> visibleToReader() {
        return PaperQueries.openTo(rights.reader().tokens());
    }

    /** The papers of a meeting that the reader may see and that are neither withdrawn nor superseded. */
    Specification<Paper> inForce(MeetingId meeting) {
        return visibleToReader()
                .and(PaperQueries.matching(PaperFilter.of(meeting)))
                .and(PaperQueries.inForce());
    }

    /**
     * A paper the reader may do this to.
     *
     * @throws NotFound when the reader may not see it
     * @throws Forbidden when they may see it, but not do this
     * @throws org.rapporteur.base.problem.Conflict when its meeting is over
     */
    Paper forAction(PaperId id, PaperAction action) {
        var paper = visible(id);
        rights.require(allows(paper, action));
        meetings.requireOpen(paper.meeting());
        return paper;
    }

    /** Whether the reader may have the files and the text of a paper they see. */
    boolean filesOpen(Paper paper) {
        return paper.state() != PaperState.WITHDRAWN || rights.isSecretariat();
    }

    /** What the reader may do to a paper now. */
    Set<PaperAction> actions(Paper paper) {
        var open = meetings.byIds(Set.of(paper.meeting())).values().stream()
                .map(MeetingSummary::state)
                .allMatch(state -> state.isOpen());
        var may = EnumSet.noneOf(PaperAction.class);
        for (var action : PaperAction.values()) {
            if (allows(paper, action) && fits(paper, action) && (open || action == PaperAction.SEE_TRAIL)) {
                may.add(action);
            }
        }
        return may;
    }

    private boolean allows(Paper paper, PaperAction action) {
        var manages = rights.mayManageMeeting(paper.meeting().value());
        return switch (action) {
            case ACCEPT, GIVE_BACK, ISSUE, EXPECT_LANGUAGE, PIN -> manages;
            case CHANGE, ADD_VERSION, READ_AGAIN, WITHDRAW ->
                manages || (ownedByReader(paper) && paper.state() == PaperState.PROPOSED);
            case CONTINUE -> manages || ownedByReader(paper);
            case CORRECT_SYMBOL -> rights.isSecretariat();
            case SEE_TRAIL -> rights.mayManagePortal();
        };
    }

    private static boolean fits(Paper paper, PaperAction action) {
        return switch (action) {
            case ACCEPT -> paper.state() == PaperState.PROPOSED;
            case GIVE_BACK -> paper.state() == PaperState.PROPOSED && !paper.isReturned();
            case ISSUE -> paper.state() == PaperState.ACCEPTED && !paper.isQuarantined();
            case CONTINUE ->
                paper.isWhole()
                        && paper.supersededBy() == null
                        && (paper.state() == PaperState.ACCEPTED || paper.state() == PaperState.ISSUED);
            case CORRECT_SYMBOL -> paper.minted().suffix() == null && paper.state() != PaperState.WITHDRAWN;
            case SEE_TRAIL -> true;
            case CHANGE, ADD_VERSION, EXPECT_LANGUAGE, PIN, READ_AGAIN, WITHDRAW ->
                paper.state() != PaperState.WITHDRAWN;
        };
    }

    /** Whether the reader handed it in, or speaks for the State or organisation it comes from. */
    boolean ownedByReader(Paper paper) {
        var party = paper.party();
        return paper.isSubmittedBy(rights.reader().account()) || (party != null && rights.maySpeakFor(party.value()));
    }

    /** Notes in the trail that somebody read a paper that is not public. */
    void noteReading(Paper paper, String what, String detail) {
        if (paper.classification() != Classification.PUBLIC || paper.state() == PaperState.PROPOSED) {
            audit.append(what, "paper", paper.getId(), paper.symbol(), detail);
        }
    }

    /** Notes in the trail what was done to a paper. */
    void note(Paper paper, String what, String detail) {
        audit.append(what, "paper", paper.getId(), paper.symbol(), detail);
    }
}

package org.rapporteur.papers;

import org.rapporteur.base.problem.Conflict;
import org.rapporteur.base.problem.Forbidden;
import org.rapporteur.base.problem.NotFound;
import org.rapporteur.meetings.MeetingId;
import org.rapporteur.meetings.Meetings;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells which symbol a paper would get if it were handed in now; nothing is reserved by asking. */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional(readOnly = true)
public class SymbolPreview {

    private final Meetings meetings;
    private final PaperAccess access;
    private final SymbolNumbers numbers;

    SymbolPreview(Meetings meetings, PaperAccess access, SymbolNumbers numbers) {
        this.meetings = meetings;
        this.access = access;
        this.numbers = numbers;
    }

    /**
     * The symbol of the next paper of this nature in a meeting.
     *
     * @throws NotFound when the reader may not see the meeting
     */
    public Symbol next(MeetingId meetingId, SymbolNature nature) {
        return numbers.preview(meetings.get(meetingId), nature);
    }

    /**
     * The symbol of the next revision, addendum or corrigendum of a paper.
     *
     * @throws NotFound when the reader may not see the paper
     * @throws Forbidden when they may not continue it
     * @throws Conflict when its meeting is over
     */
    public Symbol next(PaperId id, SymbolSuffix as) {
        var paper = access.forAction(id, PaperAction.CONTINUE);
        return numbers.preview(paper.meeting(), paper.minted(), as);
    }
}

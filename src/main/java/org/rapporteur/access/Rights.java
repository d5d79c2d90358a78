package org.rapporteur.access;

import java.util.Set;
import java.util.UUID;
import org.rapporteur.base.problem.Forbidden;
import org.rapporteur.base.problem.NotFound;
import org.springframework.stereotype.Component;

/**
 * Answers every "may this reader …?" for every path: pages, lists, search, files, feeds, exports and the API. What a reader
 * may see is decided by circles ({@link AccessTokens}) alone, so that a list, a page and the search index cannot differ.
 */
@Component
public class Rights {

    private final Readers readers;

    Rights(Readers readers) {
        this.readers = readers;
    }

    /** Whoever the request is answered for. */
    public Reader reader() {
        return readers.current();
    }

    /** May see a thing that is open to these circles. */
    public boolean maySee(Set<String> circles) {
        var tokens = reader().tokens();
        return circles.stream().anyMatch(tokens::contains);
    }

    /** May manage accounts and portal roles. */
    public boolean mayManageAccounts() {
        return reader().isAdministrator();
    }

    /** May manage what belongs to no meeting: series, the directory. */
    public boolean mayManagePortal() {
        return reader().isAdministrator() || reader().isSecretariat();
    }

    /** May set up and run a meeting: its organisers and the secretariat. */
    public boolean mayManageMeeting(UUID meetingId) {
        return reader().isSecretariat() || reader().has(meetingId, MeetingRole.ORGANISER);
    }

    /** May work on the papers, the record and the recommendations of a meeting as the secretariat does. */
    public boolean isSecretariat() {
        return reader().isSecretariat();
    }

    /** May draft text for a meeting: secretariat, chair and rapporteur. */
    public boolean mayDraft(UUID meetingId) {
        return reader().isSecretariat()
                || reader().has(meetingId, MeetingRole.CHAIR)
                || reader().has(meetingId, MeetingRole.RAPPORTEUR);
    }

    /** May speak for a State or organisation: its current focal points. */
    public boolean maySpeakFor(UUID partyId) {
        return reader().focalPointOf().contains(partyId);
    }

    /** May register people in this delegation: its own focal points, those who run the meeting, the secretariat. */
    public boolean mayEditDelegation(UUID meetingId, UUID delegationId) {
        return mayManageMeeting(meetingId)
                || reader().standings().stream()
                        .anyMatch(standing -> standing.delegationId().equals(delegationId)
                                && standing.role() == Standing.Role.FOCAL_POINT);
    }

    /** May see names and places of people at a meeting: whoever takes part in it, and the secretariat. */
    public boolean maySeePeople(UUID meetingId) {
        return reader().isSecretariat() || reader().takesPartIn(meetingId);
    }

    /** May add people to the directory: managers of the portal, organisers of a meeting, focal points of a delegation. */
    public boolean mayAddPeople() {
        return mayManagePortal()
                || organisesSomeMeeting()
                || reader().standings().stream().anyMatch(standing -> standing.role() == Standing.Role.FOCAL_POINT);
    }

    /** May add an organisation to this party: managers of the portal, organisers of a meeting, its own focal points. */
    public boolean mayAddOrganisation(UUID partyId) {
        return mayManagePortal() || organisesSomeMeeting() || maySpeakFor(partyId);
    }

    private boolean organisesSomeMeeting() {
        return reader().meetingRoles().values().stream().anyMatch(held -> held.contains(MeetingRole.ORGANISER));
    }

    /** @throws Forbidden when the answer is no */
    public void require(boolean may) {
        if (!may) {
            throw new Forbidden();
        }
    }

    /** @throws NotFound when the answer is no: what a reader may not see is, for them, not there */
    public void requireVisible(boolean maySee) {
        if (!maySee) {
            throw new NotFound();
        }
    }
}

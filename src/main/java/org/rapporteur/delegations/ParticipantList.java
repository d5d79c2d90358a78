package org.rapporteur.delegations;

import java.util.List;
import org.rapporteur.meetings.MeetingSummary;

/**
 * The list of participants of a meeting: the same data give the same document.
 *
 * @param meeting the meeting
 * @param provisional whether it may still change, because the meeting is not closed
 * @param entries delegations in protocol order
 */
public record ParticipantList(MeetingSummary meeting, boolean provisional, List<Entry> entries) {

    /** Everybody who comes. */
    public int size() {
        return entries.stream().mapToInt(entry -> entry.people().size()).sum();
    }

    /**
     * One delegation of the list.
     *
     * @param delegation the delegation
     * @param people those who come, head first, then in order
     */
    public record Entry(DelegationSummary delegation, List<ParticipantDetails> people) {}
}

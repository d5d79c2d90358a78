package org.rapporteur.meetings;

/** Implemented by the feature that knows how to take one part of a meeting over to its next edition. */
public interface EditionCopier {

    /** What it takes over. */
    EditionPart part();

    /** How many things of an earlier meeting it would take over for the reader; 0 when there is nothing the reader may take. */
    int count(MeetingId from);

    /**
     * Takes its part over, in the transaction in which the new edition is made; each thing keeps the reader's rights.
     *
     * @param from the earlier meeting
     * @param to the new draft
     */
    void copy(MeetingId from, MeetingId to);
}

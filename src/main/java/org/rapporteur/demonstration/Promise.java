package org.rapporteur.demonstration;

import java.util.List;
import java.util.Map;
import org.rapporteur.recommendations.Force;

/**
 * A recommendation of the story; wording and levels are illustrative, the dates of Thailand's amendment are true.
 *
 * @param edition number of the meeting that adopts it
 * @param texts language tag → text
 * @param parts label → text, empty when it has none
 * @param force force of its wording
 * @param themes themes
 * @param agendaItem title of the agenda item it comes from
 * @param paper title of the paper it comes from
 * @param page page of the paper, 0 for none
 * @param addressees codes of the parties besides the participating States
 * @param allStates whether all participating States are addressed
 * @param outcomes what each party reported and the secretariat found
 */
record Promise(
        int edition,
        Map<String, String> texts,
        Map<String, String> parts,
        Force force,
        List<String> themes,
        String agendaItem,
        String paper,
        int page,
        List<String> addressees,
        boolean allStates,
        List<Outcome> outcomes) {

    /**
     * What came of one part at one party.
     *
     * @param party code
     * @param part label, or empty
     * @param reported level the party reported, or empty for no report
     * @param verified level the secretariat found, or empty while it waits
     * @param text what the party says
     * @param rationale why the secretariat found another level, or empty
     * @param reportedOn day of the report (ISO 8601)
     * @param provision legal provision given as evidence, or empty
     */
    record Outcome(
            String party,
            String part,
            String reported,
            String verified,
            String text,
            String rationale,
            String reportedOn,
            String provision) {}
}

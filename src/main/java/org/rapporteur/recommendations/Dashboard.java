package org.rapporteur.recommendations;

import java.util.List;
import java.util.Map;
import org.rapporteur.directory.PartySummary;

/**
 * What came of everything a filter finds.
 *
 * @param recommendations how many recommendations
 * @param total all addressees together
 * @param byTheme by theme, alphabetical
 * @param byAddressee by party in protocol order
 * @param byMeeting by number of the edition, such as "II"
 * @param silent parties that were asked and have never reported, with the number of parts they were asked about
 * @param overdue addressees whose report is overdue
 */
public record Dashboard(
        int recommendations,
        Headline total,
        Map<String, Headline> byTheme,
        Map<PartySummary, Headline> byAddressee,
        Map<String, Headline> byMeeting,
        Map<PartySummary, Integer> silent,
        int overdue) {

    /** Parties in the order of protocol. */
    public List<PartySummary> parties() {
        return List.copyOf(byAddressee.keySet());
    }
}

package org.rapporteur.demonstration;

import java.time.LocalDate;
import java.util.List;

/**
 * One meeting of the series as the demonstration tells it.
 *
 * @param number edition
 * @param title title of the meeting
 * @param city where
 * @param country ISO 3166-1 alpha-2
 * @param zone IANA zone
 * @param first first day
 * @param last last day
 * @param hosts codes of the hosting parties
 * @param agenda titles of the items, a leading blank makes a sub-item, a leading {@code !} an internal one
 * @param delegations who comes
 * @param over whether it was held and closed
 */
record Edition(
        int number,
        String title,
        String city,
        String country,
        String zone,
        LocalDate first,
        LocalDate last,
        List<String> hosts,
        List<String> agenda,
        List<Mission> delegations,
        boolean over) {

    /**
     * A delegation.
     *
     * @param party code of the party
     * @param capacity MEMBER, PARTNER or OBSERVER
     * @param quota most places, 0 for no limit
     * @param focalPoint sign-in name of the focal point, or empty
     * @param credentials AWAITED, RECEIVED, QUERIED or IN_ORDER
     * @param people who is sent, the head first; empty when nobody was registered yet
     */
    record Mission(
            String party, String capacity, int quota, String focalPoint, String credentials, List<Person> people) {}

    /**
     * Somebody who is sent, by their office rather than by name unless a public source names them.
     *
     * @param family family name, or the word for the role
     * @param given given name, or the State
     * @param national the same in the national script, or empty
     * @param title office
     */
    record Person(String family, String given, String national, String title) {}
}

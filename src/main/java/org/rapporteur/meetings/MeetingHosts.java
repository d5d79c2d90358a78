package org.rapporteur.meetings;

import java.util.List;
import org.rapporteur.base.problem.InvalidInput;
import org.rapporteur.directory.Parties;
import org.rapporteur.directory.PartyId;
import org.springframework.stereotype.Component;

/** Asks the directory for the hosts of meetings. */
@Component
class MeetingHosts {

    private final Parties parties;

    MeetingHosts(Parties parties) {
        this.parties = parties;
    }

    /** @throws InvalidInput when the directory does not know one of them */
    void requireKnown(List<PartyId> hosts) {
        if (!parties.byIds(hosts).keySet().containsAll(hosts)) {
            throw InvalidInput.of("hosts", "meetings.form.host-unknown");
        }
    }
}

package org.rapporteur.delegations;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.rapporteur.meetings.MeetingId;
import org.rapporteur.meetings.Meetings;
import org.rapporteur.meetings.Missing;
import org.rapporteur.meetings.MissingSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What a meeting still lacks of its delegations, for those who run it. */
@Component
@Order(100)
class DelegationsMissing implements MissingSource {

    private final Delegations delegations;
    private final Meetings meetings;

    DelegationsMissing(Delegations delegations, Meetings meetings) {
        this.delegations = delegations;
        this.meetings = meetings;
    }

    @Override
    public List<Missing> of(MeetingId meeting) {
        if (!meetings.mayManage(meeting) || !meetings.get(meeting).state().isOpen()) {
            return List.of();
        }
        var path = "meetings/" + meeting + "/delegations";
        var all = delegations.of(meeting);
        if (all.isEmpty()) {
            return List.of(new Missing("delegations.missing.none", new Object[0], 1, path));
        }
        var missing = new ArrayList<Missing>();
        add(missing, "delegations.missing.registered", all, one -> !one.submitted(), path);
        add(missing, "delegations.missing.credentials", all, DelegationsMissing::awaitsCredentials, path);
        add(
                missing,
                "delegations.missing.to-check",
                all,
                one -> one.credentialState() == CredentialState.RECEIVED,
                path);
        return missing;
    }

    private static boolean awaitsCredentials(DelegationSummary one) {
        return one.capacity().needsCredentials() && one.credentialState() == CredentialState.AWAITED;
    }

    private static void add(
            List<Missing> missing,
            String key,
            List<DelegationSummary> all,
            Predicate<DelegationSummary> lacks,
            String path) {
        var lacking = all.stream().filter(lacks).toList();
        if (!lacking.isEmpty()) {
            var names = lacking.stream().map(one -> one.party().name()).collect(Collectors.joining(", "));
            missing.add(new Missing(key, new Object[] {names}, lacking.size(), path));
        }
    }
}

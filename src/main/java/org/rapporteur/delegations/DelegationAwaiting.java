package org.rapporteur.delegations;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.access.MeetingRole;
import org.rapporteur.access.Reader;
import org.rapporteur.meetings.KeyDateDetails;
import org.rapporteur.meetings.KeyDateKind;
import org.rapporteur.meetings.KeyDates;
import org.rapporteur.meetings.MeetingId;
import org.rapporteur.meetings.MeetingSummary;
import org.rapporteur.meetings.Meetings;
import org.rapporteur.notifications.AwaitingItem;
import org.rapporteur.notifications.AwaitingSource;
import org.springframework.stereotype.Component;

/**
 * What delegations wait for: their registration and credentials from focal points, the check of credentials from those who
 * run the meeting.
 */
@Component
class DelegationAwaiting implements AwaitingSource {

    private final Delegations delegations;
    private final DelegationRepository repository;
    private final Meetings meetings;
    private final KeyDates keyDates;

    DelegationAwaiting(Delegations delegations, DelegationRepository repository, Meetings meetings, KeyDates keyDates) {
        this.delegations = delegations;
        this.repository = repository;
        this.meetings = meetings;
        this.keyDates = keyDates;
    }

    @Override
    public List<AwaitingItem> awaiting(Reader reader) {
        var items = new ArrayList<AwaitingItem>();
        items.addAll(fromFocalPoint());
        items.addAll(fromThoseWhoCheck(reader));
        return items;
    }

    private List<AwaitingItem> fromFocalPoint() {
        var own = delegations.own();
        if (own.isEmpty()) {
            return List.of();
        }
        var open = meetings.byIds(own.stream().map(DelegationSummary::meetingId).toList());
        var due = new HashMap<MeetingId, @Nullable LocalDate>();
        var items = new ArrayList<AwaitingItem>();
        for (var delegation : own) {
            var meeting = open.get(delegation.meetingId());
            if (meeting != null && meeting.state().isOpen()) {
                var by = due.computeIfAbsent(meeting.id(), this::registrationCloses);
                ask(delegation, meeting, by, items);
            }
        }
        return items;
    }

    private static void ask(
            DelegationSummary delegation, MeetingSummary meeting, @Nullable LocalDate due, List<AwaitingItem> items) {
        if (!delegation.submitted()) {
            items.add(item("register", delegation, meeting, due));
        }
        if (delegation.credentialState() == CredentialState.QUERIED) {
            items.add(item("answer", delegation, meeting, due));
        } else if (delegation.credentialState() == CredentialState.AWAITED
                && delegation.capacity().needsCredentials()) {
            items.add(item("send", delegation, meeting, due));
        }
    }

    private static AwaitingItem item(
            String what, DelegationSummary delegation, MeetingSummary meeting, @Nullable LocalDate due) {
        return new AwaitingItem(
                meeting.phrase(),
                "delegations.awaiting." + what,
                List.of(delegation.party().name()),
                "delegations.awaiting." + what + ".remark",
                List.of(),
                due,
                "delegations.awaiting." + what + ".action",
                path(meeting.id()) + "/" + delegation.id());
    }

    private List<AwaitingItem> fromThoseWhoCheck(Reader reader) {
        var organises = reader.meetingRoles().values().stream().anyMatch(held -> held.contains(MeetingRole.ORGANISER));
        if (!reader.isSecretariat() && !organises) {
            return List.of();
        }
        Map<MeetingId, Long> toCheck = repository.credentialsToCheck().stream()
                .filter(found -> reader.isSecretariat() || reader.has(found.meetingId(), MeetingRole.ORGANISER))
                .collect(Collectors.toMap(found -> new MeetingId(found.meetingId()), ToCheck::count));
        return meetings.byIds(toCheck.keySet()).values().stream()
                .map(meeting -> new AwaitingItem(
                        meeting.phrase(),
                        "delegations.awaiting.check",
                        List.of(toCheck.getOrDefault(meeting.id(), 0L)),
                        null,
                        List.of(),
                        meeting.firstDay(),
                        "delegations.awaiting.check.action",
                        path(meeting.id())))
                .toList();
    }

    private @Nullable LocalDate registrationCloses(MeetingId meeting) {
        return keyDates.of(meeting).stream()
                .filter(date -> date.kind() == KeyDateKind.REGISTRATION_CLOSES)
                .map(KeyDateDetails::date)
                .findFirst()
                .orElse(null);
    }

    private static String path(MeetingId meeting) {
        return "meetings/" + meeting + "/delegations";
    }
}

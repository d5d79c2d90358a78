package org.rapporteur.delegations;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
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
 * run the meeting, and a word for accounts that an organiser named.
 */
@Component
class DelegationAwaiting implements AwaitingSource {

    private final Delegations delegations;
    private final DelegationAccountRepository ties;
    private final DelegationRepository repository;
    private final Meetings meetings;
    private final KeyDates keyDates;

    DelegationAwaiting(
            Delegations delegations,
            DelegationAccountRepository ties,
            DelegationRepository repository,
            Meetings meetings,
            KeyDates keyDates) {
        this.delegations = delegations;
        this.ties = ties;
        this.repository = repository;
        this.meetings = meetings;
        this.keyDates = keyDates;
    }

    @Override
    public List<AwaitingItem> awaiting(Reader reader) {
        var items = new ArrayList<AwaitingItem>();
        items.addAll(fromFocalPoint());
        items.addAll(fromThoseWhoDecide(reader));
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

    private List<AwaitingItem> fromThoseWhoDecide(Reader reader) {
        var toCheck = byMeeting(toCheck(reader));
        var toConfirm = byMeeting(toConfirm(reader));
        var ids = new LinkedHashSet<>(toCheck.keySet());
        ids.addAll(toConfirm.keySet());
        if (ids.isEmpty()) {
            return List.of();
        }
        var items = new ArrayList<AwaitingItem>();
        for (var meeting : meetings.byIds(ids).values()) {
            var checks = toCheck.get(meeting.id());
            if (checks != null) {
                items.add(decision("check", checks, meeting, path(meeting.id())));
            }
            var confirms = toConfirm.get(meeting.id());
            if (confirms != null) {
                items.add(decision("confirm", confirms, meeting, "delegations/confirm"));
            }
        }
        return items;
    }

    private List<ToCheck> toCheck(Reader reader) {
        var organises = reader.meetingRoles().values().stream().anyMatch(held -> held.contains(MeetingRole.ORGANISER));
        return reader.isSecretariat() || organises
                ? repository.credentialsToCheck().stream()
                        .filter(found -> reader.isSecretariat() || reader.has(found.meetingId(), MeetingRole.ORGANISER))
                        .toList()
                : List.of();
    }

    private List<ToCheck> toConfirm(Reader reader) {
        if (reader.isSecretariat()) {
            return ties.toConfirm();
        }
        var own = reader.focalPointOf();
        return own.isEmpty() ? List.of() : ties.toConfirmOf(own);
    }

    private static Map<MeetingId, Long> byMeeting(List<ToCheck> found) {
        return found.stream().collect(Collectors.toMap(one -> new MeetingId(one.meetingId()), ToCheck::count));
    }

    private static AwaitingItem decision(String what, long count, MeetingSummary meeting, String path) {
        return new AwaitingItem(
                meeting.phrase(),
                "delegations.awaiting." + what,
                List.of(count),
                null,
                List.of(),
                meeting.firstDay(),
                "delegations.awaiting." + what + ".action",
                path);
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

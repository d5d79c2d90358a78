package org.rapporteur.delegations;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
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
        var found = toDecide(reader);
        if (found.isEmpty()) {
            return List.of();
        }
        var known = meetings.byIds(
                found.stream().map(one -> new MeetingId(one.meetingId())).toList());
        var items = new ArrayList<AwaitingItem>();
        for (var one : found) {
            var meeting = known.get(new MeetingId(one.meetingId()));
            if (meeting != null && one.credentials() > 0) {
                items.add(decision("check", one.credentials(), meeting, path(meeting.id())));
            }
            if (meeting != null && one.accounts() > 0) {
                items.add(decision("confirm", one.accounts(), meeting, "delegations/confirm"));
            }
        }
        return items;
    }

    /** The secretariat decides on all of it, organisers check the credentials of their meetings, focal points confirm. */
    private List<ToDecide> toDecide(Reader reader) {
        if (reader.isSecretariat()) {
            return repository.toDecide();
        }
        var found = new ArrayList<ToDecide>();
        if (reader.meetingRoles().values().stream().anyMatch(held -> held.contains(MeetingRole.ORGANISER))) {
            repository.toDecide().stream()
                    .filter(one -> reader.has(one.meetingId(), MeetingRole.ORGANISER))
                    .map(one -> new ToDecide(one.meetingId(), one.credentials(), 0))
                    .forEach(found::add);
        }
        if (!reader.focalPointOf().isEmpty()) {
            found.addAll(ties.toConfirm(reader.focalPointOf()));
        }
        return found;
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

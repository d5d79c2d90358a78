package org.rapporteur.delegations;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapporteur.access.Readers;
import org.rapporteur.access.Rights;
import org.rapporteur.audit.AuditTrail;
import org.rapporteur.base.problem.Conflict;
import org.rapporteur.base.problem.Forbidden;
import org.rapporteur.base.problem.InvalidInput;
import org.rapporteur.base.problem.NotFound;
import org.rapporteur.base.problem.StaleVersion;
import org.rapporteur.directory.Parties;
import org.rapporteur.directory.PartyId;
import org.rapporteur.directory.People;
import org.rapporteur.directory.PersonForm;
import org.rapporteur.directory.PersonId;
import org.rapporteur.meetings.MeetingId;
import org.rapporteur.meetings.Meetings;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people of delegations: named, corrected, ordered, replaced and withdrawn, and led through the meeting by its host. */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional
public class Participants {

    /** ISO 3166-1 codes of States whose people say the family name first. */
    private static final Set<String> FAMILY_NAME_FIRST = Set.of("CN", "HU", "JP", "KH", "KP", "KR", "VN");

    private final DelegationRepository delegations;
    private final DelegationAccountRepository ties;
    private final DelegationGate gate;
    private final Meetings meetings;
    private final Parties parties;
    private final People people;
    private final Rights rights;
    private final Readers readers;
    private final AuditTrail audit;
    private final Clock clock;

    Participants(
            DelegationRepository delegations,
            DelegationAccountRepository ties,
            DelegationGate gate,
            Meetings meetings,
            Parties parties,
            People people,
            Rights rights,
            Readers readers,
            AuditTrail audit,
            Clock clock) {
        this.delegations = delegations;
        this.ties = ties;
        this.gate = gate;
        this.meetings = meetings;
        this.parties = parties;
        this.people = people;
        this.rights = rights;
        this.readers = readers;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Everybody ever named in a delegation: head first, then in order, those who left last.
     *
     * @throws NotFound for a reader who does not take part in the meeting
     */
    @Transactional(readOnly = true)
    public List<ParticipantDetails> of(DelegationId id) {
        return gate.toRead(id).participants().stream().map(Participant::details).toList();
    }

    /**
     * One person of a delegation.
     *
     * @throws NotFound when there is none in this delegation, or the reader does not take part in the meeting
     */
    @Transactional(readOnly = true)
    public ParticipantDetails get(DelegationId id, ParticipantId participant) {
        return gate.toRead(id).participant(participant).details();
    }

    /**
     * People of these names whom the party has sent before, so that whoever registers can say it is one of them.
     *
     * @throws Forbidden when the reader may not edit the delegation
     */
    @Transactional(readOnly = true)
    public List<ParticipantDetails> sentBefore(DelegationId id, String familyName, String givenName) {
        var delegation = gate.toRead(id);
        rights.require(rights.mayEditDelegation(delegation.meetingId(), id.value()));
        var seen = new HashSet<PersonId>();
        return delegations.namesakes(delegation.partyId(), familyName.strip(), givenName.strip()).stream()
                .map(Participant::details)
                .filter(found -> !found.delegationId().equals(id) && seen.add(found.personId()))
                .toList();
    }

    /**
     * Names a person.
     *
     * @param known the person of the directory it is, sent by the same party before; empty makes a new one, never merging
     * @param quotaReason why the secretariat lets in one more than the quota; for nobody else
     * @throws Forbidden when it is another's delegation, or a quota is overridden by somebody else than the secretariat
     * @throws InvalidInput when there is a head already, the quota is used up, or a field is wrong
     * @throws Conflict when the meeting is over
     */
    public ParticipantDetails register(
            DelegationId id, ParticipantForm form, @Nullable PersonId known, @Nullable String quotaReason) {
        var delegation = gate.toEdit(id);
        if (quotaReason != null && !rights.isSecretariat()) {
            throw new Forbidden("delegations.quota.secretariat-only");
        }
        var person = person(delegation, form, known);
        var participant = delegation.register(form, person.id, person.familyNameFirst, quotaReason);
        delegations.flush();
        trail("participant.named", participant, form.role().name());
        var reason = participant.quotaReason();
        if (reason != null) {
            trail("delegation.quota-overridden", participant, delegation.quota() + ": " + reason);
        }
        return participant.details();
    }

    /**
     * Changes a person's place in a delegation.
     *
     * @throws StaleVersion when somebody changed it meanwhile
     * @throws Forbidden when it is another's delegation, or only the host may take that step
     * @throws InvalidInput when there is a head already or a field is wrong
     * @throws Conflict when the step is not possible or the meeting is over
     */
    public ParticipantDetails change(
            DelegationId id, ParticipantId participantId, ParticipantChange change, long version) {
        var delegation = gate.toEdit(id);
        var participant = delegation.participant(participantId);
        StaleVersion.check(version, participant.version());
        var form = change.form();
        if (form != null && !form.equals(participant.form())) {
            correct(delegation, participant, form);
        }
        var next = change.state();
        if (next != null && next != participant.state()) {
            rights.require(next == ParticipantState.WITHDRAWN || rights.mayManageMeeting(delegation.meetingId()));
            var before = participant.state();
            delegation.move(participant, next, today(delegation));
            trail("participant.moved", participant, before + " → " + next);
            if (!next.active()) {
                endAccess(participant);
            }
        }
        var position = change.position();
        if (position != null) {
            delegation.reorder(participant, position);
        }
        delegations.flush();
        return participant.details();
    }

    /**
     * Makes a person the head; whoever was it becomes alternate.
     *
     * @throws Forbidden when it is another's delegation
     * @throws Conflict when the person does not come, or the meeting is over
     */
    public ParticipantDetails makeHead(DelegationId id, ParticipantId participantId) {
        var delegation = gate.toEdit(id);
        var participant = delegation.participant(participantId);
        delegation.handOverHead(participant);
        trail("participant.made-head", participant, "");
        delegations.flush();
        return participant.details();
    }

    /**
     * Sends somebody else in a person's place and role; both stay on file with the day.
     *
     * @param known the person of the directory it is, sent by the same party before; empty makes a new one
     * @return whoever comes now
     * @throws StaleVersion when somebody changed the leaving person's place meanwhile
     * @throws Forbidden when it is another's delegation
     * @throws Conflict when the person does not come any more anyway, or the meeting is over
     */
    public ParticipantDetails replace(
            DelegationId id, ParticipantId leavingId, ParticipantForm form, @Nullable PersonId known, long version) {
        var delegation = gate.toEdit(id);
        var leaving = delegation.participant(leavingId);
        StaleVersion.check(version, leaving.version());
        leaving.requireActive();
        var person = person(delegation, form, known);
        var next = delegation.replace(leaving, form, person.id, person.familyNameFirst, today(delegation));
        endAccess(leaving);
        delegations.flush();
        trail("participant.replaced", leaving, "→ " + next.fullName());
        return next.details();
    }

    private void correct(Delegation delegation, Participant participant, ParticipantForm form) {
        var renamed =
                !participant.isNamed(form) || !Objects.equals(participant.form().nationalName(), form.nationalName());
        delegation.correct(participant, form);
        if (renamed) {
            people.correctNames(
                    new PersonId(participant.personId()),
                    form.familyName(),
                    form.givenName(),
                    form.nationalName(),
                    delegation.meetingId(),
                    delegation.getId());
        }
        trail("participant.corrected", participant, form.role().name());
    }

    private Known person(Delegation delegation, ParticipantForm form, @Nullable PersonId known) {
        if (known != null) {
            var found = people.byIds(List.of(known)).get(known);
            if (found == null || !delegations.hasSent(delegation.partyId(), known.value())) {
                throw InvalidInput.of("personId", "delegations.person.unknown");
            }
            return new Known(known.value(), found.familyNameFirst());
        }
        var party = parties.get(new PartyId(delegation.partyId()));
        var familyNameFirst = party.isState() && FAMILY_NAME_FIRST.contains(party.code());
        var created = people.create(new PersonForm(
                form.familyName(), form.givenName(), form.nationalName(), familyNameFirst, null, null, List.of()));
        return new Known(created.value(), familyNameFirst);
    }

    private void endAccess(Participant participant) {
        var own = ties.findByParticipantId(participant.getId());
        if (!own.isEmpty()) {
            ties.deleteAll(own);
            readers.forget();
        }
    }

    private LocalDate today(Delegation delegation) {
        var zone = meetings.get(new MeetingId(delegation.meetingId())).zone();
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    private void trail(String action, Participant participant, String detail) {
        var party = parties.get(new PartyId(participant.delegation().partyId()));
        audit.append(
                action,
                "delegation",
                participant.delegation().getId(),
                party.name(),
                participant.fullName() + (detail.isEmpty() ? "" : ": " + detail));
    }

    private record Known(UUID id, boolean familyNameFirst) {}
}

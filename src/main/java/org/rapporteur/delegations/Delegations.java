package org.rapporteur.delegations;

import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.access.AccountId;
import org.rapporteur.access.Accounts;
import org.rapporteur.access.Rights;
import org.rapporteur.access.Standing;
import org.rapporteur.audit.AuditTrail;
import org.rapporteur.base.problem.Conflict;
import org.rapporteur.base.problem.InvalidInput;
import org.rapporteur.base.problem.NotFound;
import org.rapporteur.base.problem.StaleVersion;
import org.rapporteur.directory.Parties;
import org.rapporteur.directory.PartyId;
import org.rapporteur.directory.PartySummary;
import org.rapporteur.meetings.MeetingId;
import org.rapporteur.meetings.Meetings;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Delegations: one per party and meeting. Whoever takes part in a meeting sees them; a delegation is changed by its own
 * focal points and by those who run the meeting, and by nobody once the meeting is closed.
 */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional
public class Delegations {

    private static final Comparator<DelegationSummary> PROTOCOL_ORDER = Comparator.comparing(
                    (DelegationSummary one) -> one.capacity() == Capacity.SECRETARIAT)
            .thenComparing(DelegationSummary::party, Parties.protocolOrder());

    private final DelegationRepository delegations;
    private final DelegationAccountRepository ties;
    private final DelegationGate gate;
    private final Meetings meetings;
    private final Parties parties;
    private final Accounts accounts;
    private final Rights rights;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Delegations(
            DelegationRepository delegations,
            DelegationAccountRepository ties,
            DelegationGate gate,
            Meetings meetings,
            Parties parties,
            Accounts accounts,
            Rights rights,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.delegations = delegations;
        this.ties = ties;
        this.gate = gate;
        this.meetings = meetings;
        this.parties = parties;
        this.accounts = accounts;
        this.rights = rights;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Order of protocol: States in English alphabetical order, intergovernmental bodies, agencies, civil society, others;
     * the secretariat of the meeting last.
     */
    public static Comparator<DelegationSummary> protocolOrder() {
        return PROTOCOL_ORDER;
    }

    /** Whether the reader may see the delegations of a meeting they see: whoever takes part in it. */
    @Transactional(readOnly = true)
    public boolean maySee(MeetingId meetingId) {
        return rights.maySeePeople(meetingId.value());
    }

    /** How many parties take part in a meeting, whoever may see it. */
    @Transactional(readOnly = true)
    public int count(MeetingId meetingId) {
        meetings.get(meetingId);
        return delegations.countByMeetingId(meetingId.value());
    }

    /**
     * The delegations of a meeting in protocol order.
     *
     * @throws NotFound for a reader who does not take part in the meeting
     */
    @Transactional(readOnly = true)
    public List<DelegationSummary> of(MeetingId meetingId) {
        gate.meeting(meetingId);
        return summaries(delegations.withParticipants(meetingId.value()));
    }

    /** The delegations that whoever is signed in is a focal point of, at meetings they may see; in protocol order. */
    @Transactional(readOnly = true)
    public List<DelegationSummary> own() {
        var own = rights.reader().standings().stream()
                .filter(standing -> standing.role() == Standing.Role.FOCAL_POINT)
                .map(Standing::delegationId)
                .toList();
        return own.isEmpty() ? List.of() : summaries(delegations.withParticipants(own));
    }

    /**
     * One delegation with its people.
     *
     * @throws NotFound for a reader who does not take part in the meeting
     */
    @Transactional(readOnly = true)
    public DelegationDetails get(DelegationId id) {
        return details(gate.toRead(id));
    }

    /** States that take part as members, whoever may see the meeting. */
    @Transactional(readOnly = true)
    public Set<PartyId> participatingStates(MeetingId meetingId) {
        meetings.get(meetingId);
        var members = delegations.findByMeetingId(meetingId.value()).stream()
                .filter(delegation -> delegation.capacity() == Capacity.MEMBER)
                .map(delegation -> new PartyId(delegation.partyId()))
                .toList();
        return parties.byIds(members).values().stream()
                .filter(PartySummary::isState)
                .map(PartySummary::id)
                .collect(Collectors.toSet());
    }

    /** Parties that take part in any capacity, whoever may see the meeting. */
    @Transactional(readOnly = true)
    public Set<PartyId> participants(MeetingId meetingId) {
        meetings.get(meetingId);
        return delegations.findByMeetingId(meetingId.value()).stream()
                .map(delegation -> new PartyId(delegation.partyId()))
                .collect(Collectors.toSet());
    }

    /**
     * Adds a party to a meeting; for those who run it.
     *
     * @throws Conflict when the party has a delegation there already, or the meeting is over
     * @throws InvalidInput when the party or the quota cannot be used
     */
    public DelegationId create(MeetingId meetingId, DelegationForm form) {
        var meeting = gate.meeting(meetingId);
        rights.require(rights.mayManageMeeting(meetingId.value()));
        meetings.requireOpen(meetingId);
        var party = parties.byIds(List.of(form.partyId())).get(form.partyId());
        if (party == null) {
            throw InvalidInput.of("partyId", "delegations.party.unknown");
        }
        if (delegations.existsByMeetingIdAndPartyId(
                meetingId.value(), form.partyId().value())) {
            throw new Conflict("delegations.party.twice", party.name());
        }
        var delegation = new Delegation(meetingId.value(), meeting.seriesId().value(), meeting.edition(), form);
        delegation.followMeeting(
                meeting.edition(),
                meetings.details(meetingId).announced(),
                !meeting.state().isOpen());
        delegations.saveAndFlush(delegation);
        trail("delegation.added", delegation, form.capacity() + quota(form.quota()));
        events.publishEvent(new DelegationsChanged(meetingId));
        return new DelegationId(delegation.getId());
    }

    /**
     * Changes what a party takes part as and how many it may send; for those who run the meeting.
     *
     * @param quota most people it may send; empty for no limit
     * @throws StaleVersion when somebody changed it meanwhile
     * @throws InvalidInput when more people are registered than the new quota allows
     */
    public DelegationDetails change(DelegationId id, Capacity capacity, @Nullable Integer quota, long version) {
        var delegation = gate.toManage(id);
        StaleVersion.check(version, delegation.version());
        delegation.change(capacity, quota);
        trail("delegation.changed", delegation, capacity + quota(quota));
        delegations.flush();
        return details(delegation);
    }

    /**
     * Registers a delegation as complete; people can still be corrected and replaced.
     *
     * @throws StaleVersion when somebody changed it meanwhile
     * @throws Conflict when it has no head yet
     */
    public DelegationDetails submit(DelegationId id, long version) {
        var delegation = gate.toEdit(id);
        StaleVersion.check(version, delegation.version());
        var before = delegation.submittedAt();
        delegation.submit(clock.instant());
        if (before == null) {
            trail("delegation.registered", delegation, delegation.active().size() + "");
            events.publishEvent(new DelegationRegistered(
                    id, new MeetingId(delegation.meetingId()), new PartyId(delegation.partyId())));
        }
        delegations.flush();
        return details(delegation);
    }

    /**
     * Takes a party off a meeting that nobody was named for; for those who run the meeting.
     *
     * @throws Conflict when people are or were named in it, or credentials have come
     */
    public void remove(DelegationId id) {
        var delegation = gate.toManage(id);
        if (!delegation.participants().isEmpty() || delegation.credentialState() != CredentialState.AWAITED) {
            throw new Conflict("delegations.remove.used");
        }
        trail("delegation.removed", delegation, "");
        ties.deleteAll(ties.findByDelegationIdOrderById(id.value()));
        delegations.delete(delegation);
        events.publishEvent(new DelegationsChanged(new MeetingId(delegation.meetingId())));
    }

    private List<DelegationSummary> summaries(Collection<Delegation> found) {
        var names = parties.byIds(
                found.stream().map(one -> new PartyId(one.partyId())).collect(Collectors.toSet()));
        var visible = meetings.byIds(
                found.stream().map(one -> new MeetingId(one.meetingId())).collect(Collectors.toSet()));
        return found.stream()
                .filter(one -> visible.containsKey(new MeetingId(one.meetingId())))
                .map(one -> one.summary(Objects.requireNonNull(names.get(new PartyId(one.partyId())))))
                .sorted(PROTOCOL_ORDER)
                .toList();
    }

    private DelegationDetails details(Delegation delegation) {
        var meetingId = delegation.meetingId();
        var mayEdit = rights.mayEditDelegation(meetingId, delegation.getId());
        return new DelegationDetails(
                delegation.summary(parties.get(new PartyId(delegation.partyId()))),
                delegation.participants().stream().map(Participant::details).toList(),
                delegation.submittedAt(),
                mayEdit ? delegation.credentials() : null,
                mayEdit ? accounts(delegation) : List.of(),
                mayEdit,
                rights.mayManageMeeting(meetingId),
                rights.isSecretariat() || rights.maySpeakFor(delegation.partyId()),
                rights.isSecretariat());
    }

    private List<DelegationAccountDetails> accounts(Delegation delegation) {
        var tied = ties.findByDelegationIdOrderById(delegation.getId());
        var names = accounts.displayNames(tied.stream()
                .flatMap(tie -> Stream.of(tie.accountId(), tie.namedBy()))
                .filter(Objects::nonNull)
                .map(AccountId::new)
                .distinct()
                .toList());
        return tied.stream()
                .map(tie -> new DelegationAccountDetails(
                        new AccountId(tie.accountId()),
                        names.getOrDefault(new AccountId(tie.accountId()), "–"),
                        tie.role(),
                        tie.participantId() == null ? null : new ParticipantId(tie.participantId()),
                        tie.confirmed(),
                        tie.namedBy() == null ? "" : names.getOrDefault(new AccountId(tie.namedBy()), "–"),
                        tie.namedAt()))
                .toList();
    }

    private void trail(String action, Delegation delegation, String detail) {
        var party = parties.get(new PartyId(delegation.partyId()));
        audit.append(action, "delegation", delegation.getId(), party.name(), detail);
    }

    private static String quota(@Nullable Integer quota) {
        return quota == null ? "" : ", " + quota;
    }
}

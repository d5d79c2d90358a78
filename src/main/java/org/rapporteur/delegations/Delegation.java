package org.rapporteur.delegations;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.base.persistence.BaseEntity;
import org.rapporteur.base.problem.Conflict;
import org.rapporteur.base.problem.InvalidInput;
import org.rapporteur.base.problem.NotFound;
import org.rapporteur.directory.PartySummary;
import org.rapporteur.meetings.MeetingId;

/** One party at one meeting; guards its head, its quota and the way of its credentials. */
@Entity
@Table(name = "delegation")
class Delegation extends BaseEntity {

    /** Head first, then in order, those who left last. */
    private static final Comparator<Participant> IN_ORDER = Comparator.comparing(
                    (Participant one) -> !one.state().active())
            .thenComparing(one -> one.role() != ParticipantRole.HEAD)
            .thenComparing(Participant::position)
            .thenComparing(Participant::getId);

    @Column(nullable = false, updatable = false)
    private UUID meetingId;

    @Column(nullable = false, updatable = false)
    private UUID seriesId;

    @Column(nullable = false)
    private int edition;

    @Column(nullable = false)
    private boolean meetingAnnounced;

    @Column(nullable = false)
    private boolean meetingOver;

    @Column(nullable = false, updatable = false)
    private UUID partyId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 40)
    private Capacity capacity;

    private @Nullable Integer quota;

    private @Nullable Instant submittedAt;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 40)
    private CredentialState credentialState = CredentialState.AWAITED;

    @Column(length = 2000)
    private @Nullable String credentialNote;

    private @Nullable Instant credentialReceivedAt;

    @Column(length = 300)
    private @Nullable String credentialName;

    @Column(length = 64)
    private @Nullable String credentialSha256;

    @Column(length = 200)
    private @Nullable String credentialMediaType;

    @Column(nullable = false)
    private long credentialSize;

    @OneToMany(mappedBy = "delegation", cascade = CascadeType.ALL)
    @OrderBy("position, id")
    private List<Participant> participants = new ArrayList<>();

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected Delegation() {}

    /**
     * @param meetingId the meeting
     * @param seriesId series of the meeting
     * @param edition number of the meeting in its series
     * @param form what the organiser entered
     */
    Delegation(UUID meetingId, UUID seriesId, int edition, DelegationForm form) {
        this.meetingId = meetingId;
        this.seriesId = seriesId;
        this.edition = edition;
        this.partyId = form.partyId().value();
        this.capacity = form.capacity();
        this.quota = form.quota();
    }

    UUID meetingId() {
        return meetingId;
    }

    UUID partyId() {
        return partyId;
    }

    Capacity capacity() {
        return capacity;
    }

    @Nullable
    Integer quota() {
        return quota;
    }

    @Nullable
    Instant submittedAt() {
        return submittedAt;
    }

    CredentialState credentialState() {
        return credentialState;
    }

    @Nullable
    String credentialSha256() {
        return credentialSha256;
    }

    CredentialDetails credentials() {
        return new CredentialDetails(
                credentialState,
                credentialNote,
                credentialName,
                credentialSize,
                credentialMediaType,
                credentialReceivedAt);
    }

    /** Everybody ever named: head first, then in order, those who left last. */
    List<Participant> participants() {
        return participants.stream().sorted(IN_ORDER).toList();
    }

    /** Those who come: head first, then in order. */
    List<Participant> active() {
        return participants.stream()
                .filter(one -> one.state().active())
                .sorted(IN_ORDER)
                .toList();
    }

    Optional<Participant> head() {
        return heads().findFirst();
    }

    private Stream<Participant> heads() {
        return participants.stream().filter(one -> one.state().active() && one.role() == ParticipantRole.HEAD);
    }

    Participant participant(ParticipantId id) {
        return participants.stream()
                .filter(one -> one.getId().equals(id.value()))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /**
     * Changes what the party takes part as and how many it may send.
     *
     * @throws InvalidInput when more people are registered than the new quota allows
     */
    void change(Capacity newCapacity, @Nullable Integer newQuota) {
        DelegationForm.checkQuota(newQuota);
        var coming = active().size();
        if (newQuota != null && coming > newQuota && (quota == null || newQuota < quota)) {
            throw InvalidInput.of("quota", "delegations.quota.below", coming);
        }
        capacity = newCapacity;
        quota = newQuota;
    }

    /**
     * Names a person.
     *
     * @param override why the secretariat lets in one more than the quota, or nothing
     * @throws InvalidInput when there is a head already, the quota is used up, or the person is already named
     */
    Participant register(ParticipantForm form, UUID personId, boolean familyNameFirst, @Nullable String override) {
        refuseNamesake(form, null);
        refuseSecondHead(form.role(), null);
        var most = quota;
        var full = most != null && active().size() >= most;
        if (most != null && full && override == null) {
            throw InvalidInput.of("quota", "delegations.quota.used", most);
        }
        var last = participants.stream().mapToInt(Participant::position).max().orElse(0);
        var participant = new Participant(this, personId, familyNameFirst, form, last + 1);
        if (full) {
            participant.admitOverQuota(override);
        }
        participants.add(participant);
        return participant;
    }

    /**
     * Corrects names, function or role of a person.
     *
     * @throws InvalidInput when it would make a second head, or take the head from a delegation that is registered
     */
    void correct(Participant participant, ParticipantForm form) {
        if (participant.state().active()) {
            refuseNamesake(form, participant);
            refuseSecondHead(form.role(), participant);
            if (participant.role() == ParticipantRole.HEAD
                    && form.role() != ParticipantRole.HEAD
                    && submittedAt != null) {
                throw InvalidInput.of("role", "delegations.head.needed");
            }
        }
        participant.describe(form);
    }

    /** Makes a person the head; whoever was it becomes alternate. */
    void handOverHead(Participant next) {
        next.requireActive();
        heads().filter(head -> !head.equals(next)).toList().forEach(head -> head.serveAs(ParticipantRole.ALTERNATE));
        next.serveAs(ParticipantRole.HEAD);
    }

    /**
     * Takes a person's participation on, or ends it.
     *
     * @param today the day in the meeting's zone
     * @throws Conflict when the state does not allow it, or a registered delegation would lose its head
     */
    void move(Participant participant, ParticipantState next, LocalDate today) {
        if (next == ParticipantState.REPLACED) {
            throw new Conflict("delegations.replace.by-whom");
        }
        if (next == ParticipantState.WITHDRAWN
                && participant.role() == ParticipantRole.HEAD
                && participant.state().active()
                && submittedAt != null) {
            throw new Conflict("delegations.head.withdraw");
        }
        participant.move(next, today);
    }

    /**
     * Sends somebody else in a person's place and role; both stay on file with the day.
     *
     * @param today the day in the meeting's zone
     * @throws Conflict when the person does not come any more anyway
     */
    Participant replace(
            Participant leaving, ParticipantForm form, UUID personId, boolean familyNameFirst, LocalDate today) {
        leaving.requireActive();
        refuseNamesake(form, leaving);
        var next = new Participant(this, personId, familyNameFirst, form.as(leaving.role()), leaving.position());
        leaving.giveWayTo(next, today);
        participants.add(next);
        return next;
    }

    /** Puts a person at a place of the order, counted from 1 among those who come. */
    void reorder(Participant participant, int place) {
        participant.requireActive();
        var order = new ArrayList<>(active());
        order.remove(participant);
        order.add(Math.clamp(place - 1, 0, order.size()), participant);
        for (var i = 0; i < order.size(); i++) {
            order.get(i).place(i + 1);
        }
    }

    /**
     * Registers the delegation as complete; once more changes nothing.
     *
     * @throws Conflict when it has no head yet
     */
    void submit(Instant now) {
        if (head().isEmpty()) {
            throw new Conflict("delegations.submit.no-head");
        }
        if (submittedAt == null) {
            submittedAt = now;
        }
    }

    /** Takes in a file of credentials; whatever was asked is taken as answered. */
    void receiveCredentials(String name, String sha256, long size, String mediaType, Instant now) {
        credentialName = name;
        credentialSha256 = sha256;
        credentialSize = size;
        credentialMediaType = mediaType;
        credentialState = CredentialState.RECEIVED;
        credentialReceivedAt = now;
        credentialNote = null;
    }

    /**
     * Takes the check of the credentials on.
     *
     * @param note the question, needed for a query
     * @throws Conflict when the check cannot go from here to there
     * @throws InvalidInput when a query comes without its question
     */
    void judgeCredentials(CredentialState next, @Nullable String note, Instant now) {
        if (!credentialState.mayBecome(next)) {
            throw new Conflict("delegations.credentials.step");
        }
        var question = note == null || note.isBlank() ? null : note.strip();
        if (next == CredentialState.QUERIED && question == null) {
            throw InvalidInput.of("note", "delegations.credentials.question");
        }
        if (question != null && question.length() > 2000) {
            throw InvalidInput.of("note", "problem.too-long", 2000);
        }
        credentialState = next;
        credentialNote = next == CredentialState.QUERIED ? question : null;
        if (next == CredentialState.RECEIVED) {
            credentialReceivedAt = now;
        } else if (next == CredentialState.AWAITED) {
            credentialReceivedAt = null;
        }
    }

    /** Keeps in step with the meeting, which decides what the delegation makes of an account. */
    void followMeeting(int newEdition, boolean announced, boolean over) {
        edition = newEdition;
        meetingAnnounced = announced;
        meetingOver = over;
    }

    /** What lists show, with the name of the party. */
    DelegationSummary summary(PartySummary party) {
        var head = head();
        return new DelegationSummary(
                new DelegationId(getId()),
                new MeetingId(meetingId),
                party,
                capacity,
                quota,
                active().size(),
                head.map(Participant::fullName).orElse(null),
                head.map(found -> found.details().function()).orElse(null),
                credentialState,
                submittedAt != null,
                version());
    }

    private void refuseSecondHead(ParticipantRole role, @Nullable Participant self) {
        if (role == ParticipantRole.HEAD) {
            heads().filter(head -> !head.equals(self)).findFirst().ifPresent(head -> {
                throw InvalidInput.of("role", "delegations.head.second", head.fullName());
            });
        }
    }

    private void refuseNamesake(ParticipantForm form, @Nullable Participant self) {
        var known =
                participants.stream().anyMatch(one -> one.state().active() && !one.equals(self) && one.isNamed(form));
        if (known) {
            throw InvalidInput.of("familyName", "delegations.participant.known");
        }
    }
}

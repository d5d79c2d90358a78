package org.rapporteur.recommendations;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapporteur.access.Rights;
import org.rapporteur.audit.AuditTrail;
import org.rapporteur.base.problem.Conflict;
import org.rapporteur.base.problem.Forbidden;
import org.rapporteur.base.problem.InvalidInput;
import org.rapporteur.base.problem.NotFound;
import org.rapporteur.base.problem.StaleVersion;
import org.rapporteur.directory.Parties;
import org.rapporteur.directory.PartyId;
import org.rapporteur.directory.PartySummary;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Those whom adopted texts address: what they answer, what they owe and until when. */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional
public class Addressees {

    private final AddresseeRepository addressees;
    private final RecommendationGate gate;
    private final RecommendationReading reading;
    private final Parties parties;
    private final Rights rights;
    private final AuditTrail audit;
    private final Clock clock;

    Addressees(
            AddresseeRepository addressees,
            RecommendationGate gate,
            RecommendationReading reading,
            Parties parties,
            Rights rights,
            AuditTrail audit,
            Clock clock) {
        this.addressees = addressees;
        this.gate = gate;
        this.reading = reading;
        this.parties = parties;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws NotFound when there is none, or the reader may not see its recommendation */
    @Transactional(readOnly = true)
    public AddresseeDetails get(AddresseeId id) {
        return reading.addressee(gate.visible(id));
    }

    /** What the parties the reader is a focal point of still owe, in the order of the numbers. */
    @Transactional(readOnly = true)
    public List<AddresseeDetails> own() {
        var parties = rights.reader().focalPointOf();
        return parties.isEmpty() ? List.of() : reading.addressees(addressees.owedBy(parties));
    }

    /** Where the parties the reader belongs to stand, all that was asked of them together; nothing was asked of a stranger. */
    @Transactional(readOnly = true)
    public Headline ownHeadline() {
        var parties = rights.reader().parties();
        return Headline.of(parties.isEmpty() ? List.of() : addressees.askedOf(parties));
    }

    /** Everybody an adopted text the reader may see addresses, in the order of protocol. */
    @Transactional(readOnly = true)
    public List<PartySummary> parties() {
        var ids = addressees.parties(rights.reader().tokens()).stream()
                .map(PartyId::new)
                .toList();
        return parties.byIds(ids).values().stream()
                .sorted(Parties.protocolOrder())
                .toList();
    }

    /** Whether the reader answers and reports for this addressee. */
    @Transactional(readOnly = true)
    public boolean maySpeakFor(AddresseeDetails addressee) {
        return rights.maySpeakFor(addressee.party().id().value());
    }

    /** The time lines of all addressees of a recommendation, each oldest first. */
    @Transactional(readOnly = true)
    public Map<AddresseeId, List<AddresseeHistory>> history(RecommendationId id) {
        var lines = new LinkedHashMap<AddresseeId, List<AddresseeHistory>>();
        gate.visible(id)
                .addressees()
                .forEach(addressee -> lines.put(new AddresseeId(addressee.getId()), history(addressee)));
        return lines;
    }

    /** The time line of one addressee, oldest first. */
    @Transactional(readOnly = true)
    public List<AddresseeHistory> history(AddresseeId id) {
        return history(gate.visible(id));
    }

    private List<AddresseeHistory> history(Addressee addressee) {
        var inside = gate.inside(addressee);
        return addressee.events().stream().map(event -> event.entry(inside)).toList();
    }

    /**
     * Says what an addressee thinks of being addressed.
     *
     * @param version the version the reader saw
     * @throws Forbidden when the reader is no focal point of the addressee
     * @throws InvalidInput when a reason is needed and missing
     */
    public AddresseeDetails answer(AddresseeId id, Acceptance answer, @Nullable String reason, long version) {
        var addressee = gate.own(id);
        StaleVersion.check(version, addressee.version());
        addressee.answer(answer, reason, clock.instant());
        return stored("addressee.answered", addressee, answer.name());
    }

    /**
     * Closes what an addressee owes, or opens it again.
     *
     * @param version the version the reader saw
     * @throws Forbidden when the reader is not of the secretariat
     * @throws Conflict when it is to be implemented and is not verified fully
     * @throws InvalidInput when the reason is missing
     */
    public AddresseeDetails close(AddresseeId id, Closure closure, @Nullable String reason, long version) {
        var addressee = judged(id, version);
        addressee.close(closure, reason, clock.instant());
        return stored("addressee.closed", addressee, closure.name());
    }

    /**
     * Asks for the next report by this day.
     *
     * @param version the version the reader saw
     * @throws Forbidden when the reader is not of the secretariat
     */
    public AddresseeDetails askFor(AddresseeId id, @Nullable LocalDate due, long version) {
        var addressee = judged(id, version);
        addressee.askFor(due, clock.instant());
        return stored("addressee.asked", addressee, due == null ? "" : due.toString());
    }

    private Addressee judged(AddresseeId id, long version) {
        var addressee = gate.visible(id);
        rights.require(rights.isSecretariat());
        StaleVersion.check(version, addressee.version());
        return addressee;
    }

    private AddresseeDetails stored(String action, Addressee addressee, String detail) {
        addressees.flush();
        audit.append(
                action,
                "addressee",
                addressee.getId(),
                addressee.recommendation().number(),
                detail);
        return reading.addressee(addressee);
    }
}

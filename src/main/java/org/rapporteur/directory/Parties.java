package org.rapporteur.directory;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rapporteur.access.Rights;
import org.rapporteur.audit.AuditTrail;
import org.rapporteur.base.persistence.Known;
import org.rapporteur.base.persistence.Ordering;
import org.rapporteur.base.problem.Conflict;
import org.rapporteur.base.problem.InvalidInput;
import org.rapporteur.base.problem.NotFound;
import org.rapporteur.base.problem.StaleVersion;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** States, bodies, agencies and civil society: who takes part in meetings. */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional
public class Parties {

    private static final Comparator<PartySummary> PROTOCOL_ORDER = Comparator.comparing(PartySummary::kind)
            .thenComparing(PartySummary::sortKey)
            .thenComparing(PartySummary::code);

    private static final Map<String, String> ORDERS =
            Map.of("name", "sortKey", "sortKey", "sortKey", "code", "code", "kind", "protocolRank");
    private static final Sort PROTOCOL = Sort.by("protocolRank", "sortKey", "code");
    private static final Set<String> ISO_CODES = Set.of(Locale.getISOCountries());
    private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} .&/-]{0,18}[\\p{L}\\p{N}]");

    private final PartyRepository parties;
    private final OrganisationRepository organisations;
    private final Known known;
    private final DirectoryIndex index;
    private final Rights rights;
    private final AuditTrail audit;

    Parties(
            PartyRepository parties,
            OrganisationRepository organisations,
            Known known,
            DirectoryIndex index,
            Rights rights,
            AuditTrail audit) {
        this.parties = parties;
        this.organisations = organisations;
        this.known = known;
        this.index = index;
        this.rights = rights;
        this.audit = audit;
    }

    /** States in English alphabetical order, then intergovernmental bodies, agencies, civil society and others. */
    public static Comparator<PartySummary> protocolOrder() {
        return PROTOCOL_ORDER;
    }

    /**
     * One party; its summary is public.
     *
     * @throws NotFound when there is none
     */
    @Transactional(readOnly = true)
    @PreAuthorize("permitAll()")
    public PartySummary get(PartyId id) {
        return load(id).summary();
    }

    /** Several parties at once, for the lists of other features; ids of none are left out. */
    @Transactional(readOnly = true)
    @PreAuthorize("permitAll()")
    public Map<PartyId, PartySummary> byIds(Collection<PartyId> ids) {
        var keys = ids.stream().map(PartyId::value).toList();
        var found = new LinkedHashMap<PartyId, PartySummary>();
        known.byIds(Party.class, keys).stream()
                .map(Party::summary)
                .sorted(PROTOCOL_ORDER)
                .forEach(party -> found.put(party.id(), party));
        return found;
    }

    /** The party with this code (ISO 3166-1 alpha-2 or acronym, in either case). */
    @Transactional(readOnly = true)
    @PreAuthorize("permitAll()")
    public Optional<PartySummary> byCode(String code) {
        return parties.findByCodeIgnoreCase(code.strip()).map(Party::summary);
    }

    /** Parties that have exactly this as a name, alias or code, whatever the case and diacritics; for imports. */
    @Transactional(readOnly = true)
    public List<PartySummary> named(String name) {
        requireReader();
        return Spelling.folded(name).isEmpty()
                ? List.of()
                : parties.named(Spelling.exactPattern(name)).stream()
                        .map(Party::summary)
                        .toList();
    }

    /**
     * A page of parties in protocol order (or the order asked for).
     *
     * @param text found in any name, alias or code, whatever the case and diacritics; empty finds all
     * @param kinds kinds to find; empty finds all
     */
    @Transactional(readOnly = true)
    public Page<PartySummary> find(String text, Set<PartyKind> kinds, Pageable page) {
        requireReader();
        return parties.findAll(
                        Specification.allOf(Finding.typed(text), Finding.oneOf("kind", kinds)),
                        Ordering.of(page, ORDERS, PROTOCOL))
                .map(Party::summary);
    }

    /**
     * All that is known of one party.
     *
     * @throws NotFound when there is none
     */
    @Transactional(readOnly = true)
    public PartyDetails details(PartyId id) {
        requireReader();
        return load(id).details();
    }

    /**
     * Adds a party; for managers.
     *
     * @throws InvalidInput when a field is wrong
     * @throws Conflict when the code is taken
     */
    public PartyId create(PartyForm form) {
        rights.require(rights.mayManagePortal());
        check(form);
        refuseTakenCode(form, null);
        var party = parties.saveAndFlush(new Party(form));
        index.publish(party.details());
        audit.append("party.created", "party", party.getId(), form.name(), form.code());
        return new PartyId(party.getId());
    }

    /**
     * Changes a party; for managers.
     *
     * @param version the version the reader saw
     * @throws InvalidInput when a field is wrong
     * @throws Conflict when the code is taken
     * @throws StaleVersion when somebody changed it meanwhile
     */
    public PartyDetails change(PartyId id, PartyForm form, long version) {
        rights.require(rights.mayManagePortal());
        var party = load(id);
        StaleVersion.check(version, party.version());
        check(form);
        refuseTakenCode(form, party);
        var before = party.summary();
        party.describe(form);
        parties.flush();
        var details = party.details();
        index.publish(details);
        if (!before.name().equals(details.summary().name())) {
            organisations.ofParty(id.value()).forEach(organisation -> index.publish(organisation.summary()));
        }
        audit.append("party.changed", "party", id.value(), before.name(), before.name() + " → " + form.name());
        return details;
    }

    private void requireReader() {
        rights.require(rights.maySee(Circles.DIRECTORY));
    }

    private static void check(PartyForm form) {
        var code = form.code().strip();
        var check = InvalidInput.check()
                .that(!form.name().isBlank(), "name", "problem.required")
                .that(form.name().strip().length() <= 200, "name", "problem.too-long", 200)
                .that(Names.fits(form.formalName(), 300), "formalName", "problem.too-long", 300)
                .that(Names.fits(form.sortKey(), 200), "sortKey", "problem.too-long", 200)
                .that(
                        form.aliases().stream().allMatch(alias -> Names.fits(alias, 200)),
                        "aliases",
                        "problem.too-long",
                        200)
                .that(form.aliases().size() <= 50, "aliases", "directory.party.aliases-many", 50);
        if (form.kind() == PartyKind.STATE) {
            check.that(ISO_CODES.contains(code.toUpperCase(Locale.ROOT)), "code", "problem.country", code);
        } else {
            check.that(CODE.matcher(code).matches(), "code", "directory.party.code-form");
        }
        Names.check(form.names(), 200, check);
        check.throwIfAny();
    }

    private void refuseTakenCode(PartyForm form, @Nullable Party own) {
        parties.findByCodeIgnoreCase(form.code().strip())
                .filter(other -> !other.equals(own))
                .ifPresent(other -> {
                    throw new Conflict(
                            "directory.party.code-taken",
                            form.code(),
                            other.summary().name());
                });
    }

    private Party load(PartyId id) {
        return parties.findById(id.value()).orElseThrow(NotFound::new);
    }
}

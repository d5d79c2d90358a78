package org.rapporteur.directory;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.access.Rights;
import org.rapporteur.audit.AuditTrail;
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

/** Ministries, police units, offices and associations that belong to a party. */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional
public class Organisations {

    private static final Map<String, String> ORDERS =
            Map.of("name", "nameKey", "acronym", "acronym", "sector", "sector", "party", "party.sortKey");

    private final OrganisationRepository organisations;
    private final PartyRepository parties;
    private final DirectoryIndex index;
    private final Rights rights;
    private final AuditTrail audit;

    Organisations(
            OrganisationRepository organisations,
            PartyRepository parties,
            DirectoryIndex index,
            Rights rights,
            AuditTrail audit) {
        this.organisations = organisations;
        this.parties = parties;
        this.index = index;
        this.rights = rights;
        this.audit = audit;
    }

    /**
     * One organisation.
     *
     * @throws NotFound when there is none
     */
    @Transactional(readOnly = true)
    public OrganisationSummary get(OrganisationId id) {
        requireReader();
        return load(id).summary();
    }

    /** Several organisations at once, for the lists of other features; ids of none are left out. */
    @Transactional(readOnly = true)
    @PreAuthorize("permitAll()")
    public Map<OrganisationId, OrganisationSummary> byIds(Collection<OrganisationId> ids) {
        var keys = ids.stream().map(OrganisationId::value).distinct().toList();
        return keys.isEmpty()
                ? Map.of()
                : organisations.withParties(keys).stream()
                        .map(Organisation::summary)
                        .collect(Collectors.toMap(OrganisationSummary::id, Function.identity()));
    }

    /**
     * A page of organisations by name.
     *
     * @param text found in any name or the acronym, whatever the case and diacritics; empty finds all
     * @param party the party they belong to, or empty for every party
     * @param sectors sectors to find; empty finds all
     */
    @Transactional(readOnly = true)
    public Page<OrganisationSummary> find(String text, @Nullable PartyId party, Set<Sector> sectors, Pageable page) {
        requireReader();
        Specification<Organisation> ofParty = (organisation, _, criteria) -> party == null
                ? criteria.conjunction()
                : criteria.equal(organisation.get("party").get("id"), party.value());
        return organisations
                .findAll(
                        Specification.allOf(Finding.typed(text), ofParty, Finding.oneOf("sector", sectors)),
                        Ordering.of(page, ORDERS, Sort.by("nameKey", "id")))
                .map(Organisation::summary);
    }

    /** The organisation of a party with exactly this name or acronym, whatever the case and diacritics. */
    @Transactional(readOnly = true)
    public Optional<OrganisationSummary> named(PartyId party, String name) {
        requireReader();
        return Spelling.folded(name).isEmpty()
                ? Optional.empty()
                : organisations.named(party.value(), Spelling.exactPattern(name)).stream()
                        .findFirst()
                        .map(Organisation::summary);
    }

    /**
     * Adds an organisation; for managers, organisers of a meeting and the party's focal points.
     *
     * @throws InvalidInput when a field is wrong
     * @throws Conflict when the party has one of this name
     */
    public OrganisationId create(OrganisationForm form) {
        rights.require(rights.mayAddOrganisation(form.partyId().value()));
        check(form);
        var party = party(form);
        refuseDouble(form, null);
        var organisation = organisations.saveAndFlush(new Organisation(party, form));
        index.publish(organisation.summary());
        audit.append(
                "organisation.created",
                "organisation",
                organisation.getId(),
                form.name(),
                party.summary().name());
        return new OrganisationId(organisation.getId());
    }

    /**
     * Changes an organisation; for managers.
     *
     * @param version the version the reader saw
     * @throws InvalidInput when a field is wrong
     * @throws Conflict when the party has another of this name
     * @throws StaleVersion when somebody changed it meanwhile
     */
    public OrganisationSummary change(OrganisationId id, OrganisationForm form, long version) {
        rights.require(rights.mayManagePortal());
        var organisation = load(id);
        StaleVersion.check(version, organisation.version());
        check(form);
        var party = party(form);
        refuseDouble(form, organisation);
        var before = organisation.summary().name();
        organisation.describe(party, form);
        organisations.flush();
        index.publish(organisation.summary());
        audit.append("organisation.changed", "organisation", id.value(), before, before + " → " + form.name());
        return organisation.summary();
    }

    Set<UUID> keysOf(PartyId party) {
        return organisations.keysOf(party.value());
    }

    private void requireReader() {
        rights.require(rights.maySee(Circles.DIRECTORY));
    }

    private static void check(OrganisationForm form) {
        var check = InvalidInput.check()
                .that(!form.name().isBlank(), "name", "problem.required")
                .that(form.name().strip().length() <= 300, "name", "problem.too-long", 300)
                .that(Names.fits(form.acronym(), 40), "acronym", "problem.too-long", 40);
        Names.check(form.names(), 300, check);
        check.throwIfAny();
    }

    private Party party(OrganisationForm form) {
        return parties.findById(form.partyId().value())
                .orElseThrow(() -> InvalidInput.of("partyId", "directory.party.unknown"));
    }

    private void refuseDouble(OrganisationForm form, @Nullable Organisation own) {
        organisations
                .withKey(form.partyId().value(), Spelling.sortKey(form.name()))
                .filter(other -> !other.equals(own))
                .ifPresent(other -> {
                    throw new Conflict(
                            "directory.organisation.taken", other.summary().name());
                });
    }

    private Organisation load(OrganisationId id) {
        return organisations.findById(id.value()).orElseThrow(NotFound::new);
    }
}

package org.rapporteur.directory;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.base.problem.Conflict;
import org.rapporteur.base.problem.InvalidInput;
import org.rapporteur.base.problem.NotFound;
import org.rapporteur.base.problem.StaleVersion;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Ministries, police units, offices and associations that belong to a party. */
@Service
@PreAuthorize("isAuthenticated()")
public class Organisations {

    Organisations() {}

    /**
     * One organisation.
     *
     * @throws NotFound when there is none
     */
    public OrganisationSummary get(OrganisationId id) {
        throw new NotFound();
    }

    /** Several organisations at once, for the lists of other features; ids of none are left out. */
    @PreAuthorize("permitAll()")
    public Map<OrganisationId, OrganisationSummary> byIds(Collection<OrganisationId> ids) {
        return Map.of();
    }

    /**
     * A page of organisations by name.
     *
     * @param text found in any name or the acronym, whatever the case and diacritics; empty finds all
     * @param party the party they belong to, or empty for every party
     * @param sectors sectors to find; empty finds all
     */
    public Page<OrganisationSummary> find(String text, @Nullable PartyId party, Set<Sector> sectors, Pageable page) {
        return Page.empty(page);
    }

    /** The organisation of a party with exactly this name or acronym, whatever the case and diacritics. */
    public Optional<OrganisationSummary> named(PartyId party, String name) {
        return Optional.empty();
    }

    /**
     * Adds an organisation; for managers, organisers of a meeting and the party's focal points.
     *
     * @throws InvalidInput when a field is wrong
     * @throws Conflict when the party has one of this name
     */
    public OrganisationId create(OrganisationForm form) {
        throw new NotFound();
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
        throw new NotFound();
    }
}

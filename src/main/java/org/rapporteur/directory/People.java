package org.rapporteur.directory;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapporteur.base.problem.Forbidden;
import org.rapporteur.base.problem.InvalidInput;
import org.rapporteur.base.problem.NotFound;
import org.rapporteur.base.problem.StaleVersion;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * The people of the directory. Whoever takes part in a meeting, and whoever manages the portal, may see them; addresses and
 * numbers are for managers.
 */
@Service
@PreAuthorize("isAuthenticated()")
public class People {

    People() {}

    /**
     * One person.
     *
     * @throws NotFound when there is none, or the reader may not see people
     */
    public PersonDetails get(PersonId id) {
        throw new NotFound();
    }

    /** Several people at once, for features that have decided whether the reader may see them; ids of none are left out. */
    @PreAuthorize("permitAll()")
    public Map<PersonId, PersonSummary> byIds(Collection<PersonId> ids) {
        return Map.of();
    }

    /**
     * A page of people by family name; empty for a reader who may not see people.
     *
     * @param text found in any name, whatever the case and diacritics; empty finds all
     * @param organisation where they hold or held a position, or empty for every organisation
     */
    public Page<PersonSummary> find(String text, @Nullable OrganisationId organisation, Pageable page) {
        return Page.empty(page);
    }

    /**
     * Adds a person; for managers, organisers of a meeting and focal points.
     *
     * @throws InvalidInput when a field is wrong
     */
    public PersonId create(PersonForm form) {
        throw new NotFound();
    }

    /**
     * Changes a person; for managers.
     *
     * @param version the version the reader saw
     * @throws InvalidInput when a field is wrong
     * @throws StaleVersion when somebody changed it meanwhile
     */
    public PersonDetails change(PersonId id, PersonForm form, long version) {
        throw new NotFound();
    }

    /**
     * Corrects the names of somebody in a delegation, for whoever may edit that delegation.
     *
     * @param meetingId the meeting
     * @param delegationId a delegation the person is in
     * @throws Forbidden when the reader may not edit the delegation
     * @throws InvalidInput when a name is wrong
     */
    public void correctNames(
            PersonId id,
            String familyName,
            String givenName,
            @Nullable String nationalName,
            UUID meetingId,
            UUID delegationId) {
        throw new NotFound();
    }
}

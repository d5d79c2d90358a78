package org.rapporteur.directory;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.base.problem.Conflict;
import org.rapporteur.base.problem.InvalidInput;
import org.rapporteur.base.problem.NotFound;
import org.rapporteur.base.problem.StaleVersion;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** States, bodies, agencies and civil society: who takes part in meetings. */
@Service
@PreAuthorize("isAuthenticated()")
public class Parties {

    private static final Comparator<PartySummary> PROTOCOL_ORDER = Comparator.comparing(PartySummary::kind)
            .thenComparing(PartySummary::sortKey)
            .thenComparing(PartySummary::code);

    Parties() {}

    /** States in English alphabetical order, then intergovernmental bodies, agencies, civil society and others. */
    public static Comparator<PartySummary> protocolOrder() {
        return PROTOCOL_ORDER;
    }

    /**
     * One party; its summary is public.
     *
     * @throws NotFound when there is none
     */
    @PreAuthorize("permitAll()")
    public PartySummary get(PartyId id) {
        throw new NotFound();
    }

    /** Several parties at once, for the lists of other features; ids of none are left out. */
    @PreAuthorize("permitAll()")
    public Map<PartyId, PartySummary> byIds(Collection<PartyId> ids) {
        return Map.of();
    }

    /** The party with this code (ISO 3166-1 alpha-2 or acronym, in either case). */
    @PreAuthorize("permitAll()")
    public Optional<PartySummary> byCode(String code) {
        return Optional.empty();
    }

    /** Parties that have exactly this as a name, alias or code, whatever the case and diacritics; for imports. */
    public List<PartySummary> named(String name) {
        return List.of();
    }

    /**
     * A page of parties in protocol order (or the order asked for).
     *
     * @param text found in any name, alias or code, whatever the case and diacritics; empty finds all
     * @param kinds kinds to find; empty finds all
     */
    public Page<PartySummary> find(String text, Set<PartyKind> kinds, Pageable page) {
        return Page.empty(page);
    }

    /**
     * All that is known of one party.
     *
     * @throws NotFound when there is none
     */
    public PartyDetails details(PartyId id) {
        throw new NotFound();
    }

    /**
     * Adds a party; for managers.
     *
     * @throws InvalidInput when a field is wrong
     * @throws Conflict when the code is taken
     */
    public PartyId create(PartyForm form) {
        throw new NotFound();
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
        throw new NotFound();
    }
}

package org.rapporteur.directory;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Query;

interface OrganisationRepository extends JpaRepository<Organisation, UUID>, JpaSpecificationExecutor<Organisation> {

    @Override
    @EntityGraph(attributePaths = "party")
    Page<Organisation> findAll(Specification<Organisation> condition, Pageable page);

    @Query("select o from Organisation o join fetch o.party where o.id in ?1")
    List<Organisation> withParties(Collection<UUID> ids);

    @Query("select o from Organisation o where o.party.id = ?1 and o.nameKey = ?2")
    Optional<Organisation> withKey(UUID partyId, String nameKey);

    @Query("select o from Organisation o where o.party.id = ?1 and o.searchText like ?2 order by o.nameKey")
    List<Organisation> named(UUID partyId, String exactPattern);

    @Query("select o.id from Organisation o where o.party.id = ?1")
    Set<UUID> keysOf(UUID partyId);

    @Query("select o from Organisation o join fetch o.party p where p.id = ?1")
    List<Organisation> ofParty(UUID partyId);
}

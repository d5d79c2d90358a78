package org.rapporteur.directory;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Query;

interface PartyRepository extends JpaRepository<Party, UUID>, JpaSpecificationExecutor<Party> {

    Optional<Party> findByCodeIgnoreCase(String code);

    @Query("select p from Party p where p.searchText like ?1 order by p.protocolRank, p.sortKey, p.code")
    List<Party> named(String exactPattern);

    @Query("select p from Party p where p.searchText = ''")
    List<Party> incomplete();
}

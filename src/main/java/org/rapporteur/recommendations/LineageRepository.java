package org.rapporteur.recommendations;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface LineageRepository extends JpaRepository<Lineage, UUID> {

    @Query("select l from Lineage l where l.fromId in :ids or l.toId in :ids order by l.id")
    List<Lineage> touching(Collection<UUID> ids);

    @Query("select l.toId from Lineage l where l.fromId in :from")
    Set<UUID> targets(Collection<UUID> from);
}

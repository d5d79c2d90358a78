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

    boolean existsByFromIdAndToIdAndKind(UUID fromId, UUID toId, LineageKind kind);

    /** Number of the recommendation each of these was merged into. */
    @Query("""
            select new org.rapporteur.recommendations.WhereItWent(l.fromId, r.referenceNumber)
            from Lineage l join Recommendation r on r.id = l.toId
            where l.fromId in :from and l.kind = org.rapporteur.recommendations.LineageKind.MERGED_INTO""")
    List<WhereItWent> whereTheyWent(Collection<UUID> from);
}

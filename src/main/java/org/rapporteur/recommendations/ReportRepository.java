package org.rapporteur.recommendations;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ReportRepository extends JpaRepository<ProgressReport, UUID> {

    @Query("""
            select p from ProgressReport p
            where p.addressee.id = :addressee order by p.createdAt desc, p.id desc""")
    List<ProgressReport> ofAddressee(UUID addressee);

    @Query("""
            select p from ProgressReport p join fetch p.addressee a join fetch a.recommendation r
            where p.state in :states and a.partyId in :parties order by p.id""")
    List<ProgressReport> ofParties(Collection<UUID> parties, Collection<ReportState> states);

    @Query("""
            select p from ProgressReport p join fetch p.addressee a join fetch a.recommendation r join fetch a.part
            left join fetch p.evidence
            where p.state = org.rapporteur.recommendations.ReportState.SUBMITTED order by p.submittedAt""")
    List<ProgressReport> toVerify();

    @Query("""
            select p from ProgressReport p join fetch p.addressee a join fetch a.recommendation join fetch a.part
            where p.id = :id""")
    Optional<ProgressReport> withAddressee(UUID id);
}

package org.rapporteur.recommendations;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface AddresseeRepository extends JpaRepository<Addressee, UUID> {

    /** What parties owe: open, of adopted text. */
    @Query("""
            select a from Addressee a join fetch a.recommendation r join fetch a.part
            where a.partyId in :parties and r.textState = org.rapporteur.recommendations.TextState.ADOPTED
              and a.closure in (org.rapporteur.recommendations.Closure.OPEN, org.rapporteur.recommendations.Closure.REOPENED)
            order by r.edition, r.runningNumber, a.id""")
    List<Addressee> owedBy(Collection<UUID> parties);

    /** Addressees of earlier editions of a series that report at every or the next meeting. */
    @Query("""
            select a from Addressee a join fetch a.recommendation r
            where r.seriesId = :series and r.edition < :edition
              and r.textState = org.rapporteur.recommendations.TextState.ADOPTED
              and r.deadlineKind in (org.rapporteur.recommendations.DeadlineKind.NEXT_EDITION,
                                     org.rapporteur.recommendations.DeadlineKind.CONTINUOUS)
              and a.closure in (org.rapporteur.recommendations.Closure.OPEN, org.rapporteur.recommendations.Closure.REOPENED)""")
    List<Addressee> dueByMeeting(UUID series, int edition);

    /** Asks of each party whether one recommendation names it, rather than of each recommendation whom it names. */
    @Query("""
            select known.party from (select distinct a.partyId as party from Addressee a) known
            where exists (
                select 1 from Addressee a join a.recommendation r join r.circles c
                where a.partyId = known.party and r.adoptedAt is not null and c in :circles)""")
    List<UUID> parties(Collection<String> circles);

    /** Everything adopted texts ask of these parties, closed or not. */
    @Query("""
            select a from Addressee a join fetch a.recommendation r
            where a.partyId in :parties and r.textState = org.rapporteur.recommendations.TextState.ADOPTED""")
    List<Addressee> askedOf(Collection<UUID> parties);
}

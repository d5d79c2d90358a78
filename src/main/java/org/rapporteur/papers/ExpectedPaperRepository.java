package org.rapporteur.papers;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Stored requests for papers. */
interface ExpectedPaperRepository extends JpaRepository<ExpectedPaper, UUID> {

    /** The requests of a meeting, what is due first before the rest. */
    @Query("select e from ExpectedPaper e where e.meetingId = :meetingId order by e.due nulls last, e.title, e.id")
    List<ExpectedPaper> of(UUID meetingId);

    /** What these parties were asked for and have not sent, what is due first before the rest. */
    @Query("""
            select e from ExpectedPaper e where e.partyId in :parties and e.paperId is null
            order by e.due nulls last, e.title, e.id""")
    List<ExpectedPaper> owedBy(Collection<UUID> parties);

    List<ExpectedPaper> findByPaperId(UUID paperId);
}

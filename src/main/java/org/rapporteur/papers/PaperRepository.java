package org.rapporteur.papers;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Query;

/** Stored papers. */
interface PaperRepository extends JpaRepository<Paper, UUID>, JpaSpecificationExecutor<Paper> {

    List<Paper> findByMeetingId(UUID meetingId);

    /** Papers of a meeting that hold a file with these bytes and are open to one of these circles, by symbol. */
    @Query("""
            select distinct p from Paper p join p.renditions r join r.versions v
            where p.meetingId = :meetingId and v.sha256 = :sha256
            and exists (select 1 from Paper q join q.storedCircles c where q = p and c in :tokens)
            order by p.symbolOrder""")
    List<Paper> holding(UUID meetingId, String sha256, Collection<String> tokens);
}

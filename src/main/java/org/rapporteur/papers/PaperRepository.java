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

    List<Paper> findBySupersededBy(UUID paper);

    /** The paper with this symbol and those that continue it, of those open to one of these circles. */
    @Query("""
            select new org.rapporteur.papers.FamilyMember(p.id, p.symbol, p.title, p.state, p.supersededBy) from Paper p
            where p.meetingId = :meetingId and (p.symbol = :base or p.symbol like :pattern escape '\\')
            and exists (select 1 from Paper q join q.storedCircles c where q = p and c in :tokens)""")
    List<FamilyMember> family(UUID meetingId, String base, String pattern, Collection<String> tokens);

    /** Papers of a meeting that hold a file with these bytes and are open to one of these circles, by symbol. */
    @Query("""
            select distinct p from Paper p join p.renditions r join r.versions v
            where p.meetingId = :meetingId and v.sha256 = :sha256
            and exists (select 1 from Paper q join q.storedCircles c where q = p and c in :tokens)
            order by p.symbolOrder""")
    List<Paper> holding(UUID meetingId, String sha256, Collection<String> tokens);

    /** How many papers wait to be accepted, by meeting. */
    @Query("""
            select new org.rapporteur.papers.PaperRepository$Proposed(p.meetingId, count(p)) from Paper p
            where p.state = PROPOSED and p.returnedAt is null group by p.meetingId""")
    List<Proposed> proposedByMeeting();

    /** Papers an account handed in that came back, or the newest file of which could not be read. */
    @Query("""
            select p from Paper p where p.submitterId = :account and p.state <> WITHDRAWN
            and (p.returnedAt is not null or exists (
                select 1 from FileVersion v where v.rendition.paper = p and v.extraction = UNREADABLE
                and v.number = (select max(w.number) from FileVersion w where w.rendition = v.rendition)))
            order by p.submittedAt""")
    List<Paper> needingWork(UUID account);

    /** Papers the newest file of a language of which is in quarantine. */
    @Query("""
            select distinct v.rendition.paper from FileVersion v where v.extraction = QUARANTINED
            and v.rendition.paper.state <> WITHDRAWN
            and v.number = (select max(w.number) from FileVersion w where w.rendition = v.rendition)""")
    List<Paper> quarantined();

    /**
     * Papers of a meeting that wait.
     *
     * @param meetingId the meeting
     * @param number how many
     */
    record Proposed(UUID meetingId, long number) {}
}

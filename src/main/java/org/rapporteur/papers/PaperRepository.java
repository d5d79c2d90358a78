package org.rapporteur.papers;

import java.time.LocalDate;
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

    /** Papers of a meeting that hold a file with these bytes and are open to one of these circles, by symbol. */
    @Query("""
            select distinct p from Paper p join p.renditions r join r.versions v
            where p.meetingId = :meetingId and v.sha256 = :sha256
            and exists (select 1 from Paper q join q.storedCircles c where q = p and c in :tokens)
            order by p.symbolOrder""")
    List<Paper> holding(UUID meetingId, String sha256, Collection<String> tokens);

    /** How many papers of a meeting wait to be accepted. */
    @Query(
            "select count(p) from Paper p where p.meetingId = :meetingId and p.state = PROPOSED and p.returnedAt is null")
    long countProposed(UUID meetingId);

    /** How many languages of a meeting's papers are due before this day and not there. */
    @Query("""
            select count(r) from Rendition r where r.paper.meetingId = :meetingId and r.due < :today
            and r.versions is empty and r.paper.state <> WITHDRAWN""")
    long countOverdueLanguages(UUID meetingId, LocalDate today);

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

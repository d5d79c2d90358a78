package org.rapporteur.papers;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
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

    /** How many other papers of a meeting have or had this symbol. */
    @Query("""
            select count(p) from Paper p where p.meetingId = :meetingId and p.id <> :except
            and (p.symbol = :symbol or exists (select 1 from p.formerSymbols f where f.symbol = :symbol))""")
    long countWithSymbol(UUID meetingId, String symbol, UUID except);

    /** The paper with this symbol and those that continue it, whoever may see them. */
    @Query("""
            select p from Paper p
            where p.meetingId = :meetingId and (p.symbol = :base or p.symbol like :pattern escape '\\')
            order by p.symbolOrder""")
    List<Paper> withBase(UUID meetingId, String base, String pattern);

    /** Versions with these bytes of papers open to one of these circles, the latest paper first. */
    @Query("""
            select v from FileVersion v join fetch v.rendition r join fetch r.paper p
            where v.sha256 = :sha256
            and exists (select 1 from Paper q join q.storedCircles c where q = p and c in :tokens)
            order by p.submittedAt desc, p.symbolOrder, v.number desc""")
    List<FileVersion> holding(String sha256, Collection<String> tokens, Limit most);

    /** How many papers wait to be accepted, by meeting, and how many of them came late. */
    @Query("""
            select new org.rapporteur.papers.PaperRepository$Proposed(p.meetingId, count(p),
                sum(case when p.late = true then 1L else 0L end)) from Paper p
            where p.state = PROPOSED and p.returnedAt is null group by p.meetingId""")
    List<Proposed> proposedByMeeting();

    /**
     * Papers somebody has to see to: those an account handed in that came back, or the newest file of a language of which
     * could not be read; and for who guards the portal those of which it is in quarantine. A paper stands there once for
     * each such file.
     */
    @Query("""
            select new org.rapporteur.papers.PaperTrouble(p, v.extraction) from Paper p
            left join FileVersion v on v.rendition.paper = p and v.extraction in (UNREADABLE, QUARANTINED)
                and v.number = (select max(w.number) from FileVersion w where w.rendition = v.rendition)
            where p.state <> WITHDRAWN and (
                p.submitterId = :account and (p.returnedAt is not null or v.extraction = UNREADABLE)
                or :guard = true and v.extraction = QUARANTINED)
            order by p.submittedAt""")
    List<PaperTrouble> troubles(UUID account, boolean guard);

    /**
     * Papers of a meeting that wait.
     *
     * @param meetingId the meeting
     * @param number how many
     */
    record Proposed(UUID meetingId, long number, long late) {}
}

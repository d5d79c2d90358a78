package org.rapporteur.papers;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Stored versions of files. */
interface FileVersionRepository extends JpaRepository<FileVersion, UUID> {

    /** Versions that hold these bytes. */
    List<FileVersion> findBySha256(String sha256);

    /** Ids of the versions in one of these states, the oldest first. */
    @Query("select v.id from FileVersion v where v.extraction in :states order by v.storedAt, v.id")
    List<UUID> idsIn(Collection<ExtractionState> states);

    /**
     * How many papers open to one of these circles have, in one of their languages, a newest file in one of these states.
     * Begins with the files, of which few are in such states, not with the papers.
     *
     * @param everywhere whether papers of all meetings count, not of these alone
     */
    @Query("""
            select count(distinct p.id) from FileVersion v join v.rendition r join r.paper p
            where v.extraction in :states and p.state <> WITHDRAWN
            and (:everywhere = true or p.meetingId in :meetings)
            and v.number = (select max(w.number) from FileVersion w where w.rendition = r)
            and exists (select 1 from p.storedCircles c where c in :tokens)""")
    long papersIn(
            Set<ExtractionState> states, Collection<String> tokens, boolean everywhere, Collection<UUID> meetings);
}

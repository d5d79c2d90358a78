package org.rapporteur.papers;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Stored pins. */
interface PinnedVersionRepository extends JpaRepository<PinnedVersion, UUID> {

    List<PinnedVersion> findByPaperIdInOrderByCreatedAt(Collection<UUID> papers);

    @Query("""
            select v from PinnedVersion v
            where v.paperId in (select p.id from Paper p where p.meetingId = :meeting) order by v.createdAt""")
    List<PinnedVersion> ofMeeting(UUID meeting);

    Optional<PinnedVersion> findByPaperIdAndAgendaItemIdAndLanguage(UUID paperId, UUID agendaItemId, String language);
}

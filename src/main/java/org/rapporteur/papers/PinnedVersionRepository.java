package org.rapporteur.papers;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Stored pins. */
interface PinnedVersionRepository extends JpaRepository<PinnedVersion, UUID> {

    List<PinnedVersion> findByPaperIdOrderByCreatedAt(UUID paperId);

    Optional<PinnedVersion> findByPaperIdAndAgendaItemIdAndLanguage(UUID paperId, UUID agendaItemId, String language);
}

package org.rapporteur.papers;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Stored summaries for policy-makers. */
interface PolicySummaryRepository extends JpaRepository<PolicySummary, UUID> {

    Optional<PolicySummary> findByPaperId(UUID paperId);
}

package org.rapporteur.access;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface OneTimeLinkRepository extends JpaRepository<OneTimeLink, UUID> {

    Optional<OneTimeLink> findBySecretHash(String secretHash);

    List<OneTimeLink> findByAccountIdAndUsedAtIsNull(UUID accountId);

    List<OneTimeLink> findByPurposeAndUsedAtIsNull(OneTimeLink.Purpose purpose);
}

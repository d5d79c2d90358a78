package org.rapporteur.access;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface SignInRepository extends JpaRepository<SignIn, UUID> {

    List<SignIn> findByAccountIdAndEndedAtIsNullOrderBySignedInAtDesc(UUID accountId);
}

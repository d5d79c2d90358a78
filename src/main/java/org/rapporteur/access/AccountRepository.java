package org.rapporteur.access;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface AccountRepository extends JpaRepository<Account, UUID> {

    Optional<Account> findBySignInName(String signInName);

    @Query("""
            select a from Account a
            where lower(a.signInName) like :like or lower(a.displayName) like :like or lower(coalesce(a.email, '')) like :like
            order by a.signInName""")
    Page<Account> search(String like, Pageable page);

    List<Account> findByDemonstrationTrueOrderBySignInName();

    @Query("select a from Account a where a.enabled and ?1 member of a.roles")
    List<Account> withRole(PortalRole role);
}

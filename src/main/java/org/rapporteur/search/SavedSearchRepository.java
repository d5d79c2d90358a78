package org.rapporteur.search;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** The saved searches of all accounts. */
interface SavedSearchRepository extends JpaRepository<SavedSearch, UUID> {
    /** Those of an account with their filters, by name. */
    @Query(
            "select distinct s from SavedSearch s left join fetch s.filters where s.accountId = :account order by s.name")
    List<SavedSearch> of(UUID account);

    /** How many an account has. */
    int countByAccountId(UUID account);
}

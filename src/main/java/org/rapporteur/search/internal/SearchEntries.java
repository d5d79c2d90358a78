package org.rapporteur.search.internal;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rapporteur.search.SearchType;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/** The rows of what can be found. */
interface SearchEntries extends JpaRepository<SearchEntry, UUID> {
    /** The entry of a thing, held until the transaction ends so that two writers cannot cross. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<SearchEntry> findByTypeAndThingId(SearchType type, UUID thingId);

    /** The id of a thing's entry. */
    @Query("select e.id from SearchEntry e where e.type = :type and e.thingId = :thing")
    Optional<UUID> idOf(SearchType type, UUID thing);

    /** The next entries whose present state is not in the index with this stamp. */
    @Query("""
            select e.id from SearchEntry e
            where (e.indexedIn is null or e.indexedIn <> :stamp) and e.id > :after
            order by e.id""")
    List<UUID> missing(String stamp, UUID after, Limit limit);

    /** How many entries' present state is in the index with this stamp. */
    @Query("select count(*) from SearchEntry e where e.indexedIn = :stamp")
    long countIndexed(String stamp);

    /** Notes that a state of an entry is in the index; a later state is left as it is. */
    @Modifying
    @Query("update SearchEntry e set e.indexedIn = :stamp where e.id = :id and e.version = :version")
    int indexed(UUID id, long version, String stamp);
}

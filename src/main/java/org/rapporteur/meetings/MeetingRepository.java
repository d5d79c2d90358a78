package org.rapporteur.meetings;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface MeetingRepository extends JpaRepository<Meeting, UUID>, JpaSpecificationExecutor<Meeting> {

    @Override
    @EntityGraph(attributePaths = {"series", "hosts", "languages"})
    Optional<Meeting> findById(UUID id);

    @Query(
            "select count(m) > 0 from Meeting m where m.series.id = :series and m.edition = :edition and m.id <> :except")
    boolean isTaken(UUID series, int edition, UUID except);

    @Query("select count(m) > 0 from Meeting m where m.series.id = :series and m.id in :meetings")
    boolean anyInSeries(UUID series, Set<UUID> meetings);

    @Query("select m from Meeting m where m.series.id = :series and m.edition < :edition order by m.edition desc")
    List<Meeting> before(UUID series, int edition);

    @Query("select m from Meeting m where m.series.id = :series and m.edition > :edition order by m.edition")
    List<Meeting> after(UUID series, int edition);

    @Query("select max(m.edition) from Meeting m where m.series.id = :series")
    Optional<Integer> lastEdition(UUID series);

    /** The meeting, held against every other change of its agenda until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select m from Meeting m where m.id = :id")
    Optional<Meeting> findForRenumbering(UUID id);
}

package org.rapporteur.meetings;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface SeriesRepository extends JpaRepository<Series, UUID> {

    @Query("select s from Series s order by lower(s.title), s.id")
    List<Series> inOrder();

    @Query("select count(s) > 0 from Series s where lower(s.acronym) = lower(:acronym) and s.id <> :except")
    boolean isAcronymTaken(String acronym, UUID except);

    @Query("select count(s) > 0 from Series s where s.prefix = :prefix and s.id <> :except")
    boolean isPrefixTaken(String prefix, UUID except);
}

package org.rapporteur.recommendations;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Query;

interface RecommendationRepository
        extends JpaRepository<Recommendation, UUID>, JpaSpecificationExecutor<Recommendation> {

    List<Recommendation> findByMeetingId(UUID meetingId);

    /** Brings the addressees of all of them in one statement. */
    @Query("select distinct r from Recommendation r left join fetch r.addressees where r in :these")
    List<Recommendation> withAddressees(Collection<Recommendation> these);

    /** Brings the parts of all of them in one statement. */
    @Query("select distinct r from Recommendation r left join fetch r.parts where r in :these")
    List<Recommendation> withParts(Collection<Recommendation> these);

    /** Brings the themes of all of them in one statement. */
    @Query("select distinct r from Recommendation r left join fetch r.themes where r in :these")
    List<Recommendation> withThemes(Collection<Recommendation> these);

    /** Brings parts, themes and sources of all of them in one statement: each has a few of either. */
    @Query("""
            select distinct r from Recommendation r
            left join fetch r.parts left join fetch r.themes left join fetch r.sources
            where r in :these""")
    List<Recommendation> withTexts(Collection<Recommendation> these);

    @Query("""
            select distinct t from Recommendation r join r.themes t
            where exists (select 1 from r.circles c where c in :circles)
            order by t""")
    List<String> themes(Collection<String> circles);
}

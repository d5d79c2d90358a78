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

    /** Asks of each theme whether one recommendation has it, rather than of each recommendation which themes it has. */
    @Query(nativeQuery = true, value = """
            select known.theme from (select distinct theme from recommendation_theme) known
            where exists (
                select 1 from recommendation_theme t
                join recommendation_circle c on c.recommendation_id = t.recommendation_id
                where t.theme = known.theme and c.circle in (:circles))
            order by known.theme""")
    List<String> themes(Collection<String> circles);
}

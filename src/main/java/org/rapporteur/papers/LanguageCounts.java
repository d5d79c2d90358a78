package org.rapporteur.papers;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Join;
import jakarta.persistence.criteria.Predicate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.base.LanguageTag;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Component;

/** Counts the languages that papers lack, however many there are, for every page that tells of them. */
@Component
class LanguageCounts {

    private final EntityManager entityManager;

    LanguageCounts(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * How much is not there.
     *
     * @param missing papers times languages in which nothing is, and nothing is expected
     * @param due what is expected and may still come in time
     * @param late what is due and not there
     */
    record Gaps(long missing, long due, long late) {}

    /**
     * What is not there of so many papers.
     *
     * @param papers which papers
     * @param total how many they are
     * @param languages in which each of them should be
     * @param today the day in the meeting's zone
     */
    Gaps of(Specification<Paper> papers, long total, Collection<LanguageTag> languages, LocalDate today) {
        var wanted = languages.stream().map(LanguageTag::value).collect(Collectors.toSet());
        var begun = numbers(papers, "language", false).entrySet().stream()
                .filter(entry -> wanted.contains(entry.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
        var awaited = numbers(papers, "due", true);
        var late = late(awaited, today);
        var all = awaited.values().stream().mapToLong(Long::longValue).sum();
        return new Gaps(wanted.size() * total - begun, all - late, late);
    }

    /**
     * How many languages of so many papers are due and not there.
     *
     * @param today the day in the meeting's zone
     */
    long late(Specification<Paper> papers, LocalDate today) {
        return late(numbers(papers, "due", true), today);
    }

    private static long late(Map<@Nullable Object, Long> awaited, LocalDate today) {
        return awaited.entrySet().stream()
                .filter(entry -> entry.getKey() instanceof LocalDate day && day.isBefore(today))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** How many renditions have each value of an attribute; on request only those without a file. */
    private Map<@Nullable Object, Long> numbers(
            Specification<Paper> papers, String attribute, boolean onlyWithoutFile) {
        CriteriaBuilder builder = entityManager.getCriteriaBuilder();
        CriteriaQuery<Tuple> query = builder.createTupleQuery();
        var paper = query.from(Paper.class);
        Join<Paper, Rendition> rendition = paper.join("renditions");
        List<Predicate> all = new ArrayList<>();
        var which = papers.toPredicate(paper, query, builder);
        if (which != null) {
            all.add(which);
        }
        if (onlyWithoutFile) {
            Expression<List<FileVersion>> versions = rendition.get("versions");
            all.add(builder.isEmpty(versions));
        }
        Expression<?> value = rendition.get(attribute);
        query.multiselect(value, builder.count(rendition))
                .where(all.toArray(Predicate[]::new))
                .groupBy(value);
        var numbers = new HashMap<@Nullable Object, Long>();
        entityManager
                .createQuery(query)
                .getResultList()
                .forEach(row -> numbers.put(row.get(0), row.get(1, Long.class)));
        return Collections.unmodifiableMap(numbers);
    }
}

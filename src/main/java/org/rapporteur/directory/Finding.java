package org.rapporteur.directory;

import jakarta.persistence.criteria.Predicate;
import java.util.Collection;
import org.springframework.data.jpa.domain.Specification;

/** Conditions the lists of the directory share. */
final class Finding {

    private Finding() {}

    /** Things with a name that what was typed finds; all when nothing was typed. */
    static <T> Specification<T> typed(String text) {
        var patterns = Spelling.likePatterns(text);
        return (thing, _, criteria) -> {
            if (patterns.isEmpty()) {
                return text.isBlank() ? criteria.conjunction() : criteria.disjunction();
            }
            return criteria.and(patterns.stream()
                    .map(pattern -> criteria.like(thing.get("searchText"), pattern))
                    .toArray(Predicate[]::new));
        };
    }

    /** Things whose property is one of these; all when there are none. */
    static <T> Specification<T> oneOf(String property, Collection<?> values) {
        return (thing, _, criteria) ->
                values.isEmpty() ? criteria.conjunction() : thing.get(property).in(values);
    }
}

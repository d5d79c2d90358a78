package org.rapporteur.base.persistence;

import java.util.Map;
import org.rapporteur.base.problem.InvalidInput;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;

/** Orders lists by what readers may order them by, and by nothing else. */
public final class Ordering {

    private Ordering() {}

    /**
     * The page asked for, in an order the database has.
     *
     * @param asked the page, with the order asked for, in the names readers use
     * @param properties what readers may order by: their name → the entity's property
     * @param usual the order when none is asked for, and after what is asked for; ends with something unique
     * @throws InvalidInput (field {@code sort}) when the list cannot be ordered by what was asked for
     */
    public static Pageable of(Pageable asked, Map<String, String> properties, Sort usual) {
        if (asked.isUnpaged()) {
            return Pageable.unpaged(usual);
        }
        var wanted = asked.getSort().stream()
                .map(order -> {
                    var property = properties.get(order.getProperty());
                    if (property == null) {
                        throw InvalidInput.of("sort", "problem.value", order.getProperty());
                    }
                    return new Sort.Order(order.getDirection(), property);
                })
                .toList();
        return PageRequest.of(
                asked.getPageNumber(), asked.getPageSize(), Sort.by(wanted).and(usual));
    }
}

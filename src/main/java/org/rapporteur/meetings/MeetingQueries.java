package org.rapporteur.meetings;

import jakarta.persistence.criteria.Predicate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Locale;
import org.springframework.data.jpa.domain.Specification;

/** Turns a filter into a question to the database. */
final class MeetingQueries {

    private MeetingQueries() {}

    static Specification<Meeting> matching(MeetingFilter filter) {
        return (meeting, query, builder) -> {
            var all = new ArrayList<Predicate>();
            if (filter.series() != null) {
                all.add(builder.equal(
                        meeting.get("series").get("id"), filter.series().value()));
            }
            if (!filter.states().isEmpty()) {
                all.add(meeting.get("state").in(filter.states()));
            }
            if (filter.from() != null) {
                all.add(builder.greaterThanOrEqualTo(meeting.get("lastDay"), filter.from()));
            }
            if (filter.to() != null) {
                all.add(builder.lessThanOrEqualTo(meeting.get("firstDay"), filter.to()));
            }
            if (!filter.text().isBlank()) {
                var like = "%" + escaped(filter.text()) + "%";
                all.add(builder.or(
                        builder.like(builder.lower(meeting.get("title")), like, '!'),
                        builder.like(builder.lower(meeting.get("city")), like, '!'),
                        builder.like(builder.lower(meeting.get("series").get("title")), like, '!'),
                        builder.like(builder.lower(meeting.get("series").get("acronym")), like, '!')));
            }
            return builder.and(all.toArray(Predicate[]::new));
        };
    }

    static Specification<Meeting> endedBefore(LocalDate day) {
        return (meeting, query, builder) -> builder.lessThan(meeting.get("lastDay"), day);
    }

    private static String escaped(String text) {
        return text.strip().toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0");
    }
}

package org.rapporteur.recommendations;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Join;
import jakarta.persistence.criteria.Predicate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.Specification;

/** The conditions of a list of recommendations, as SQL knows them. */
final class RecommendationQueries {

    /** In the order of their numbers. */
    static final Sort BY_NUMBER =
            Sort.by(Sort.Order.asc("edition"), Sort.Order.asc("runningNumber"), Sort.Order.asc("id"));

    private static final Set<Closure> OPEN = EnumSet.of(Closure.OPEN, Closure.REOPENED);

    private RecommendationQueries() {}

    /** Those open to one of these circles. */
    static Specification<Recommendation> openTo(Collection<String> circles) {
        return (root, query, builder) -> {
            var inside = query.subquery(Integer.class);
            var same = inside.correlate(root);
            Join<Recommendation, String> circle = same.join("circles");
            return builder.exists(inside.select(builder.literal(1)).where(circle.in(circles)));
        };
    }

    /** All others of its series. */
    static Specification<Recommendation> besides(Recommendation one) {
        return (root, _, builder) -> builder.and(
                builder.equal(root.get("seriesId"), one.seriesId()), builder.notEqual(root.get("id"), one.getId()));
    }

    /** Those whose text stands at one of these states. */
    static Specification<Recommendation> standingAt(Set<TextState> states) {
        return (root, _, builder) -> root.get("textState").in(states);
    }

    /** Those that name a thing as their source. */
    static Specification<Recommendation> comingFrom(SourceKind kind, UUID thing) {
        return (root, query, builder) -> {
            var inside = query.subquery(Integer.class);
            Join<Recommendation, SourceLink> source = inside.correlate(root).join("sources");
            return builder.exists(inside.select(builder.literal(1))
                    .where(builder.equal(source.get("kind"), kind), builder.equal(source.get("thingId"), thing)));
        };
    }

    /** Those of an edition of their series or of one before. */
    static Specification<Recommendation> upToEdition(int edition) {
        return (root, _, builder) -> builder.lessThanOrEqualTo(root.get("edition"), edition);
    }

    /** Those the filter lets through. */
    static Specification<Recommendation> matching(RecommendationFilter filter, LocalDate today) {
        return (root, query, builder) -> {
            var all = new ArrayList<Predicate>();
            if (filter.meeting() != null) {
                all.add(builder.equal(root.get("meetingId"), filter.meeting().value()));
            }
            if (filter.series() != null) {
                all.add(builder.equal(root.get("seriesId"), filter.series().value()));
            }
            if (filter.theme() != null) {
                all.add(builder.isMember(filter.theme().toLowerCase(Locale.ROOT), root.get("themes")));
            }
            if (filter.inForce() || filter.open() || filter.overdue()) {
                all.add(builder.equal(root.get("textState"), TextState.ADOPTED));
            }
            var text = filter.text().strip().toLowerCase(Locale.ROOT);
            if (!text.isEmpty()) {
                var like = "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
                all.add(builder.like(root.get("searchText"), like, '\\'));
            }
            if (filter.addressee() != null || filter.level() != null || filter.open() || filter.overdue()) {
                var inside = query.subquery(Integer.class);
                var same = inside.correlate(root);
                Join<Recommendation, Addressee> addressee = same.join("addressees");
                inside.select(builder.literal(1))
                        .where(addressed(filter, addressee, today, builder).toArray(Predicate[]::new));
                all.add(builder.exists(inside));
            }
            return builder.and(all.toArray(Predicate[]::new));
        };
    }

    /** What one and the same addressee must be, as {@link Addressee} itself decides it in memory. */
    private static List<Predicate> addressed(
            RecommendationFilter filter,
            Join<Recommendation, Addressee> addressee,
            LocalDate today,
            CriteriaBuilder builder) {
        var all = new ArrayList<Predicate>();
        if (filter.addressee() != null) {
            all.add(builder.equal(addressee.get("partyId"), filter.addressee().value()));
        }
        if (filter.open() || filter.overdue()) {
            all.add(addressee.get("closure").in(OPEN));
        }
        if (filter.level() != null) {
            all.add(standing(filter.level(), addressee, builder));
        }
        if (filter.overdue()) {
            all.add(builder.notEqual(addressee.get("acceptance"), Acceptance.NOT_ADDRESSED));
            all.add(builder.notEqual(addressee.get("verifiedLevel"), Level.NOT_APPLICABLE));
            all.add(builder.lessThan(addressee.get("nextDue"), today));
            all.add(builder.or(
                    builder.isNull(addressee.get("reportedAt")),
                    builder.lessThan(addressee.get("reportedAt"), addressee.get("dueSetAt"))));
        }
        return all;
    }

    private static Predicate standing(Level level, Join<Recommendation, Addressee> addressee, CriteriaBuilder builder) {
        var verified = addressee.get("verifiedLevel");
        return switch (level) {
            case NOT_ASSESSED ->
                builder.and(
                        builder.equal(verified, Level.NOT_ASSESSED), builder.isNotNull(addressee.get("reportedAt")));
            case NO_INFORMATION ->
                builder.or(
                        builder.equal(verified, Level.NO_INFORMATION),
                        builder.and(
                                builder.equal(verified, Level.NOT_ASSESSED),
                                builder.isNull(addressee.get("reportedAt"))));
            default -> builder.equal(verified, level);
        };
    }
}

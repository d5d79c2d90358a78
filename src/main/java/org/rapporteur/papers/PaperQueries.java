package org.rapporteur.papers;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Join;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.rapporteur.base.LanguageTag;
import org.rapporteur.directory.PartyId;
import org.springframework.data.jpa.domain.Specification;

/** Questions to the database about papers. */
final class PaperQueries {

    private static final char ESCAPE = '\\';

    private PaperQueries() {}

    /** Open to one of these circles. */
    static Specification<Paper> openTo(Set<String> tokens) {
        return (paper, query, builder) -> {
            var circle = query.subquery(Integer.class);
            Join<Paper, String> token = circle.correlate(paper).join("storedCircles");
            return builder.exists(circle.select(builder.literal(1)).where(token.in(tokens)));
        };
    }

    /** One of these. */
    static Specification<Paper> oneOf(Collection<UUID> ids) {
        return (paper, _, _) -> paper.get("id").in(ids);
    }

    /** Neither withdrawn nor superseded. */
    static Specification<Paper> inForce() {
        return (paper, _, builder) -> builder.and(
                builder.notEqual(paper.get("state"), PaperState.WITHDRAWN), builder.isNull(paper.get("supersededBy")));
    }

    /** What a filter lets through. */
    static Specification<Paper> matching(PaperFilter filter) {
        return (paper, query, builder) -> {
            List<Predicate> all = new ArrayList<>();
            if (filter.meeting() != null) {
                all.add(builder.equal(paper.get("meetingId"), filter.meeting().value()));
            }
            if (!filter.kinds().isEmpty()) {
                all.add(paper.get("kind").in(filter.kinds()));
            }
            if (!filter.states().isEmpty()) {
                all.add(paper.get("state").in(filter.states()));
            }
            if (!filter.parties().isEmpty()) {
                all.add(paper.get("partyId")
                        .in(filter.parties().stream().map(PartyId::value).toList()));
            }
            if (!filter.languages().isEmpty()) {
                all.add(thereIn(filter.languages(), paper, query, builder));
            }
            if (filter.agendaItem() != null) {
                all.add(builder.or(
                        builder.isMember(filter.agendaItem().value(), paper.<Set<UUID>>get("agendaItems")),
                        shownUnder(filter.agendaItem().value(), paper, query, builder)));
            }
            if (!filter.text().isBlank()) {
                all.add(like(filter.text(), paper, query, builder));
            }
            return builder.and(all.toArray(Predicate[]::new));
        };
    }

    private static Predicate shownUnder(UUID item, Root<Paper> paper, CriteriaQuery<?> query, CriteriaBuilder builder) {
        var shown = query.subquery(Integer.class);
        var pin = shown.from(PinnedVersion.class);
        return builder.exists(shown.select(builder.literal(1))
                .where(
                        builder.equal(pin.get("paperId"), paper.get("id")),
                        builder.equal(pin.get("agendaItemId"), item)));
    }

    private static Predicate thereIn(
            Set<LanguageTag> languages, Root<Paper> paper, CriteriaQuery<?> query, CriteriaBuilder builder) {
        var there = query.subquery(Integer.class);
        Join<Paper, Rendition> rendition = there.correlate(paper).join("renditions");
        rendition.join("versions");
        var tags = languages.stream().map(LanguageTag::value).toList();
        return builder.exists(
                there.select(builder.literal(1)).where(rendition.get("language").in(tags)));
    }

    private static Predicate like(String text, Root<Paper> paper, CriteriaQuery<?> query, CriteriaBuilder builder) {
        var part = text.strip().toLowerCase(Locale.ROOT);
        var pattern = "%" + escaped(part) + "%";
        var former = query.subquery(Integer.class);
        Join<Paper, FormerSymbol> had = former.correlate(paper).join("formerSymbols");
        return builder.or(
                builder.exists(former.select(builder.literal(1))
                        .where(builder.like(builder.lower(had.get("symbol")), pattern, ESCAPE))),
                builder.like(builder.lower(paper.get("title")), pattern, ESCAPE),
                builder.like(builder.lower(paper.get("symbol")), pattern, ESCAPE));
    }

    /** The text for a like with {@code \\} as its escape, in which nothing stands for anything else. */
    static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}

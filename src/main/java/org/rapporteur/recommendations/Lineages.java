package org.rapporteur.recommendations;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rapporteur.access.Rights;
import org.rapporteur.audit.AuditTrail;
import org.rapporteur.base.problem.Conflict;
import org.rapporteur.base.problem.Forbidden;
import org.rapporteur.base.problem.InvalidInput;
import org.rapporteur.base.problem.NotFound;
import org.rapporteur.meetings.AgendaItemDetails;
import org.rapporteur.meetings.Meetings;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How recommendations relate to each other, and the merging of one into another. Relations lead nowhere back, and whoever
 * looks for the number of a merged text is shown where it went.
 */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional
public class Lineages {

    private static final Sort LATEST_FIRST =
            Sort.by(Sort.Order.desc("edition"), Sort.Order.asc("runningNumber"), Sort.Order.asc("id"));

    private final LineageRepository lineages;
    private final RecommendationRepository recommendations;
    private final RecommendationGate gate;
    private final RecommendationReading reading;
    private final RecommendationSearch search;
    private final MattersArising arising;
    private final Meetings meetings;
    private final Rights rights;
    private final AuditTrail audit;

    Lineages(
            LineageRepository lineages,
            RecommendationRepository recommendations,
            RecommendationGate gate,
            RecommendationReading reading,
            RecommendationSearch search,
            MattersArising arising,
            Meetings meetings,
            Rights rights,
            AuditTrail audit) {
        this.lineages = lineages;
        this.recommendations = recommendations;
        this.gate = gate;
        this.reading = reading;
        this.search = search;
        this.arising = arising;
        this.meetings = meetings;
        this.rights = rights;
        this.audit = audit;
    }

    /**
     * The relatives of a recommendation, as far as the reader may see them.
     *
     * @throws NotFound when the reader may not see the recommendation
     */
    @Transactional(readOnly = true)
    @PreAuthorize("permitAll()")
    public List<LineageDetails> of(RecommendationId id) {
        var one = gate.visible(id).getId();
        return reading.lineage(List.of(one)).getOrDefault(one, List.of());
    }

    /**
     * Items of later agendas that take a recommendation up as a matter arising, as far as the reader may see them.
     *
     * @throws NotFound when the reader may not see the recommendation
     */
    @Transactional(readOnly = true)
    @PreAuthorize("permitAll()")
    public List<TakenUp> takenUp(RecommendationId id) {
        var items = arising.takingUp(gate.visible(id));
        var known = meetings.byIds(
                items.stream().map(AgendaItemDetails::meetingId).distinct().toList());
        return items.stream()
                .flatMap(item -> Optional.ofNullable(known.get(item.meetingId())).stream()
                        .map(meeting -> new TakenUp(item, meeting)))
                .toList();
    }

    /** Whether the reader may say how this recommendation relates to others, and merge it: as {@link Recommendations#end}. */
    @Transactional(readOnly = true)
    public boolean mayRelate(RecommendationDetails text) {
        return gate.mayGovern(text.meetingId().value(), text.adoptedAt() != null);
    }

    /**
     * Other recommendations of the series that the reader may see, the latest edition first.
     *
     * @param words found in number or text; empty for all
     */
    @Transactional(readOnly = true)
    public Page<RecommendationSummary> others(RecommendationId id, String words, Pageable page) {
        return candidates(RecommendationQueries.besides(gate.governed(id)), words, page);
    }

    /**
     * Recommendations the reader may see that this one can be merged into: of the same series, and adopted if it is adopted.
     *
     * @param words found in number or text; empty for all
     */
    @Transactional(readOnly = true)
    public Page<RecommendationSummary> mergeTargets(RecommendationId id, String words, Pageable page) {
        var text = gate.governed(id);
        var states = text.textState().mayGoInto();
        return states.isEmpty()
                ? Page.empty(page)
                : candidates(
                        RecommendationQueries.besides(text).and(RecommendationQueries.standingAt(states)), words, page);
    }

    private Page<RecommendationSummary> candidates(Specification<Recommendation> which, String words, Pageable page) {
        var filter = RecommendationFilter.ALL.saying(words);
        var found = recommendations.findAll(
                which.and(RecommendationQueries.openTo(rights.reader().tokens()))
                        .and(RecommendationQueries.matching(filter, reading.today())),
                PageRequest.of(page.getPageNumber(), page.getPageSize(), LATEST_FIRST));
        return new PageImpl<>(reading.summaries(found.getContent()), page, found.getTotalElements());
    }

    /**
     * Says how one recommendation relates to another.
     *
     * @throws NotFound when the reader may not see the first
     * @throws Forbidden when it is not the reader's to say
     * @throws InvalidInput when the other is not known, the relation is there already or would lead back to where it starts,
     *     or it is a merging
     */
    public LineageDetails relate(RecommendationId from, LineageKind kind, RecommendationId to) {
        var source = gate.governed(from);
        var target = known(to, "toId");
        InvalidInput.check()
                .that(kind != LineageKind.MERGED_INTO, "kind", "recommendations.problem.lineage-merge")
                .that(!source.equals(target), "toId", "recommendations.problem.lineage-itself")
                .throwIfAny();
        audit.append(
                "recommendation.related",
                "recommendation",
                source.getId(),
                source.number(),
                kind + " " + target.number());
        return RecommendationReading.relative(link(source, kind, target, "toId"), source.getId(), target);
    }

    /**
     * Takes a relation back; a merging stays.
     *
     * @param one either end of the relation
     * @throws NotFound when there is no such relation, or none the reader may see
     * @throws Forbidden when it is not the reader's to say
     * @throws Conflict when it tells where a merged text went
     */
    public void remove(RecommendationId one, LineageId id) {
        gate.visible(one);
        var link = lineages.findById(id.value()).orElseThrow(NotFound::new);
        rights.requireVisible(link.fromId().equals(one.value()) || link.toId().equals(one.value()));
        var target = gate.visible(new RecommendationId(link.toId()));
        var source = gate.governed(new RecommendationId(link.fromId()));
        if (link.kind() == LineageKind.MERGED_INTO) {
            throw new Conflict("recommendations.problem.merged-for-good", source.number(), target.number());
        }
        lineages.delete(link);
        audit.append(
                "recommendation.unrelated",
                "recommendation",
                source.getId(),
                source.number(),
                link.kind() + " " + target.number());
    }

    /**
     * Merges a text into another: it asks nothing of anyone from now on, its reports stay readable, and its number stays
     * findable and leads to the other.
     *
     * @throws NotFound when the reader may not see the text
     * @throws Forbidden when it is not the reader's to decide
     * @throws InvalidInput when the other is not known or cannot take it in, or the reason is missing
     * @throws Conflict when its state does not allow it
     */
    public RecommendationDetails merge(RecommendationId from, RecommendationId into, String reason) {
        var source = gate.governed(from);
        var target = known(into, "intoId");
        var states = source.textState().mayGoInto();
        if (states.isEmpty()) {
            throw new Conflict("recommendations.problem.state", source.number());
        }
        InvalidInput.check()
                .that(!source.equals(target), "intoId", "recommendations.problem.merge-itself")
                .that(source.seriesId().equals(target.seriesId()), "intoId", "recommendations.problem.merge-series")
                .that(states.contains(target.textState()), "intoId", refusal(source), target.number())
                .throwIfAny();
        audit.append(
                "recommendation.merged",
                "recommendation",
                source.getId(),
                source.number(),
                "→ " + target.number() + ": " + reason);
        source.end(TextState.MERGED, reason);
        link(source, LineageKind.MERGED_INTO, target, "intoId");
        recommendations.flush();
        search.publish(source);
        return reading.details(source);
    }

    private static String refusal(Recommendation source) {
        return source.textState() == TextState.ADOPTED
                ? "recommendations.problem.merge-not-adopted"
                : "recommendations.problem.merge-ended";
    }

    private Recommendation known(RecommendationId id, String field) {
        return recommendations
                .findById(id.value())
                .filter(found -> rights.maySee(found.circles()))
                .orElseThrow(() -> InvalidInput.of(field, "recommendations.problem.no-such"));
    }

    /**
     * Stores a relation. The line in the trail is written before: it is the lock on which all who relate recommendations at
     * the same time wait for each other, so that two of them cannot close a circle together.
     */
    private Lineage link(Recommendation source, LineageKind kind, Recommendation target, String field) {
        UUID from = source.getId();
        UUID to = target.getId();
        if (lineages.existsByFromIdAndToIdAndKind(from, to, kind)) {
            throw InvalidInput.of(field, "recommendations.problem.lineage-known", target.number());
        }
        Lineage.requireNoCycle(from, to, field, lineages::targets);
        return lineages.saveAndFlush(new Lineage(from, to, kind));
    }
}

package org.rapporteur.recommendations;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.base.PageText;
import org.rapporteur.meetings.MeetingId;
import org.rapporteur.meetings.MeetingSummary;
import org.rapporteur.meetings.Meetings;
import org.rapporteur.search.SearchDocument;
import org.rapporteur.search.SearchIndex;
import org.rapporteur.search.SearchType;
import org.springframework.stereotype.Component;

/**
 * Publishes recommendations to the search, one variant per language, open to the same circles as their pages; the
 * title of a merged one says where it went.
 */
@Component
class RecommendationSearch {

    private static final int TITLE = 120;

    private final SearchIndex index;
    private final LineageRepository lineages;
    private final Meetings meetings;

    RecommendationSearch(SearchIndex index, LineageRepository lineages, Meetings meetings) {
        this.index = index;
        this.lineages = lineages;
        this.meetings = meetings;
    }

    /** Publishes one as it is now. */
    void publish(Recommendation recommendation) {
        var id = new MeetingId(recommendation.meetingId());
        publish(
                recommendation,
                meetings.byIds(List.of(id)).get(id),
                whereTheyWent(List.of(recommendation)).get(recommendation.getId()));
    }

    /** Publishes all of one meeting. */
    void publishAll(List<Recommendation> recommendations) {
        var ids = recommendations.stream()
                .map(recommendation -> new MeetingId(recommendation.meetingId()))
                .distinct()
                .toList();
        Map<MeetingId, MeetingSummary> known = ids.isEmpty() ? Map.of() : meetings.byIds(ids);
        var went = whereTheyWent(recommendations);
        recommendations.forEach(one -> publish(one, known.get(new MeetingId(one.meetingId())), went.get(one.getId())));
    }

    private Map<UUID, String> whereTheyWent(List<Recommendation> recommendations) {
        var merged = recommendations.stream()
                .filter(one -> one.textState() == TextState.MERGED)
                .map(Recommendation::getId)
                .toList();
        return merged.isEmpty()
                ? Map.of()
                : lineages.whereTheyWent(merged).stream()
                        .collect(Collectors.toMap(WhereItWent::merged, WhereItWent::number));
    }

    private void publish(Recommendation recommendation, @Nullable MeetingSummary meeting, @Nullable String mergedInto) {
        var documents = new ArrayList<SearchDocument>();
        recommendation.wholeText().texts().forEach((language, text) -> {
            var lines = List.of(text.split("\n", -1));
            documents.add(new SearchDocument(
                    SearchType.RECOMMENDATION,
                    recommendation.getId(),
                    language,
                    "recommendations/" + recommendation.getId(),
                    cut((mergedInto == null ? "" : "→ " + mergedInto + " · ") + lines.getFirst()),
                    recommendation.number(),
                    cut(String.join(" ", lines)),
                    List.of(new PageText(1, text)),
                    Set.of(language),
                    recommendation.meetingId(),
                    meeting == null ? null : meeting.shortLabel(),
                    null,
                    null,
                    meeting == null ? null : Integer.valueOf(meeting.firstDay().getYear()),
                    recommendation.kind().name(),
                    recommendation.circles(),
                    recommendation.themes(),
                    Set.of()));
        });
        index.replace(SearchType.RECOMMENDATION, recommendation.getId(), documents);
    }

    private static String cut(String text) {
        return text.length() <= TITLE ? text : text.substring(0, TITLE - 1) + "…";
    }
}

package org.rapporteur.search.ui;

import com.vaadin.flow.component.Component;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.search.SearchHit;
import org.rapporteur.search.SearchType;

/** Says in one line what a hit is and where it belongs. */
final class HitFacts {
    private final Component speaker;
    private final FacetLabels labels;

    HitFacts(Component speaker) {
        this.speaker = speaker;
        this.labels = new FacetLabels(speaker);
    }

    /** As it stands among others: of papers the page, of other things what they are. */
    String line(SearchHit hit) {
        var page = hit.pageNumber();
        return hit.type() == SearchType.PAPER
                ? joined(
                        hit.symbol(),
                        hit.partyLabel(),
                        hit.meetingLabel(),
                        page == null ? null : speaker.getTranslation("search.page", page),
                        languages(hit))
                : joined(named(hit), hit.partyLabel(), meeting(hit));
    }

    /** As it stands alone. */
    String whole(SearchHit hit) {
        return joined(named(hit), hit.partyLabel(), meeting(hit), languages(hit));
    }

    /** Such as "Agenda item 4", since a number alone says nothing. */
    private String named(SearchHit hit) {
        var type = speaker.getTranslation(FacetLabels.key(hit.type()));
        return hit.symbol() == null ? type : type + " " + hit.symbol();
    }

    /** The meeting a thing belongs to; a meeting's own name stands above already. */
    private static @Nullable String meeting(SearchHit hit) {
        return hit.type() == SearchType.MEETING ? null : hit.meetingLabel();
    }

    private @Nullable String languages(SearchHit hit) {
        return hit.type() != SearchType.PAPER || hit.languages().isEmpty()
                ? null
                : hit.languages().stream().map(labels::language).collect(Collectors.joining(", "));
    }

    private static String joined(@Nullable String... parts) {
        return Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining(" · "));
    }
}

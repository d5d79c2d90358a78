package org.rapporteur.search;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Says the names of meetings and parties in the reader's language. The index holds one name of each, which stays where
 * nobody knows another.
 */
@Component
class LocalNames {
    private final ObjectProvider<FacetNames> sources;

    LocalNames(ObjectProvider<FacetNames> sources) {
        this.sources = sources;
    }

    /** The same answer in the reader's words. */
    SearchAnswer say(SearchAnswer answer, Locale reader) {
        var names = names(
                facet -> Stream.concat(
                        answer.facets().getOrDefault(facet, List.of()).stream().map(FacetValue::value),
                        answer.items().stream().map(hit -> thing(hit, facet)).filter(Objects::nonNull)),
                reader);
        var facets = new EnumMap<SearchFacet, List<FacetValue>>(SearchFacet.class);
        answer.facets()
                .forEach((facet, values) -> facets.put(
                        facet,
                        values.stream()
                                .map(value -> value.named(names.getOrDefault(value.value(), value.label())))
                                .toList()));
        return answer.said(answer.items().stream().map(hit -> say(hit, names)).toList(), facets);
    }

    /** The same preview in the reader's words. */
    SearchPreview say(SearchPreview preview, Locale reader) {
        var names = names(facet -> Stream.ofNullable(thing(preview.hit(), facet)), reader);
        return new SearchPreview(say(preview.hit(), names), preview.places(), preview.chosen(), preview.pages());
    }

    /** What the meetings and parties these queries are narrowed to are called, by id. */
    Map<String, String> of(Collection<SearchQuery> queries, Locale reader) {
        return names(facet -> queries.stream().flatMap(query -> query.selected(facet).stream()), reader);
    }

    private Map<String, String> names(Function<SearchFacet, Stream<String>> things, Locale reader) {
        var names = new HashMap<String, String>();
        sources.forEach(source -> {
            var ids = things.apply(source.facet()).map(UUID::fromString).collect(Collectors.toSet());
            if (!ids.isEmpty()) {
                source.names(ids, reader).forEach((id, name) -> names.put(id.toString(), name));
            }
        });
        return names;
    }

    private static SearchHit say(SearchHit hit, Map<String, String> names) {
        return hit.placed(
                name(hit.meetingId(), hit.meetingLabel(), names), name(hit.partyId(), hit.partyLabel(), names));
    }

    private static @Nullable String name(@Nullable UUID id, @Nullable String published, Map<String, String> names) {
        return id == null ? published : names.getOrDefault(id.toString(), published);
    }

    private static @Nullable String thing(SearchHit hit, SearchFacet facet) {
        var id = switch (facet) {
            case MEETING -> hit.meetingId();
            case PARTY -> hit.partyId();
            case TYPE, KIND, LANGUAGE, YEAR, THEME -> null;
        };
        return id == null ? null : id.toString();
    }
}

package org.rapporteur.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.search.SearchDocument;
import org.rapporteur.search.SearchIndex;
import org.rapporteur.search.SearchType;
import org.springframework.stereotype.Component;

/** Publishes parties, organisations and people so that they are found, each by those who may see it. */
@Component
class DirectoryIndex {

    private final SearchIndex index;

    DirectoryIndex(SearchIndex index) {
        this.index = index;
    }

    void publish(PartyDetails party) {
        var summary = party.summary();
        var words = Stream.concat(
                        Stream.of(party.formalName(), summary.code(), party.code3()),
                        Stream.concat(summary.names().values().stream(), party.aliases().stream()))
                .filter(word -> !summary.name().equals(word));
        index.put(document(
                SearchType.PARTY,
                summary.id().value(),
                "directory/parties/" + summary.id(),
                summary.name(),
                joined(words),
                summary,
                summary.kind().name(),
                Circles.DIRECTORY));
    }

    void publish(OrganisationSummary organisation) {
        var words = Stream.concat(
                        Stream.of(organisation.acronym(), organisation.party().name()),
                        organisation.names().values().stream())
                .filter(word -> !organisation.name().equals(word));
        index.put(document(
                SearchType.ORGANISATION,
                organisation.id().value(),
                "directory/organisations/" + organisation.id(),
                organisation.name(),
                joined(words),
                organisation.party(),
                organisation.sector().name(),
                Circles.DIRECTORY));
    }

    void publish(PersonDetails person) {
        var words = new ArrayList<@Nullable String>();
        words.add(person.summary().nationalName());
        person.positions().forEach(position -> {
            words.add(position.title());
            words.add(position.organisation().name());
        });
        var party = person.positions().isEmpty()
                ? null
                : person.positions().getFirst().organisation().party();
        index.put(document(
                SearchType.PERSON,
                person.summary().id().value(),
                "directory/people/" + person.summary().id(),
                person.summary().displayName(),
                joined(words.stream()),
                party,
                null,
                Circles.PEOPLE));
    }

    private static String joined(Stream<@Nullable String> words) {
        return words.filter(Objects::nonNull).distinct().collect(Collectors.joining(" · "));
    }

    private static SearchDocument document(
            SearchType type,
            UUID id,
            String url,
            String title,
            String summary,
            @Nullable PartySummary party,
            @Nullable String kind,
            Set<String> tokens) {
        return new SearchDocument(
                type,
                id,
                "",
                url,
                title,
                null,
                summary,
                List.of(),
                Set.of(),
                null,
                null,
                party == null ? null : party.id().value(),
                party == null ? null : party.name(),
                null,
                kind,
                tokens,
                Set.of(),
                Set.of());
    }
}

package org.rapporteur.search.rest;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapporteur.base.rest.PageAnswer;
import org.rapporteur.search.SavedSearchId;
import org.rapporteur.search.SavedSearchSummary;
import org.rapporteur.search.SavedSearches;
import org.rapporteur.search.SearchQuery;
import org.rapporteur.search.SearchType;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The saved searches of the token's own account, each with how much is new to it since its owner last looked. */
@RestController
@RequestMapping("/api/v1/search/saved")
class SavedSearchResource {
    private final SavedSearches searches;

    SavedSearchResource(SavedSearches searches) {
        this.searches = searches;
    }

    @GetMapping
    PageAnswer<Saved> list() {
        return PageAnswer.whole(searches.own().stream().map(Saved::of).toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Saved save(@RequestBody Draft draft) {
        return Saved.of(searches.save(draft.name == null ? "" : draft.name, draft.query()));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID id) {
        searches.remove(new SavedSearchId(id));
    }

    /** What to keep: a name, and words or filters named as in the address of a search. */
    record Draft(
            @Nullable String name,
            @Nullable String q,
            @Nullable Set<SearchType> type,
            @Nullable Set<UUID> meeting,
            @Nullable Set<UUID> party,
            @Nullable Set<String> lang,
            @Nullable Set<Integer> year,
            @Nullable Set<String> kind,
            @Nullable Set<String> theme) {
        SearchQuery query() {
            return new SearchQuery(
                    q == null ? "" : q,
                    given(type),
                    given(kind),
                    given(meeting),
                    given(party),
                    given(lang),
                    given(year),
                    given(theme),
                    null,
                    0,
                    1);
        }

        private static <T> Set<T> given(@Nullable Set<T> values) {
            return values == null ? Set.of() : values;
        }
    }

    /** A saved search as the API shows it. */
    record Saved(
            UUID id,
            String name,
            String q,
            Set<SearchType> type,
            Set<UUID> meeting,
            Set<UUID> party,
            Set<String> lang,
            Set<Integer> year,
            Set<String> kind,
            Set<String> theme,
            OffsetDateTime seenAt,
            long fresh) {
        static Saved of(SavedSearchSummary saved) {
            var query = saved.query();
            return new Saved(
                    saved.id().value(),
                    saved.name(),
                    query.text(),
                    query.types(),
                    query.meetings(),
                    query.parties(),
                    query.languages(),
                    query.years(),
                    query.kinds(),
                    query.themes(),
                    saved.seenAt().atOffset(ZoneOffset.UTC),
                    saved.fresh());
        }
    }
}

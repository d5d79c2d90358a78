package org.rapporteur.search.internal;

import jakarta.persistence.EntityManager;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.Query;
import org.hibernate.search.backend.lucene.LuceneExtension;
import org.hibernate.search.backend.lucene.scope.LuceneIndexScope;
import org.hibernate.search.engine.search.aggregation.AggregationKey;
import org.hibernate.search.engine.search.common.ValueModel;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.mapper.orm.Search;
import org.jspecify.annotations.Nullable;
import org.rapporteur.search.SearchFacet;
import org.rapporteur.search.SearchQuery;
import org.springframework.stereotype.Component;

/** Asks the index. Every question carries the reader's tokens; there is no way to ask without. */
@Component
class IndexQueries {
    private static final int TIME_LIMIT_SECONDS = 2;
    private static final int MOST_FACET_VALUES = 40;

    private final EntityManager entityManager;

    IndexQueries(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** An entry and how well it fits. */
    record Scored(UUID id, float score) {}

    /**
     * What the index answers.
     *
     * @param entries one page of entries, best first
     * @param total entries on all pages
     * @param counts by facet and value
     */
    record Found(List<Scored> entries, long total, Map<SearchFacet, Map<String, Long>> counts) {}

    /** A page of entries with the counts of these facets. */
    Found find(Query words, SearchQuery query, Set<String> tokens, Set<SearchFacet> facets) {
        return ask(words, query, tokens, null, facets, query.page() * query.size(), query.size());
    }

    /** The counts of a facet, and the total, as they would be without that facet's own filter. */
    Found without(SearchFacet facet, Query words, SearchQuery query, Set<String> tokens) {
        return ask(words, query, tokens, facet, Set.of(facet), 0, 0);
    }

    /** How many entries a reader with these tokens finds with a query, whatever the filters. */
    long count(Query words, Set<String> tokens) {
        return count(words, SearchQuery.of(""), tokens);
    }

    /** How many entries a reader with these tokens finds with a query and its filters. */
    long count(Query words, SearchQuery query, Set<String> tokens) {
        return ask(words, query, tokens, null, Set.of(), 0, 0).total;
    }

    /** Opens the index for reading words and places; to be closed. */
    IndexReader reader() {
        LuceneIndexScope scope =
                Search.session(entityManager).scope(SearchEntry.class).extension(LuceneExtension.get());
        return scope.openIndexReader();
    }

    private Found ask(
            Query words,
            SearchQuery query,
            Set<String> tokens,
            @Nullable SearchFacet except,
            Set<SearchFacet> facets,
            int offset,
            int limit) {
        var keys = new EnumMap<SearchFacet, AggregationKey<Map<String, Long>>>(SearchFacet.class);
        facets.forEach(facet -> keys.put(facet, AggregationKey.of(facet.name())));
        var asked = Search.session(entityManager)
                .search(SearchEntry.class)
                .select(f -> f.composite().from(f.id(UUID.class), f.score()).as(Scored::new))
                .where(f -> predicate(f, words, query, tokens, except));
        keys.forEach((facet, key) -> asked.aggregation(
                key,
                f -> f.terms()
                        .field(field(facet), String.class, ValueModel.STRING)
                        .maxTermCount(MOST_FACET_VALUES)));
        var result = asked.failAfter(TIME_LIMIT_SECONDS, TimeUnit.SECONDS).fetch(offset, limit);
        var counts = new EnumMap<SearchFacet, Map<String, Long>>(SearchFacet.class);
        keys.forEach((facet, key) -> counts.put(facet, result.aggregation(key)));
        return new Found(result.hits(), result.total().hitCount(), counts);
    }

    private static PredicateFinalStep predicate(
            SearchPredicateFactory f,
            Query words,
            SearchQuery query,
            Set<String> tokens,
            @Nullable SearchFacet except) {
        var all = f.bool()
                .must(f.extension(LuceneExtension.get()).fromLuceneQuery(words))
                .filter(f.terms().field(SearchFields.TOKENS).matchingAny(tokens));
        for (var facet : SearchFacet.values()) {
            var values = query.selected(facet);
            if (facet != except && !values.isEmpty()) {
                all = all.filter(f.terms().field(field(facet)).matchingAny(values, ValueModel.STRING));
            }
        }
        var since = query.since();
        return since == null
                ? all
                : all.filter(f.range().field(SearchFields.NEWS).greaterThan(since));
    }

    private static String field(SearchFacet facet) {
        return switch (facet) {
            case TYPE -> SearchFields.TYPE;
            case MEETING -> SearchFields.MEETING;
            case LANGUAGE -> SearchFields.LANGUAGE;
            case PARTY -> SearchFields.PARTY;
            case YEAR -> SearchFields.YEAR;
            case KIND -> SearchFields.KIND;
            case THEME -> SearchFields.THEME;
        };
    }
}

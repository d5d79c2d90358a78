package org.rapporteur.search.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.TermQuery;
import org.junit.jupiter.api.Test;
import org.rapporteur.search.internal.query.IndexQuery;

class ServerQueryTest {
    private static final TermQuery LAW = new TermQuery(new Term("text", "law"));
    private static final Map<String, Object> NOTHING = Map.of("match_none", Map.of());

    @Test
    void howMuchAWordCountsIsToldWithIt() {
        assertThat(ServerQuery.of(new BoostQuery(new BoostQuery(LAW, 4), 2)))
                .isEqualTo(Map.of("term", Map.of("text", Map.of("value", "law", "boost", 8f))));
        assertThat(ServerQuery.of(new PrefixQuery(new Term("text", "la"))))
                .isEqualTo(Map.of("prefix", Map.of("text", Map.of("value", "la", "boost", 1f))));
    }

    @Test
    void wordsInARowAreTakenApartAgainAtSpacesOnly() {
        assertThat(ServerQuery.of(new PhraseQuery(3, "text", "rule", "of", "law")))
                .isEqualTo(Map.of(
                        "match_phrase",
                        Map.of(
                                "text",
                                Map.of("query", "rule of law", "slop", 3, "analyzer", "whitespace", "boost", 1f))));
    }

    @Test
    void whatFindsNothingInLuceneFindsNothingOnTheServer() {
        assertThat(ServerQuery.of(new BooleanQuery.Builder().build())).isEqualTo(NOTHING);
        assertThat(ServerQuery.of(
                        new BooleanQuery.Builder().add(LAW, Occur.MUST_NOT).build()))
                .isEqualTo(NOTHING);
        assertThat(ServerQuery.of(new DisjunctionMaxQuery(List.of(), 0))).isEqualTo(NOTHING);
        assertThat(ServerQuery.of(IndexQuery.NOTHING.matching())).isEqualTo(NOTHING);
    }

    @Test
    void clausesKeepTheirParts() {
        var law = ServerQuery.of(LAW);
        assertThat(ServerQuery.of(new BooleanQuery.Builder()
                        .add(LAW, Occur.MUST)
                        .add(LAW, Occur.SHOULD)
                        .add(LAW, Occur.SHOULD)
                        .add(LAW, Occur.MUST_NOT)
                        .build()))
                .isEqualTo(Map.of(
                        "bool",
                        Map.of(
                                "must",
                                List.of(law),
                                "should",
                                List.of(law, law),
                                "must_not",
                                List.of(law),
                                "boost",
                                1f)));
    }
}

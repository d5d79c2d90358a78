package org.rapporteur.search.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapporteur.PortalTest;
import org.rapporteur.base.PageText;
import org.rapporteur.search.SearchDocument;
import org.rapporteur.search.SearchIndex;
import org.rapporteur.search.SearchQuery;
import org.rapporteur.search.SearchType;
import org.rapporteur.search.internal.query.FieldValues;
import org.rapporteur.search.internal.query.QueryText;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every answer has two seconds, whatever of it takes so long; the clock of these tests moves only when told. */
class AnswerTimeTest extends PortalTest {
    private static final String OWN = "test:" + UUID.randomUUID();
    private static final long TOO_LONG = TimeUnit.SECONDS.toNanos(3);

    private final UUID id = UUID.randomUUID();
    private final AtomicLong now = new AtomicLong();

    @Autowired
    private SearchIndex index;

    @Autowired
    private EntryIndex entryIndex;

    @Autowired
    private SearchEngine engine;

    @Autowired
    private SearchEntries table;

    @Autowired
    private FieldValues values;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void aPaperIsThere() {
        index.put(new SearchDocument(
                SearchType.PAPER,
                id,
                "",
                "papers/" + id,
                "Surrender",
                null,
                "a summary of surrender",
                List.of(new PageText(1, "extradition")),
                Set.of("en"),
                null,
                null,
                null,
                null,
                2016,
                null,
                Set.of(OWN),
                Set.of(),
                Set.of()));
    }

    @AfterEach
    void withdraw() {
        index.remove(SearchType.PAPER, id);
    }

    @Test
    void findingThatTakesTooLongSaysSo() {
        var finder = finder(new AnswerTime(() -> now.getAndAdd(TOO_LONG)), new FoundEntries(jdbc));
        var answer = finder.find(SearchQuery.of("extradition"), Set.of(OWN));
        assertThat(answer.advice()).isEqualTo("search.advice.slow");
        assertThat(answer.answered()).isFalse();
        assertThat(answer.items()).isEmpty();
        assertThat(finder.count(SearchQuery.of("extradition"), Set.of(OWN))).isZero();
        assertThat(finder.suggest("surr", Set.of(OWN))).isEmpty();
        assertThat(finder.preview("extradition", SearchType.PAPER, id, null, Set.of(OWN)))
                .isEmpty();
    }

    @Test
    void whatWasFoundStaysFoundWhenItsExtractsTakeTooLong() {
        var finder = finder(new AnswerTime(now::get), new FoundEntries(jdbc) {
            @Override
            List<FoundEntry> visible(List<UUID> ids, Set<String> tokens) {
                now.addAndGet(TOO_LONG);
                return super.visible(ids, tokens);
            }
        });
        var answer = finder.find(SearchQuery.of("extradition"), Set.of(OWN));
        assertThat(answer.total()).isEqualTo(1);
        assertThat(answer.items()).singleElement().satisfies(hit -> {
            assertThat(hit.title()).isEqualTo("Surrender");
            assertThat(hit.extract()).isEqualTo("a summary of surrender");
        });
        assertThat(answer.advice()).isEqualTo("search.advice.late");
    }

    @Test
    void nearWordsAreLeftOutWhenTheyTakeTooLong() {
        var entries = new FoundEntries(jdbc);
        var near = new NearWords() {
            @Override
            String correct(String typed, QueryText text, IndexView view, QueryText.Lookup lookup) {
                now.addAndGet(TOO_LONG);
                return super.correct(typed, text, view, lookup);
            }
        };
        var finder = new Finder(
                entryIndex, engine, entries, table, new Extracts(entries), near, values, new AnswerTime(now::get));
        var answer = finder.find(SearchQuery.of("extraditoin"), Set.of(OWN));
        assertThat(answer.answered()).isTrue();
        assertThat(answer.didYouMean()).isNull();
        assertThat(answer.advice()).isEqualTo("search.advice.late");
    }

    private Finder finder(AnswerTime time, FoundEntries entries) {
        return new Finder(entryIndex, engine, entries, table, new Extracts(entries), new NearWords(), values, time);
    }
}

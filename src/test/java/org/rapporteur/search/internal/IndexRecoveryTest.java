package org.rapporteur.search.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer.MethodName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.PortalTest;
import org.rapporteur.base.PageText;
import org.rapporteur.search.SearchDocument;
import org.rapporteur.search.SearchIndex;
import org.rapporteur.search.SearchQuery;
import org.rapporteur.search.SearchState.Condition;
import org.rapporteur.search.SearchType;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Status;
import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A portal that finds a file where its index should lie, and what becomes of the index afterwards. */
@DirtiesContext
@TestMethodOrder(MethodName.class)
class IndexRecoveryTest extends PortalTest {
    private static final Set<String> TOKENS = Set.of("recovery");

    @TempDir
    private static Path home;

    private static boolean published;

    @Autowired
    private SearchIndex index;

    @Autowired
    private EntryIndex entryIndex;

    @Autowired
    private SearchEntries entries;

    @Autowired
    private Finder finder;

    @Autowired
    private SearchHealthIndicator health;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private IndexStamp stamp;

    @Autowired
    private SearchEngine engine;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private JdbcClient jdbc;

    @DynamicPropertySource
    static void aHomeWithoutUsableIndex(DynamicPropertyRegistry properties) throws IOException {
        Files.writeString(home.resolve("index"), "not a folder");
        properties.add("rapporteur.home", home::toString);
        properties.add("rapporteur.search.directory", () -> "local-filesystem");
        properties.add("rapporteur.search.check-every", () -> "PT24H");
        properties.add("spring.datasource.url", () -> "jdbc:h2:mem:recovery;DB_CLOSE_DELAY=-1");
    }

    @BeforeEach
    void somethingIsPublished() {
        if (!published) {
            published = true;
            for (var number = 1; number <= 45; number++) {
                index.put(document(UUID.randomUUID(), "Paper " + number));
            }
        }
    }

    @Test
    void aBrokenIndexStopsNeitherThePortalNorATransaction() {
        assertThat(entries.count()).isGreaterThanOrEqualTo(45);
        var answer = finder.find(SearchQuery.of("paper"), TOKENS);
        assertThat(answer.state().condition()).isEqualTo(Condition.UNAVAILABLE);
        assertThat(answer.items()).isEmpty();
        assertThat(finder.suggest("pap", TOKENS)).isEmpty();
        assertThat(health.health().getStatus()).isNotEqualTo(Status.DOWN);
    }

    @Test
    void bADamagedIndexIsReplacedAndFilledWithAllThatWasPublished() throws IOException {
        Files.delete(home.resolve("index"));
        var folder = Files.createDirectories(home.resolve("index/entries"));
        Files.write(folder.resolve("segments_1"), new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16});
        entryIndex.reviveIfUnavailable();
        assertThat(found()).isEqualTo(45);
        assertThat(entryIndex.state().condition()).isEqualTo(Condition.READY);
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void cAnotherAnalysisRebuildsWhileSearchesGoOn() throws IOException {
        entryIndex.reconcile();
        Files.writeString(home.resolve("index/stamp"), "0/" + UUID.randomUUID());
        entryIndex.open();
        assertThat(entryIndex.state().condition()).isEqualTo(Condition.REBUILDING);
        assertThat(entryIndex.state().percent()).isZero();
        assertThat(found()).isEqualTo(45);
        entryIndex.reconcile();
        assertThat(entryIndex.state().condition()).isEqualTo(Condition.READY);
        assertThat(found()).isEqualTo(45);
    }

    @Test
    void dWhatIsGoneFromTheTableGoesFromTheIndex() {
        entryIndex.reconcile();
        var extra = UUID.randomUUID();
        index.put(document(extra, "Paper extra"));
        assertThat(found()).isEqualTo(46);
        transaction.executeWithoutResult(
                _ -> entries.findByTypeAndThingId(SearchType.PAPER, extra).ifPresent(entries::delete));
        entryIndex.reconcile();
        assertThat(found()).isEqualTo(45);
    }

    @Test
    void eWhatARolledBackTransactionPublishedIsNotFound() {
        entryIndex.reconcile();
        transaction.executeWithoutResult(status -> {
            index.put(document(UUID.randomUUID(), "Paper never"));
            status.setRollbackOnly();
        });
        assertThat(found()).isEqualTo(45);
    }

    @Test
    void fATextThatStopsThePortalTwiceIsLeftOutAtTheThirdStartAndCostsNoOther() {
        entryIndex.reconcile();
        var fatal = UUID.randomUUID();
        index.put(document(fatal, "Paper fatal", "zqwfatal words"));
        index.put(document(UUID.randomUUID(), "Paper beside", "zqwinnocent words"));
        jdbc.sql("update search_entry set indexed_in = null").update();

        for (var start = 1; start <= BegunEntries.ENOUGH; start++) {
            var portal = start();
            assertThatThrownBy(portal::reconcile).isInstanceOf(Stop.class);
        }
        start().reconcile();

        assertThat(entries.missing(stamp.value(), new UUID(0, 0), Limit.of(1))).isEmpty();
        assertThat(found("zqwfatal")).isZero();
        assertThat(found("title:fatal")).isOne();
        assertThat(found("zqwinnocent")).isOne();
        assertThat(jdbc.sql("select entry_id from indexing_begun")
                        .query(UUID.class)
                        .list())
                .containsExactly(entries.idOf(SearchType.PAPER, fatal).orElseThrow());

        index.put(document(fatal, "Paper that was fatal", "zqwfatal words"));
        assertThat(found("title:fatal zqwfatal")).as("another title alone").isZero();
        index.put(document(fatal, "Paper mended", "zqwmended words"));
        assertThat(found("zqwmended")).as("another text").isOne();
        index.remove(SearchType.PAPER, fatal);
    }

    @Test
    void gWhatExhaustsTheMemoryIsTriedAloneAtTheNextCheckAndLeftOutAtTheOneAfter() {
        entryIndex.reconcile();
        var fatal = UUID.randomUUID();
        index.put(document(fatal, "Paper exhausting", "zqwfatal words"));
        jdbc.sql("update search_entry set indexed_in = null").update();
        var portal = start(new OutOfMemoryError());

        portal.reconcile();
        portal.reconcile();
        assertThat(waits(fatal)).isTrue();
        portal.reconcile();

        assertThat(waits(fatal)).isFalse();
        assertThat(found("title:exhausting")).isOne();
        assertThat(found("zqwfatal")).isZero();
        entryIndex.renew();
        entryIndex.reconcile();
        assertThat(found("zqwfatal")).as("when somebody asks for it").isOne();
        index.remove(SearchType.PAPER, fatal);
    }

    private boolean waits(UUID paper) {
        return jdbc.sql("select indexed_in is null from search_entry where thing_id = :paper")
                .param("paper", paper)
                .query(Boolean.class)
                .single();
    }

    private EntryIndex start() {
        return start(new Stop());
    }

    /** The portal after a start, with an index that cannot take in a certain text. */
    private EntryIndex start(Error death) {
        var dying = (SearchEngine) Proxy.newProxyInstance(
                SearchEngine.class.getClassLoader(), new Class<?>[] {SearchEngine.class}, (_, method, arguments) -> {
                    if (method.getName().equals("write")
                            && ((Collection<?>) arguments[0])
                                    .stream()
                                            .anyMatch(entry -> ((SearchEntry) entry)
                                                    .getText()
                                                    .contains("zqwfatal"))) {
                        throw death;
                    }
                    return method.invoke(engine, arguments);
                });
        var portal = new EntryIndex(entries, stamp, dying, new BegunEntries(jdbc), transactions, clock);
        portal.open();
        return portal;
    }

    private long found(String text) {
        return finder.find(SearchQuery.of(text), TOKENS).total();
    }

    /** As if the process were gone: nothing is noted any more. */
    private static final class Stop extends Error {
        private static final long serialVersionUID = 1L;
    }

    private long found() {
        return finder.find(SearchQuery.of("paper"), TOKENS).total();
    }

    private static SearchDocument document(UUID id, String title) {
        return document(id, title, "some text");
    }

    private static SearchDocument document(UUID id, String title, String text) {
        return new SearchDocument(
                SearchType.PAPER,
                id,
                "",
                "papers/" + id,
                title,
                null,
                "",
                List.of(new PageText(1, text)),
                Set.of("en"),
                null,
                null,
                null,
                null,
                2016,
                null,
                TOKENS,
                Set.of(),
                Set.of());
    }
}

package org.rapporteur.search.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.search.SearchState.Condition;
import org.rapporteur.search.SearchType;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Status;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** All that Lucene answers, answered by a real OpenSearch node; and what becomes of the portal when that is away. */
@DirtiesContext
class OpenSearchFinderTest extends FinderTest {
    private static final int MANY_PAGES = 1_500;

    @TempDir
    private static Path folder;

    private static OpenSearchServer server;
    private static ServerDoor door;

    @Autowired
    private EntryIndex entryIndex;

    @Autowired
    private IndexKeeper keeper;

    @Autowired
    private SearchEngine engine;

    @Autowired
    private SearchHealthIndicator health;

    @Autowired
    private TransactionTemplate transaction;

    @DynamicPropertySource
    static void aServer(DynamicPropertyRegistry properties) throws IOException, InterruptedException {
        server = OpenSearchServer.start(
                Files.createDirectories(folder.resolve("opensearch").toAbsolutePath()));
        door = new ServerDoor(server.port());
        door.shut(); // so the portal starts without it
        properties.add("rapporteur.home", () -> folder.resolve("home").toString());
        properties.add("rapporteur.search.engine", () -> "opensearch");
        properties.add("rapporteur.search.server.hosts", door::address);
        properties.add("rapporteur.search.server.index", () -> "portal");
        properties.add("rapporteur.search.check-every", () -> "PT24H");
        properties.add("spring.datasource.url", () -> "jdbc:h2:mem:opensearch;DB_CLOSE_DELAY=-1");
    }

    @AfterAll
    static void end() throws IOException {
        door.close();
        server.close();
    }

    @BeforeEach
    void theServerAnswers() throws IOException {
        door.open();
        entryIndex.reconcile();
        assertThat(entryIndex.state().condition()).isEqualTo(Condition.READY);
    }

    @Test
    void theHealthPageSaysWhoAnswers() {
        assertThat(keeper.details().engine()).startsWith("OpenSearch 3");
        assertThat(keeper.details().bytes()).isPositive();
        assertThat(folder.resolve("home/index/entries")).doesNotExist();
    }

    @Test
    void aHitOnOneOfVeryManyPagesKnowsItsPage() {
        var paper = document("Long");
        for (var page = 1; page <= MANY_PAGES; page++) {
            paper.page(page == MANY_PAGES - 7 ? "here is extradition, at last" : "a page without much of interest");
        }
        put(paper);
        var hit = find("extradition").items().getFirst();
        assertThat(hit.pageNumber()).isEqualTo(MANY_PAGES - 7);
        assertThat(hit.extract()).isEqualTo("here is <mark>extradition</mark>, at last");
    }

    @Test
    void wordsAServerCouldNotHoldAreFoundAllTheSame() {
        put(document("Long").page("x".repeat(400) + " tail").page("\uFDFA \u037A\u03B1 end"));
        assertThat(find("x".repeat(250)).total()).isEqualTo(1);
        assertThat(find("\uFDFA").total()).isEqualTo(1);
        assertThat(find("\uFDFA end").total()).isEqualTo(1);
    }

    @Test
    void aServerThatIsAwayHindersNothingElseAndWhatItMissedIsFoundWhenItIsBack() throws IOException {
        put(document("Before").page("extradition"));
        door.shut();
        var answer = find("extradition");
        assertThat(answer.state().condition()).isEqualTo(Condition.UNAVAILABLE);
        assertThat(answer.items()).isEmpty();
        assertThat(finder.suggest("bef", Set.of(OWN))).isEmpty();
        assertThat(health.health().getStatus()).isNotIn(Status.UP, Status.DOWN);
        assertThat(keeper.details().state().condition()).isEqualTo(Condition.UNAVAILABLE);
        put(document("Meanwhile").page("extradition"));
        entryIndex.reviveIfUnavailable();
        assertThat(entryIndex.state().condition()).isEqualTo(Condition.UNAVAILABLE);

        door.open();
        entryIndex.reviveIfUnavailable();
        assertThat(titles("extradition")).containsExactlyInAnyOrder("Before", "Meanwhile");
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void aServerThatHangsKeepsNobodyWaitingLong() throws IOException {
        put(document("Before").page("extradition"));
        door.stall();
        var began = System.nanoTime();
        assertThat(find("extradition").state().condition()).isEqualTo(Condition.UNAVAILABLE);
        put(document("Meanwhile").page("extradition"));
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(6));
    }

    @Test
    void anIndexThatIsGoneIsMadeAnewAndFilled() throws IOException, InterruptedException {
        put(document("One").page("extradition"));
        assertThat(server.ask("DELETE", "/portal-entries")).isEqualTo(200);
        put(document("Two").page("extradition"));
        assertThat(find("extradition").state().condition()).isEqualTo(Condition.UNAVAILABLE);
        entryIndex.reviveIfUnavailable();
        assertThat(titles("extradition")).containsExactlyInAnyOrder("One", "Two");
    }

    @Test
    void anotherAnalysisRebuildsWhileSearchesGoOn() {
        put(document("One").page("extradition"));
        engine.stamp("0/" + UUID.randomUUID());
        entryIndex.open();
        assertThat(entryIndex.state().condition()).isEqualTo(Condition.REBUILDING);
        assertThat(titles("extradition")).containsExactly("One");
        entryIndex.reconcile();
        assertThat(entryIndex.state().condition()).isEqualTo(Condition.READY);
        assertThat(titles("extradition")).containsExactly("One");
    }

    @Test
    void aRestartFindsItsIndexAsItWas() {
        put(document("One").page("extradition"));
        entryIndex.open();
        assertThat(entryIndex.state().condition()).isEqualTo(Condition.READY);
        assertThat(titles("extradition")).containsExactly("One");
    }

    @Test
    void afterARestoreAllIsComparedAgainWhileSearchesGoOn() throws IOException {
        put(document("One").page("extradition"));
        Files.delete(folder.resolve("home/index/server-stamp"));
        entryIndex.open();
        assertThat(entryIndex.state().condition()).isEqualTo(Condition.REBUILDING);
        assertThat(titles("extradition")).containsExactly("One");
    }

    @Test
    void whatIsGoneFromTheTableGoesFromTheIndex() {
        var id = UUID.randomUUID();
        put(document("One").id(id).page("extradition"));
        transaction.executeWithoutResult(
                _ -> entries.findByTypeAndThingId(SearchType.PAPER, id).ifPresent(entries::delete));
        assertThat(engine.documents()).isGreaterThan(entries.count());
        entryIndex.reconcile();
        assertThat(engine.documents()).isEqualTo(entries.count());
        assertThat(engine.ids()).hasSize((int) entries.count());
    }
}

package org.rapporteur.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.rapporteur.TestAccounts;
import org.rapporteur.access.AccountId;
import org.rapporteur.audit.AuditTrail;
import org.rapporteur.base.LanguageTag;
import org.rapporteur.base.i18n.Translations;
import org.rapporteur.extraction.Drawing;
import org.rapporteur.extraction.ReadingReason;
import org.rapporteur.extraction.Samples;
import org.rapporteur.meetings.MeetingId;
import org.rapporteur.preview.Previews;
import org.rapporteur.search.Search;
import org.rapporteur.search.SearchHit;
import org.rapporteur.search.SearchQuery;
import org.rapporteur.search.SearchState.Condition;
import org.rapporteur.search.internal.IndexKeeper;
import org.rapporteur.storage.StorageUpkeep;
import org.rapporteur.storage.StoredFiles;
import org.rapporteur.storage.internal.NightlyRound;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is there once a portal that was killed at each step has been started again. */
class KillAftermath {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final PaperScene scene;
    private final PaperFiles files;
    private final Papers papers;
    private final Uploads uploads;
    private final StoredFiles stored;
    private final StorageUpkeep storage;
    private final NightlyRound round;
    private final Previews previews;
    private final IndexKeeper index;
    private final Search search;
    private final AuditTrail audit;
    private final Translations translations;
    private final TestAccounts accounts;
    private final JdbcClient jdbc;

    KillAftermath(
            PaperScene scene,
            PaperFiles files,
            Papers papers,
            Uploads uploads,
            StoredFiles stored,
            StorageUpkeep storage,
            NightlyRound round,
            Previews previews,
            IndexKeeper index,
            Search search,
            AuditTrail audit,
            Translations translations,
            TestAccounts accounts,
            JdbcClient jdbc) {
        this.scene = scene;
        this.files = files;
        this.papers = papers;
        this.uploads = uploads;
        this.stored = stored;
        this.storage = storage;
        this.round = round;
        this.previews = previews;
        this.index = index;
        this.search = search;
        this.audit = audit;
        this.translations = translations;
        this.accounts = accounts;
        this.jdbc = jdbc;
    }

    /** Nothing accepted is lost, nothing is there twice, and what was not accepted can be sent once more. */
    void look() throws Exception {
        everyFileIsInItsFinalState();
        theFileUnderWhichThePortalStoppedTwiceWaitsForAPerson();
        everythingIsThereOnce();
        theLargeUploadGoesOn();
        whatWasNotHandedInComesInAgain();
        theStoreIsWhole();
        theBackupIsMade();
        theIndexIsWhole();
        System.out.println("ALL IS WELL");
    }

    private void everyFileIsInItsFinalState() {
        await().atMost(PATIENCE)
                .until(() ->
                        count("select count(*) from file_version where extraction in ('HELD', 'WAITING', 'READING')"
                                        + " or recognition = 'WAITING'")
                                == 0);
        assertThat(state("second.txt")).isEqualTo("SEARCHABLE");
        assertThat(state("scan.pdf")).isEqualTo("SEARCHABLE");
        for (var queue : List.of("scheduled_tasks", "recognition_tasks")) {
            await().atMost(PATIENCE)
                    .until(() -> count("select count(*) from " + queue + " where task_name like 'read-%'") == 0);
        }
    }

    /** It was being read both times; what stopped the portal may have been this file. */
    private void theFileUnderWhichThePortalStoppedTwiceWaitsForAPerson() {
        assertThat(state("queued.txt")).isEqualTo("UNREADABLE");
        var paper = new PaperId(jdbc.sql("""
                        select r.paper_id from file_version v join paper_rendition r on r.id = v.rendition_id
                        where v.name = 'queued.txt'""").query(UUID.class).single());
        var file = scene.get(paper).renditions().getFirst().versions().getFirst();
        assertThat(file.reason()).isEqualTo(ReadingReason.PORTAL_STOPPED);
        assertThat(translations.say(Locale.ENGLISH, file.sentence())).startsWith("The portal stopped twice");

        accounts.asPortal(() -> files.readAgain(paper, LanguageTag.ENGLISH, 1));

        await().atMost(PATIENCE).until(() -> state("queued.txt").equals("SEARCHABLE"));
    }

    private void everythingIsThereOnce() {
        assertThat(count("select count(*) from paper")).isEqualTo(3);
        assertThat(count("select count(*) from file_version")).isEqualTo(3);
        assertThat(count("select count(*) from file_version_page")).isEqualTo(3);
        assertThat(count("select count(*) from audit_entry where action = 'paper.submitted'"))
                .isEqualTo(3);
        for (var word : List.of("queued", "second", "scanned")) {
            await().atMost(PATIENCE).until(() -> hits(word).size() == 1);
        }
        for (var word : List.of("received", "stored", "uncommitted")) {
            assertThat(hits(word)).isEmpty();
        }
        assertThat(accounts.asPortal(audit::check).whole()).isTrue();
    }

    /** At the number of bytes that arrived, those of the part that was cut short included. */
    private void theLargeUploadGoesOn() {
        var id = jdbc.sql("select id from upload").query(UUID.class).single();
        var sender = new AccountId(
                jdbc.sql("select account_id from upload").query(UUID.class).single());
        var whole = KilledPortal.large();
        accounts.as(sender, () -> {
            var offset = (int) uploads.get(id).offset();
            assertThat(offset).isBetween(KilledPortal.FIRST_PART + 60_000, KilledPortal.FIRST_PART + 70_000);
            uploads.append(id, offset, new ByteArrayInputStream(Arrays.copyOfRange(whole, offset, whole.length)));
            assertThat(uploads.take(id).sha256()).isEqualTo(KillPoints.sha256(whole));
        });
    }

    private void whatWasNotHandedInComesInAgain() {
        var another = jdbc.sql("select id from meeting where id not in (select meeting_id from paper)")
                .query(UUID.class)
                .single();
        var text = Samples.utf8(KilledPortal.WORD + "uncommitted");
        var again = accounts.asPortal(() -> files.submit(
                new MeetingId(another),
                PaperScene.form(Classification.PARTICIPANTS),
                files.receive("again.txt", null, new ByteArrayInputStream(text))));
        await().atMost(PATIENCE).until(() -> hits("uncommitted").size() == 1);
        assertThat(again.summary().symbol())
                .as("the number of what was rolled back is free")
                .endsWith("/1");
        assertThat(accounts.asPortal(() -> papers.get(again.id())).renditions()).hasSize(1);
    }

    /** The keys half turned, a file half removed, a drawing half kept. */
    private void theStoreIsWhole() throws IOException {
        var all = jdbc.sql("select distinct sha256 from file_version")
                .query(String.class)
                .list();
        all.forEach(name -> assertThat(stored.check(name)).isPositive());
        var turned = KillPoints.sha256(Samples.utf8(KillPoints.TURNED));
        assertThat(stored.check(turned)).isEqualTo(KillPoints.TURNED.length());
        assertThat(storage.turnKeys()).isGreaterThan(all.size());
        all.forEach(name -> assertThat(stored.check(name)).isPositive());

        var scan = jdbc.sql("select sha256 from file_version where name = 'scan.pdf'")
                .query(String.class)
                .single();
        var drawn = previews.drawn(Drawing.FIRST_PAGE, scan, "application/pdf").orElseThrow();
        assertThat(stored.check(drawn)).isPositive();
        assertThat(count("select count(*) from preview")).isOne();

        var removed = KillPoints.sha256(Samples.utf8(KillPoints.REMOVED));
        jdbc.sql("update storage_round set started_at = timestamp with time zone '2000-01-01 00:00:00+00:00'")
                .update();
        assertThat(round.makeIfDue()).isTrue();
        assertThat(KilledPortal.lies(removed)).doesNotExist();
        assertThat(count("select count(*) from stored_file_mark"))
                .as("marks and damages")
                .isZero();

        try (var left = Files.list(KillPoints.home().resolve("files/incoming"))) {
            assertThat(left)
                    .as("what the sweep of the next day removes: all by the names it looks for")
                    .allMatch(file -> file.toString().matches(".*\\.(part|sealed|open)"))
                    .hasSizeLessThanOrEqualTo(12);
        }
        try (var left = Files.list(KillPoints.home().resolve("uploads"))) {
            assertThat(left).isEmpty();
        }
    }

    private void theBackupIsMade() throws IOException {
        var home = KillPoints.home();
        assertThat(home.resolve("kill.backup"))
                .as("half a backup has never its name")
                .doesNotExist();
        var answer = home.resolve("orders/again.answer");
        var order =
                Files.writeString(home.resolve("orders/again.part"), "backup\n" + home.resolve("kill.backup") + "\n");
        Files.move(order, home.resolve("orders/again.order"));
        await().atMost(PATIENCE).until(() -> Files.exists(answer));
        assertThat(answer).content().startsWith("done");
        assertThat(home.resolve("kill.backup")).exists();
        assertThat(home.resolve("kill.backup.part")).doesNotExist();
        assertThat(home.resolve("kill.backup.database.part")).doesNotExist();
    }

    private void theIndexIsWhole() {
        await().atMost(PATIENCE)
                .until(() -> index.details().state().condition() == Condition.READY
                        && index.details().indexed() == index.details().things());
    }

    private List<SearchHit> hits(String word) {
        return accounts.asPortal(() -> search.find(SearchQuery.of(KilledPortal.WORD + word)))
                .items();
    }

    private String state(String name) {
        return jdbc.sql("select extraction from file_version where name = :name")
                .param("name", name)
                .query(String.class)
                .single();
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}

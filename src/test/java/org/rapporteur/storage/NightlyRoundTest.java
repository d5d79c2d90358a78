package org.rapporteur.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapporteur.PortalTest;
import org.rapporteur.audit.AuditEntry;
import org.rapporteur.audit.AuditFilter;
import org.rapporteur.audit.AuditTrail;
import org.rapporteur.base.LanguageTag;
import org.rapporteur.base.problem.Unavailable;
import org.rapporteur.papers.Classification;
import org.rapporteur.papers.PaperDetails;
import org.rapporteur.papers.PaperFiles;
import org.rapporteur.papers.PaperScene;
import org.rapporteur.storage.internal.NightlyRound;
import org.rapporteur.storage.internal.StorageSettings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;

class NightlyRoundTest extends PortalTest {

    @Autowired
    private StoredFiles files;

    @Autowired
    private StorageHealth health;

    @Autowired
    private NightlyRound round;

    @Autowired
    private StorageUpkeep upkeep;

    @Autowired
    private StorageSettings settings;

    @Autowired
    private List<StoredFileUse> uses;

    @Autowired
    private PaperScene scene;

    @Autowired
    private PaperFiles papers;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void noBackupWasMade() {
        jdbc.sql("update storage_round set backup_at = null").update();
    }

    @BeforeEach
    void noRoundWasMade() {
        jdbc.sql("update storage_round set started_at = timestamp with time zone '2000-01-01 00:00:00+00:00'")
                .update();
    }

    @Test
    void whatNothingRefersToIsMarkedAfterADayAndRemovedLaterThanTheNextBackup() throws IOException {
        var unused = store();
        var used = sha256(paper());

        makeRound(Duration.ofHours(23));
        assertThat(isMarked(unused)).isFalse();
        makeRound(Duration.ofHours(25));
        assertThat(isMarked(unused)).isTrue();
        makeRound(Duration.ofDays(7));
        assertThat(lies(unused)).exists();
        makeRound(Duration.ofDays(2));

        assertThat(lies(unused)).doesNotExist();
        assertThat(isMarked(unused)).isFalse();
        assertThat(lies(used)).exists();
        assertThat(accounts.asPortal(health::figures).removed()).isPositive();
    }

    @Test
    void onceBackupsAreMadeNothingIsRemovedBeforeOneIsNewerThanTheMark() throws IOException {
        upkeep.backedUp(clock.instant());
        var unused = store();
        makeRound(Duration.ofHours(25));
        makeRound(Duration.ofDays(20));
        assertThat(lies(unused)).exists();
        var figures = accounts.asPortal(health::figures);
        assertThat(figures.waiting()).isPositive();
        assertThat(figures.backupLate()).isTrue();

        upkeep.backedUp(clock.instant());
        makeRound(Duration.ofDays(1));
        assertThat(lies(unused)).doesNotExist();
        assertThat(accounts.asPortal(health::figures).waiting()).isZero();
        assertThat(accounts.asPortal(health::figures).backupLate()).isFalse();
    }

    @Test
    void whatComesInAgainBeforeItIsRemovedStays() throws IOException {
        var text = UUID.randomUUID().toString();
        var name = store(text);
        makeRound(Duration.ofHours(25));
        clock.advance(Duration.ofDays(9));
        store(text);

        makeRound(Duration.ZERO);

        assertThat(lies(name)).exists();
    }

    @Test
    void whatWasDrawnOfAFileIsMarkedAndRemovedWithIt() throws IOException {
        var unused = store();
        var drawn = store();
        drawn(unused, drawn);
        drawn("f".repeat(64), null);
        var kept = store();
        drawn(sha256(paper()), kept);

        makeRound(Duration.ofHours(25));
        assertThat(isMarked(unused)).isTrue();
        assertThat(isMarked(drawn)).as("marked at the same time").isTrue();
        assertThat(isMarked(kept)).isFalse();
        assertThat(drawings()).contains(drawn).doesNotContain("");
        makeRound(Duration.ofDays(9));

        assertThat(lies(unused)).doesNotExist();
        assertThat(lies(drawn)).doesNotExist();
        assertThat(lies(kept)).exists();
        assertThat(drawings()).doesNotContain(drawn).contains(kept);
    }

    @Test
    void whatWasDrawnAndIsGoneIsForgottenSoThatItIsDrawnAgain() throws IOException {
        var drawn = store();
        drawn(sha256(paper()), drawn);
        Files.delete(lies(drawn));

        makeRound(Duration.ZERO);

        assertThat(drawings()).doesNotContain(drawn);
        assertThat(isBroken(drawn)).isFalse();
    }

    @Test
    void aRoundIsMadeOnceADayAndEveryFileIsCheckedWithinThirty() throws IOException {
        var name = sha256(paper());
        Files.write(lies(name), new byte[200]);

        makeRound(Duration.ZERO);
        assertThat(round.makeIfDue()).isFalse();
        for (var day = 0; day < 30 && !isBroken(name); day++) {
            makeRound(Duration.ofDays(1));
        }

        assertThat(isBroken(name)).isTrue();
    }

    @Test
    void aFileThatIsReferredToAndGoneIsTold() throws IOException {
        var name = sha256(paper());
        Files.delete(lies(name));

        makeRound(Duration.ZERO);

        assertThat(accounts.asPortal(health::figures).broken())
                .anyMatch(broken -> broken.sha256().equals(name) && broken.missing());
        assertThat(trail(name)).extracting(AuditEntry::detail).containsExactly("MISSING");
    }

    @Test
    void aBitFlippedInTheStoreIsAClearAnswerAndOneLineInTheTrailUntilTheFileIsWholeAgain() throws IOException {
        var paper = paper();
        var name = sha256(paper);
        var whole = Files.readAllBytes(lies(name));
        var bytes = whole.clone();
        bytes[bytes.length / 2] ^= 1;
        Files.write(lies(name), bytes);

        for (var time = 0; time < 2; time++) {
            assertThatThrownBy(() -> accounts.asPortal(() -> papers.open(paper.id(), LanguageTag.ENGLISH, 0)))
                    .isInstanceOfSatisfying(
                            Unavailable.class,
                            problem -> assertThat(problem.key()).isEqualTo("storage.damaged"));
        }
        assertThat(trail(name)).extracting(AuditEntry::action).containsExactly("storage.file-damaged");
        assertThat(isBroken(name)).isTrue();

        Files.write(lies(name), whole);
        makeRound(Duration.ZERO);

        assertThat(isBroken(name)).isFalse();
        assertThat(trail(name))
                .extracting(AuditEntry::action)
                .containsExactly("storage.file-healed", "storage.file-damaged");
    }

    @Test
    void everyColumnThatNamesAStoredFileIsKnownToTheStore() {
        var said = new HashSet<String>();
        uses.forEach(use -> said.add(use.table() + "." + use.column()));
        // Counts how often a file made the reader end; it may name files that are gone.
        said.add("reader_kill.sha256");
        // Notes what is being read; likewise.
        said.add("reading_begun.sha256");

        var inTheDatabase = jdbc.sql("""
            select lower(table_name) || '.' || lower(column_name) from information_schema.columns
            where lower(column_name) like '%sha256%'\
            """).query(String.class).list();

        assertThat(inTheDatabase).isSubsetOf(said);
    }

    private void makeRound(Duration later) throws IOException {
        clock.advance(later);
        noRoundWasMade();
        assertThat(round.makeIfDue()).isTrue();
    }

    private PaperDetails paper() {
        return scene.accepted(scene.meeting(), Classification.PARTICIPANTS);
    }

    private static String sha256(PaperDetails paper) {
        return paper.renditions().getFirst().versions().getFirst().sha256();
    }

    private String store() {
        return store(UUID.randomUUID().toString());
    }

    private String store(String text) {
        return files.store(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), 1_000)
                .sha256();
    }

    private void drawn(String source, @Nullable String drawing) {
        jdbc.sql("""
            insert into preview (id, version, source, drawing, sha256) values (:id, 0, :source, 'FIRST_PAGE', :drawing)\
            """)
                .param("id", UUID.randomUUID())
                .param("source", source)
                .param("drawing", drawing)
                .update();
    }

    /** What rows of drawings name; an empty word for what cannot be drawn. */
    private List<String> drawings() {
        return jdbc.sql("select coalesce(sha256, '') from preview")
                .query(String.class)
                .list();
    }

    private Path lies(String name) {
        return settings.folder()
                .resolve(name.substring(0, 2))
                .resolve(name.substring(2, 4))
                .resolve(name);
    }

    private boolean isMarked(String name) {
        return names("unused_since").contains(name);
    }

    private boolean isBroken(String name) {
        return names("damage").contains(name);
    }

    private Set<String> names(String column) {
        return new HashSet<>(jdbc.sql("select name from stored_file_mark where " + column + " is not null")
                .query(String.class)
                .list());
    }

    private List<AuditEntry> trail(String name) {
        return accounts
                .asPortal(() -> audit.find(new AuditFilter(name, null, null, null), PageRequest.of(0, 10)))
                .stream()
                .filter(entry -> entry.action().startsWith("storage."))
                .toList();
    }
}

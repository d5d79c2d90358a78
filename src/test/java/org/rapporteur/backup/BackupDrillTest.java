package org.rapporteur.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.Rapporteur;
import org.rapporteur.TestAccounts;
import org.rapporteur.audit.AuditTrail;
import org.rapporteur.papers.Classification;
import org.rapporteur.papers.PaperDetails;
import org.rapporteur.papers.PaperFiles;
import org.rapporteur.papers.PaperFilter;
import org.rapporteur.papers.PaperScene;
import org.rapporteur.papers.Papers;
import org.rapporteur.search.Search;
import org.rapporteur.search.SearchQuery;
import org.rapporteur.storage.StoragePlaces;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.domain.PageRequest;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;

/** The drill: a portal at work is backed up, its machine is lost, and another one goes on with the archive and the keys. */
class BackupDrillTest {

    private static final PageRequest MANY = PageRequest.of(0, 200);

    @TempDir
    private Path folder;

    @Test
    void aPortalAtWorkIsBackedUpAndAnotherOneGoesOnWithIt() throws Exception {
        var archive = folder.resolve("monday.backup");
        var first = folder.resolve("first");
        var before = new ArrayList<PaperDetails>();
        try (var portal = portal(first)) {
            var scene = portal.getBean(PaperScene.class);
            var meeting = portal.getBean(TestAccounts.class).asPortal(scene::meeting);
            for (var number = 0; number < 5; number++) {
                before.add(scene.accepted(meeting, Classification.PARTICIPANTS));
            }
            var working = new AtomicBoolean(true);
            var work = Thread.ofPlatform().start(() -> {
                while (working.get()) {
                    scene.accepted(meeting, Classification.PARTICIPANTS);
                }
            });
            var said = obey(portal, "backup", archive.toString());
            working.set(false);
            work.join();

            assertThat(said).contains("The keys are not in it: keep a copy of " + keys(first));
            assertThat(obey(portal, "turn-keys")).contains("files are wrapped by it");
            assertThat(hashes(portal, before)).isEqualTo(named(before));
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(archive)))
                    .isEqualTo("rw-------");
            assertThatThrownBy(() -> obey(portal, "backup", archive.toString()))
                    .hasMessage(archive + " exists already; choose another name, since a backup overwrites nothing.");
            assertThatThrownBy(() ->
                            obey(portal, "backup", folder.resolve("nowhere/x").toString()))
                    .hasMessageContaining("cannot write into the folder");
        }

        var second = folder.resolve("second");
        Restore.restore(second, new StoragePlaces(store(second), keys(second), Optional.empty()), archive, false);
        Files.createDirectories(second.resolve("keys"));
        Files.copy(keys(first), keys(second));
        try (var portal = portal(second)) {
            var accounts = portal.getBean(TestAccounts.class);
            var papers = portal.getBean(Papers.class);
            var found = accounts.asPortal(() -> papers.findWithFiles(PaperFilter.ALL, MANY))
                    .getContent();

            assertThat(found)
                    .extracting(PaperDetails::id)
                    .containsAll(before.stream().map(PaperDetails::id).toList());
            assertThat(hashes(portal, found)).isEqualTo(named(found));
            assertThat(accounts.asPortal(() -> portal.getBean(AuditTrail.class).check())
                            .whole())
                    .isTrue();
            awaitIndex(portal, found.size());
        }
    }

    private static String obey(ConfigurableApplicationContext portal, String... lines) {
        return portal.getBean(TestAccounts.class)
                .asPortal(() -> portal.getBean(Orders.class).obey(List.of(lines)));
    }

    /** What each file's bytes really are, read through the portal. */
    private static Map<String, String> hashes(ConfigurableApplicationContext portal, List<PaperDetails> papers) {
        var files = portal.getBean(PaperFiles.class);
        return papers.stream().collect(Collectors.toMap(PaperDetails::toString, paper -> {
            var file = portal.getBean(TestAccounts.class)
                    .asPortal(() ->
                            files.open(paper.id(), paper.renditions().getFirst().language(), 0));
            try (var content = file.content().getInputStream()) {
                return java.util.HexFormat.of().formatHex(BackupArchive.sha256().digest(content.readAllBytes()));
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }));
    }

    private static Map<String, String> named(List<PaperDetails> papers) {
        return papers.stream()
                .collect(Collectors.toMap(
                        PaperDetails::toString,
                        paper -> paper.renditions()
                                .getFirst()
                                .versions()
                                .getFirst()
                                .sha256()));
    }

    private static void awaitIndex(ConfigurableApplicationContext portal, int papers) throws InterruptedException {
        var search = portal.getBean(Search.class);
        var accounts = portal.getBean(TestAccounts.class);
        var until = System.nanoTime() + 30_000_000_000L;
        while (accounts.asPortal(() -> search.find(SearchQuery.of("Comparative")))
                        .total()
                < papers) {
            assertThat(System.nanoTime()).as("the index is made anew").isLessThan(until);
            Thread.sleep(100);
        }
    }

    /** Outside the data folder, as on a disk of its own. */
    private static Path store(Path home) {
        return home.resolveSibling("the files of " + home.getFileName());
    }

    private static Path keys(Path home) {
        return home.resolve("keys/storage.json");
    }

    private static ConfigurableApplicationContext portal(Path home) {
        var portal = new SpringApplicationBuilder(Rapporteur.class)
                .profiles("test")
                .run(
                        "--rapporteur.home=" + home,
                        "--rapporteur.storage.folder=" + store(home),
                        "--rapporteur.search.directory=local-filesystem",
                        "--spring.datasource.url=jdbc:h2:file:" + home + "/db/rapporteur;DB_CLOSE_ON_EXIT=FALSE",
                        "--server.address=127.0.0.1",
                        "--server.port=0");
        SecurityContextHolder.setContextHolderStrategy(portal.getBean(SecurityContextHolderStrategy.class));
        return portal;
    }
}

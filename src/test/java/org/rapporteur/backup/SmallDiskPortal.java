package org.rapporteur.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.zip.ZipInputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.rapporteur.ForkedPortal;
import org.rapporteur.TestAccounts;
import org.rapporteur.base.LanguageTag;
import org.rapporteur.base.i18n.Translations;
import org.rapporteur.base.problem.Unavailable;
import org.rapporteur.extraction.Drawing;
import org.rapporteur.extraction.Samples;
import org.rapporteur.meetings.MeetingId;
import org.rapporteur.papers.Classification;
import org.rapporteur.papers.ExtractionState;
import org.rapporteur.papers.FileVersionDetails;
import org.rapporteur.papers.PaperDetails;
import org.rapporteur.papers.PaperFiles;
import org.rapporteur.papers.PaperFilter;
import org.rapporteur.papers.PaperForm;
import org.rapporteur.papers.PaperScene;
import org.rapporteur.papers.PaperZips;
import org.rapporteur.papers.Papers;
import org.rapporteur.papers.Uploads;
import org.rapporteur.preview.Previews;
import org.rapporteur.search.Search;
import org.rapporteur.search.SearchQuery;
import org.rapporteur.search.SearchState.Condition;
import org.rapporteur.search.internal.IndexKeeper;
import org.rapporteur.storage.StoragePlaces;
import org.rapporteur.storage.StoredFiles;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** A portal whose disk is filled up: each step on it says so clearly, loses nothing, and is made once there is room. */
@SpringBootTest
@Import(TestAccounts.class)
class SmallDiskPortal {

    private static final LanguageTag EN = LanguageTag.ENGLISH;
    private static final Path DISK = Path.of(System.getProperty("small.disk", "."));
    private static final Path ELSEWHERE = Path.of(System.getProperty("small.elsewhere", "."));
    private static final Path FILLER = DISK.resolve("filler");
    private static final String FULL =
            "The disk of the portal is full, so the file was not stored; nothing else was lost.";

    @Autowired
    private PaperScene scene;

    @Autowired
    private Papers papers;

    @Autowired
    private PaperFiles files;

    @Autowired
    private PaperZips zips;

    @Autowired
    private Uploads uploads;

    @Autowired
    private StoredFiles stored;

    @Autowired
    private Previews previews;

    @Autowired
    private Search search;

    @Autowired
    private IndexKeeper index;

    @Autowired
    private Orders orders;

    @Autowired
    private Translations translations;

    @Autowired
    private TestAccounts accounts;

    private final byte[] large = new byte[3_000_000];
    private MeetingId meeting;
    private PaperDetails pdf;
    private PaperDetails text;

    public static void main(String[] arguments) {
        ForkedPortal.play(new SmallDiskPortal(), SmallDiskPortal::go);
    }

    private void go() throws Exception {
        new Random(3).nextBytes(large);
        meeting = accounts.asPortal(scene::meeting);
        pdf = submitted("kept.pdf", Samples.pdf("A text that is kept"));
        text = submitted("kept.txt", Samples.utf8("Another text that is kept"));
        awaitRead(pdf);
        awaitRead(text);
        var sender = accounts.make("sender");
        var upload = accounts.as(
                sender,
                () -> uploads.begin("large.bin.txt", "text/plain", large.length).id());
        accounts.as(sender, () -> uploads.append(upload, 0, new ByteArrayInputStream(large, 0, 1_000_000)));
        var backup = ELSEWHERE.resolve("before.backup");
        accounts.asPortal(() -> orders.obey(List.of("backup", backup.toString())));
        var waiting = submitted("waiting.txt", Samples.utf8("Waits for room " + UUID.randomUUID()));
        awaitRead(waiting);

        fill();
        aPartOfAnUpload(() -> accounts.as(
                sender,
                () -> uploads.append(
                        upload,
                        offset(sender, upload),
                        new ByteArrayInputStream(Arrays.copyOfRange(large, offset(sender, upload), large.length)))));
        aFileThatIsHandedIn();
        aFileThatIsToBeRead(waiting);
        theIndex();
        aPreview();
        aMarkedCopy();
        anArchiveOfPapers();
        aBackup();
        aRestoration(backup);

        Files.delete(FILLER);
        accounts.as(sender, () -> {
            var offset = offset(sender, upload);
            assertThat(offset).as("what arrived is kept").isGreaterThanOrEqualTo(1_000_000);
            uploads.append(upload, offset, new ByteArrayInputStream(Arrays.copyOfRange(large, offset, large.length)));
            assertThat(uploads.get(upload).isWhole()).isTrue();
        });
        awaitRead(submitted("later.txt", Samples.utf8("zqwlater " + UUID.randomUUID())));
        awaitRead(waiting);
        index.rebuild();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> index.details().state().condition() == Condition.READY);
        assertThat(found("zqwlater")).isEqualTo(1);
        assertThat(found("Comparative")).isEqualTo(4);
        assertThat(previews.drawn(Drawing.FIRST_PAGE, file(pdf).sha256(), "application/pdf"))
                .isPresent();
        assertThat(packed()).isEqualTo(4);
        var after = DISK.resolve("after.backup");
        assertThat(accounts.asPortal(() -> orders.obey(List.of("backup", after.toString()))))
                .startsWith("The backup is in " + after);
        var second = ELSEWHERE.resolve("second");
        assertThat(Restore.restore(second, places(second, DISK.resolve("second")), backup, false))
                .startsWith("The backup is restored");
        System.out.println("ALL IS WELL");
    }

    private void aPartOfAnUpload(ThrowingCallable part) {
        assertFull(part);
    }

    private void aFileThatIsHandedIn() {
        assertFull(() -> submitted("new.txt", Samples.utf8("New ".repeat(100_000))));
    }

    /** It waits on, however long there is no room, and can be had meanwhile. */
    private void aFileThatIsToBeRead(PaperDetails waiting) throws InterruptedException {
        accounts.asPortal(() -> files.readAgain(waiting.id(), EN, 1));
        Thread.sleep(1_000);
        assertThat(file(waiting).extraction().isPending()).isTrue();
        assertThat(opened(waiting)).isEqualTo(file(waiting).sha256());
    }

    /** What is made meanwhile is there and is found later; only the search is out of order. */
    private void theIndex() {
        var made = accounts.asPortal(scene::meeting);
        assertThat(made).isNotNull();
        assertThat(accounts.asPortal(() -> papers.get(pdf.id()))).isNotNull();
        assertThat(index.details().state().condition()).isEqualTo(Condition.UNAVAILABLE);
        assertThat(accounts.asPortal(() -> search.find(SearchQuery.of("kept")))
                        .state()
                        .condition())
                .as("and whoever searches is told so")
                .isEqualTo(Condition.UNAVAILABLE);
    }

    private void aPreview() {
        assertFull(() -> previews.drawn(Drawing.FIRST_PAGE, file(pdf).sha256(), "application/pdf"));
    }

    /** The mark is drawn in memory: a full disk is no reason to let a restricted paper go out without one. */
    private void aMarkedCopy() {
        assertThat(opened(pdf)).isNotEqualTo(file(pdf).sha256());
    }

    /** Nothing is written to the disk for it. */
    private void anArchiveOfPapers() throws IOException {
        assertThat(packed()).isEqualTo(3);
    }

    private void aBackup() throws IOException {
        var target = DISK.resolve("full.backup");
        assertThatThrownBy(() -> accounts.asPortal(() -> orders.obey(List.of("backup", target.toString()))))
                .hasMessage("The disk where " + target + " was to be written is full; nothing was left behind.");
        assertNothingNew();
    }

    private void aRestoration(Path backup) throws IOException {
        var onIt = DISK.resolve("on-it");
        assertThatThrownBy(() -> Restore.restore(onIt, places(onIt, onIt), backup, false))
                .hasMessageMatching("The disk .* is full; make room .*|Only 0 MB are free .*; make room .*");
        var second = ELSEWHERE.resolve("second");
        assertThatThrownBy(() -> Restore.restore(second, places(second, DISK.resolve("second")), backup, false))
                .hasMessageContaining(" is full; what was there is as it was.");
        assertThat(second.resolve("db")).doesNotExist();
        assertThat(DISK.resolve("second/files")).doesNotExist();
    }

    /** As where the files have a disk of their own. */
    private static StoragePlaces places(Path home, Path disk) {
        return new StoragePlaces(disk.resolve("files"), home.resolve("keys/storage.json"), Optional.empty());
    }

    private static void assertNothingNew() throws IOException {
        try (var there = Files.list(DISK)) {
            assertThat(there.map(path -> path.getFileName().toString())).containsOnly("home", "filler");
        }
    }

    private void assertFull(ThrowingCallable step) {
        assertThatThrownBy(step)
                .isInstanceOfSatisfying(
                        Unavailable.class,
                        problem -> assertThat(translations.say(Locale.ENGLISH, problem.key()))
                                .startsWith(FULL));
    }

    private int packed() throws IOException {
        var archive = new ByteArrayOutputStream();
        accounts.asPortal(write(() -> {
            zips.of(new PaperZips.Wanted(meeting, PaperFilter.ALL, Set.of(), false, Locale.ENGLISH))
                    .writeTo(archive);
            return true;
        }));
        var files = 0;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive.toByteArray()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files += entry.getName().equals("index.html") ? 0 : 1;
            }
        }
        return files;
    }

    private String opened(PaperDetails paper) {
        return accounts.asPortal(write(() -> {
            try (var content = files.open(paper.id(), EN, 1).content().getInputStream()) {
                return HexFormat.of().formatHex(BackupArchive.sha256().digest(content.readAllBytes()));
            }
        }));
    }

    private static <T> java.util.function.Supplier<T> write(Callable<T> work) {
        return () -> {
            try {
                return work.call();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            } catch (RuntimeException failed) {
                throw failed;
            } catch (Exception failed) {
                throw new IllegalStateException(failed);
            }
        };
    }

    private int offset(org.rapporteur.access.AccountId sender, UUID upload) {
        return accounts.as(sender, () -> (int) uploads.get(upload).offset());
    }

    private PaperDetails submitted(String name, byte[] content) {
        PaperForm form = PaperScene.form(Classification.PARTICIPANTS);
        return accounts.asPortal(
                () -> files.submit(meeting, form, files.receive(name, null, new ByteArrayInputStream(content))));
    }

    private void awaitRead(PaperDetails paper) {
        await(file(paper).name())
                .atMost(Duration.ofSeconds(60))
                .until(() -> file(paper).extraction() == ExtractionState.SEARCHABLE);
    }

    private FileVersionDetails file(PaperDetails paper) {
        return scene.get(paper.id()).renditions().getFirst().versions().getFirst();
    }

    private long found(String words) {
        return accounts.asPortal(() -> search.find(SearchQuery.of(words))).total();
    }

    /** Up to the last byte. */
    private static void fill() throws IOException {
        try (var channel = Files.newByteChannel(FILLER, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            for (var size = 1 << 20; size > 0; size /= 4) {
                write(channel, new byte[size]);
            }
        }
    }

    private static void write(java.nio.channels.SeekableByteChannel channel, byte[] bytes) {
        try {
            while (channel.write(java.nio.ByteBuffer.wrap(bytes)) > 0) {
                // There was room.
            }
        } catch (IOException full) {
            // There is none left for so many.
        }
    }
}

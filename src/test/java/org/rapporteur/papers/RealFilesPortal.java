package org.rapporteur.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.rapporteur.ForkedPortal;
import org.rapporteur.TestAccounts;
import org.rapporteur.base.i18n.Translations;
import org.rapporteur.base.problem.InvalidInput;
import org.rapporteur.extraction.ReadingReason;
import org.rapporteur.extraction.Samples;
import org.rapporteur.extraction.TikaFiles;
import org.rapporteur.meetings.MeetingId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A portal as it runs, without the web server, to which hundreds of real files are handed in; {@link RealFilesIT} runs it. */
@SpringBootTest
@Import(TestAccounts.class)
class RealFilesPortal {

    /** Of one file; a real one needs a fraction of it. */
    static final Duration LIMIT = Duration.ofSeconds(6);

    private static final String READER = "org.apache.tika.pipes.PipesServer";
    private static final Duration REPLACEMENT = Duration.ofSeconds(5);
    private static final int SOME = 100;
    private static final long FLAT = 24L << 20;

    @Autowired
    private PaperScene scene;

    @Autowired
    private PaperFiles files;

    @Autowired
    private Papers papers;

    @Autowired
    private Translations translations;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private JdbcClient jdbc;

    private MeetingId meeting;

    public static void main(String[] arguments) {
        ForkedPortal.play(new RealFilesPortal(), RealFilesPortal::go);
    }

    private void go() throws IOException, InterruptedException {
        meeting = accounts.asPortal(scene::meeting);
        var all = TikaFiles.all(Path.of(System.getProperty("real.files")));
        assertThat(all).hasSizeGreaterThan(550);
        var accepted = new ArrayList<PaperDetails>();
        var refused = new ArrayList<String>();
        var heap = new ArrayList<Long>();
        var begun = System.nanoTime();
        for (var number = 0; number < all.size(); number++) {
            handIn(all.get(number), accepted, refused);
            if (number % SOME == SOME - 1) {
                awaitAllRead();
                heap.add(used());
            }
        }
        awaitAllRead();
        heap.add(used());
        System.out.printf(
                "%d accepted, %d refused, heap after each %d in MB: %s, %d s%n",
                accepted.size(),
                refused.size(),
                SOME,
                heap.stream().map(bytes -> bytes >> 20).toList(),
                (System.nanoTime() - begun) / 1_000_000_000);

        assertThat(accepted.size() + refused.size()).isEqualTo(all.size());
        assertThat(accepted).hasSizeGreaterThan(200);
        assertThat(refused).isNotEmpty().allSatisfy(why -> assertThat(why).contains("was not accepted"));
        accepted.forEach(this::assertFinal);
        assertThat(heap.subList(1, heap.size()))
                .as("heap once everything was used once, in bytes: " + heap)
                .allMatch(bytes -> bytes < heap.get(1) + FLAT);
        aReaderThatStandsStillCostsTheLimitAndNoFile();
        System.out.println("ALL IS WELL");
    }

    private void handIn(Path file, List<PaperDetails> accepted, List<String> refused) throws IOException {
        var name = file.getFileName().toString();
        try (var content = Files.newInputStream(file)) {
            accepted.add(accounts.asPortal(() -> files.submit(
                    meeting, PaperScene.form(Classification.PARTICIPANTS), files.receive(name, null, content))));
        } catch (InvalidInput refusal) {
            var field = refusal.fields().getFirst();
            refused.add(translations.say(
                    Locale.ENGLISH, field.key(), field.arguments().toArray()));
        }
    }

    private void awaitAllRead() {
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> jdbc.sql("select count(*) from file_version where extraction in ('WAITING', 'READING')")
                                .query(Long.class)
                                .single()
                        == 0);
    }

    /** It says what it is, and where it was not read, why. */
    private void assertFinal(PaperDetails paper) {
        var file = file(paper);
        assertThat(file.extraction().isPending()).as(file.name()).isFalse();
        assertThat(translations.say(Locale.ENGLISH, file.sentence()))
                .as(file.name())
                .isNotBlank();
        assertThat(file.reason())
                .as(file.name())
                .isNotIn(
                        ReadingReason.READER_UNAVAILABLE,
                        ReadingReason.STORED_FILE_DAMAGED,
                        ReadingReason.PORTAL_STOPPED);
        if (file.extraction() == ExtractionState.PARTIAL || file.extraction() == ExtractionState.UNREADABLE) {
            assertThat(file.reason()).as(file.name()).isNotEqualTo(ReadingReason.NONE);
        }
    }

    /** The reader process stands still: what is handed in right after waits for the limit, and both files are read. */
    private void aReaderThatStandsStillCostsTheLimitAndNoFile() throws IOException, InterruptedException {
        submitted("any.txt", Samples.utf8("So that a reader is there " + UUID.randomUUID()));
        awaitAllRead();
        assertThat(readers()).isNotEmpty();
        for (var reader : readers()) {
            new ProcessBuilder("kill", "-STOP", reader.toString()).start().waitFor();
        }
        var hanging = submitted("hanging.txt", Samples.utf8("Hanging " + UUID.randomUUID()));
        await().atMost(Duration.ofSeconds(20)).until(() -> file(hanging).extraction() == ExtractionState.READING);
        var handedIn = System.nanoTime();
        var neighbour = submitted("neighbour.txt", Samples.utf8("Unharmed " + UUID.randomUUID()));
        await().atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> !file(neighbour).extraction().isPending());
        assertThat(Duration.ofNanos(System.nanoTime() - handedIn)).isLessThan(LIMIT.plus(REPLACEMENT));
        assertThat(file(neighbour).extraction()).isEqualTo(ExtractionState.SEARCHABLE);
        awaitAllRead();
        assertThat(file(hanging).extraction()).isEqualTo(ExtractionState.SEARCHABLE);
    }

    private static List<Long> readers() {
        return ProcessHandle.current()
                .descendants()
                .filter(child ->
                        child.info().arguments().map(List::of).orElse(List.of()).contains(READER))
                .map(ProcessHandle::pid)
                .toList();
    }

    private PaperDetails submitted(String name, byte[] content) {
        return accounts.asPortal(() -> files.submit(
                meeting,
                PaperScene.form(Classification.PARTICIPANTS),
                files.receive(name, null, new ByteArrayInputStream(content))));
    }

    private FileVersionDetails file(PaperDetails paper) {
        return accounts.asPortal(() -> papers.get(paper.id()))
                .renditions()
                .getFirst()
                .versions()
                .getFirst();
    }

    private static long used() {
        System.gc();
        var runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}

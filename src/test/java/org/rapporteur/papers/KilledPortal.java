package org.rapporteur.papers;

import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rapporteur.ForkedPortal;
import org.rapporteur.TestAccounts;
import org.rapporteur.extraction.Drawing;
import org.rapporteur.extraction.FakeClamd;
import org.rapporteur.extraction.ReadingReason;
import org.rapporteur.extraction.Samples;
import org.rapporteur.meetings.MeetingId;
import org.rapporteur.preview.Previews;
import org.rapporteur.search.internal.IndexKeeper;
import org.rapporteur.storage.StorageUpkeep;
import org.rapporteur.storage.StoredFiles;
import org.rapporteur.storage.internal.NightlyRound;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A portal on real files in a JVM of its own, which stops at a step, says so, and waits there to be killed; {@link KillIT}
 * runs it, one step after the other on the same data. The last step kills nothing: {@link KillAftermath} checks what is left.
 *
 * <ul>
 *   <li>{@code arrival}: bytes arriving, stored, in a transaction, a large upload between two parts, a file in the virus check
 *   <li>{@code reading}: the reader process at work on the file that was checked
 *   <li>{@code read}: the same file again, with its result not yet committed
 *   <li>{@code second}: another file in its second try, and a scan in character recognition
 *   <li>{@code upkeep}: a result committed and not yet followed up, and five works on the store and the index
 * </ul>
 */
@SpringBootTest
@Import({TestAccounts.class, KillPoints.class, KillAftermath.class})
class KilledPortal {

    static final String WORD = "zqwkill";

    /** How much of the large upload arrives before its second part is cut short. */
    static final int FIRST_PART = 100_000;

    @Autowired
    private PaperScene scene;

    @Autowired
    private PaperFiles files;

    @Autowired
    private Uploads uploads;

    @Autowired
    private ReaderKills kills;

    @Autowired
    private StoredFiles stored;

    @Autowired
    private StorageUpkeep storage;

    @Autowired
    private NightlyRound round;

    @Autowired
    private Previews previews;

    @Autowired
    private IndexKeeper index;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private KillAftermath aftermath;

    public static void main(String[] arguments) throws Exception {
        installRecognition(KillPoints.STEP.equals("second"));
        var clamd = FakeClamd.onTcp();
        System.setProperty("rapporteur.clamav.address", clamd.address());
        if (KillPoints.STEP.equals("arrival")) {
            clamd.beforeAnswering(() -> KillPoints.stand("in the virus check"));
        }
        ForkedPortal.play(new KilledPortal(), KilledPortal::go);
    }

    private void go() throws Exception {
        switch (KillPoints.STEP) {
            case "arrival" -> arrive();
            case "reading" -> awaitTheChild(Set.of());
            case "read" -> KillPoints.stay();
            case "second" -> tryTwice();
            case "upkeep" -> keepUp();
            default -> aftermath.look();
        }
    }

    /** Two papers are handed in and queued; others stand at the steps before that when the process is killed. */
    private void arrive() throws InterruptedException {
        var own = scene.meeting();
        var another = scene.meeting();
        submit(own, received("queued"));
        submit(
                own,
                accounts.asPortal(() -> files.receive(
                        "scan.pdf", null, new ByteArrayInputStream(Samples.scannedPdf("Comparative review")))));
        start(() -> accounts.asPortal(() -> files.receive("received.txt", null, stopping(100_000, "arriving"))));
        start(() -> accounts.asPortal(() -> {
            received("stored");
            return KillPoints.stand("stored and not handed in");
        }));
        start(() -> accounts.asPortal(() -> new TransactionTemplate(transactions).execute(_ -> {
            files.submit(another, form(), received("uncommitted"));
            return KillPoints.stand("handed in and not committed");
        })));
        start(() -> accounts.as(accounts.make("sender"), () -> {
            var upload =
                    uploads.begin("large.txt", "text/plain", large().length).id();
            uploads.append(upload, 0, new ByteArrayInputStream(large(), 0, FIRST_PART));
            return uploads.append(upload, FIRST_PART, stopping(70_000, "between two parts"));
        }));
        KillPoints.atOnceAllStand();
    }

    /** Kills while a child process that was not there before is at work on a file. */
    private void awaitTheChild(Set<Long> before) {
        await().atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(5))
                .until(() -> jdbc.sql("select count(*) from file_version where extraction = 'READING'")
                                        .query(Long.class)
                                        .single()
                                > 0
                        && readers().stream().anyMatch(child -> !before.contains(child)));
        System.out.println("CHILD "
                + ProcessHandle.current().descendants().map(ProcessHandle::pid).toList());
        KillPoints.at();
    }

    /** The first try is remembered to have run out of time; the second begins with a child process of its own. */
    private void tryTwice() {
        await().atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> Files.exists(KillPoints.home().resolve("program/hanging")));
        var before = readers();
        var file = received("second");
        kills.add(file.sha256(), FileReading.failed(ReadingReason.TIMEOUT, Map.of("seconds", "30")));
        var meeting = jdbc.sql("select distinct meeting_id from paper")
                .query(UUID.class)
                .single();
        submit(new MeetingId(meeting), file);
        awaitTheChild(before);
    }

    /**
     * One after the other up to the point where each stands, since they keep out of each other's way by locks: what draws
     * stands without one, what turns the keys and what removes hold one each.
     */
    private void keepUp() throws Exception {
        var scan = jdbc.sql("select sha256 from file_version where media_type = 'application/pdf'")
                .query(String.class)
                .single();
        var removed = store(KillPoints.REMOVED);
        var turned = store(KillPoints.TURNED);
        start("drawing", () -> previews.drawn(Drawing.FIRST_PAGE, scan, "application/pdf"));
        KillPoints.awaitStanding("drawn and not noted");
        start("turning", storage::turnKeys);
        KillPoints.awaitStanding("keys half turned");
        unusedForLong(removed);
        makeDue(turned);
        start("removing", () -> {
            try {
                return round.makeIfDue();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
        KillPoints.awaitStanding("removed and not forgotten");
        var order = KillPoints.home().resolve("orders/kill.order");
        Files.writeString(order, "backup\n" + KillPoints.home().resolve("kill.backup") + "\n");
        KillPoints.awaitStanding("backup half written");
        KillPoints.rebuild(index);
        KillPoints.atOnceAllStand();
    }

    private void unusedForLong(String name) throws IOException {
        var longAgo = Instant.now().minus(Duration.ofDays(9));
        jdbc.sql("insert into stored_file_mark (name, unused_since) values (:name, :at)")
                .param("name", name)
                .param("at", longAgo.atOffset(ZoneOffset.UTC))
                .update();
        Files.setLastModifiedTime(lies(name), FileTime.from(longAgo));
    }

    /** The next round is due, and reads another part of the store than that in which a file is locked. */
    private void makeDue(String locked) {
        var part = (Integer.parseInt(locked.substring(0, 2), 16) + 15) % 30;
        jdbc.sql("""
                        update storage_round set part = :part,
                        started_at = timestamp with time zone '2000-01-01 00:00:00+00:00'""").param("part", part).update();
    }

    static Path lies(String name) {
        return KillPoints.home()
                .resolve("files")
                .resolve(name.substring(0, 2))
                .resolve(name.substring(2, 4))
                .resolve(name);
    }

    private String store(String content) {
        return stored.store(new ByteArrayInputStream(Samples.utf8(content)), 1_000)
                .sha256();
    }

    private static Set<Long> readers() {
        return ProcessHandle.current()
                .descendants()
                .filter(child -> child.info()
                        .arguments()
                        .map(List::of)
                        .orElse(List.of())
                        .contains("org.apache.tika.pipes.PipesServer"))
                .map(ProcessHandle::pid)
                .collect(Collectors.toSet());
    }

    private void submit(MeetingId meeting, ReceivedFile file) {
        accounts.asPortal(() -> files.submit(meeting, form(), file));
    }

    private static PaperForm form() {
        return PaperScene.form(Classification.PARTICIPANTS);
    }

    private ReceivedFile received(String step) {
        var text = Samples.ENGLISH + "\n" + WORD + step + " " + UUID.randomUUID();
        return accounts.asPortal(
                () -> files.receive(step + ".txt", null, new ByteArrayInputStream(Samples.utf8(text))));
    }

    /** What the large upload holds. */
    static byte[] large() {
        return Samples.utf8("One line of many that are all alike.\n".repeat(8_000));
    }

    /** Gives some bytes of the large upload and then nothing more. */
    private static InputStream stopping(int after, String point) {
        return new InputStream() {
            private final byte[] bytes = large();
            private int given;

            @Override
            public int read() {
                if (given == after) {
                    KillPoints.stand(point);
                }
                return bytes[FIRST_PART + given++];
            }
        };
    }

    private static void start(java.util.function.Supplier<?> work) {
        start("step", work);
    }

    private static void start(String name, java.util.function.Supplier<?> work) {
        Thread.ofPlatform().name(name).daemon().start(() -> {
            try {
                work.get();
            } catch (RuntimeException failed) {
                failed.printStackTrace(System.out);
            }
        });
    }

    /** A program that answers like Tesseract, so that the step is there also where that is not installed. */
    private static void installRecognition(boolean hanging) throws IOException {
        var folder = Files.createDirectories(KillPoints.home().resolve("program"));
        var program = folder.resolve("tesseract");
        Files.writeString(program, """
                #!/bin/sh
                case "$1" in
                --version) echo "tesseract 5"; exit 0;;
                --list-langs) echo 'List of available languages in "FOLDER/" (1):'; echo eng; exit 0;;
                esac
                if [ $# -lt 2 ]; then exit 0; fi
                if [ -e FOLDER/hangs ]; then : > FOLDER/hanging; exec sleep 60; fi
                echo "WORDscanned" > "$2.txt"
                """.replace("FOLDER", folder.toString()).replace("WORD", WORD));
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
        if (hanging) {
            Files.writeString(folder.resolve("hangs"), "");
        } else {
            Files.deleteIfExists(folder.resolve("hangs"));
        }
    }
}

package org.rapporteur.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.rapporteur.TestAccounts;
import org.rapporteur.extraction.Samples;
import org.rapporteur.meetings.MeetingId;
import org.rapporteur.search.Search;
import org.rapporteur.search.SearchHit;
import org.rapporteur.search.SearchQuery;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.test.context.TestContextManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A portal on real files in a JVM of its own, which stops at a step of a paper's path, says so, and waits there to be
 * killed; {@link KillIT} runs it. The step {@code look} kills nothing and checks what is left.
 */
@SpringBootTest
@Import({TestAccounts.class, KilledPortal.Points.class})
class KilledPortal {

    private static final String PREFIX = "zqwkill";

    @Autowired
    private PaperScene scene;

    @Autowired
    private PaperFiles files;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private Search search;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    public static void main(String[] arguments) throws Exception {
        try {
            var portal = new KilledPortal();
            new TestContextManager(KilledPortal.class).prepareTestInstance(portal);
            switch (Points.STEP) {
                case "arrival" -> portal.arrive();
                case "reading" -> portal.awaitTheChild();
                case "read", "indexed" -> Thread.sleep(Duration.ofMinutes(3));
                default -> portal.look();
            }
            System.exit(0);
        } catch (Throwable failed) {
            failed.printStackTrace(System.out);
            System.exit(1);
        }
    }

    /** One paper is handed in and queued; three more stand at the steps before that when the process is killed. */
    private void arrive() throws InterruptedException {
        var own = scene.meeting();
        var another = scene.meeting();
        accounts.asPortal(() -> files.submit(own, form("queued"), received("queued")));
        var arrived = new CountDownLatch(3);
        Thread.ofPlatform()
                .start(() -> accounts.asPortal(() -> files.receive("received.docx", null, endless(arrived))));
        Thread.ofPlatform()
                .start(() -> accounts.asPortal(() -> {
                    received("stored");
                    return stay(arrived);
                }));
        Thread.ofPlatform()
                .start(() -> accounts.asPortal(() -> new TransactionTemplate(transactions).execute(_ -> {
                    files.submit(another, form("uncommitted"), received("uncommitted"));
                    return stay(arrived);
                })));
        arrived.await();
        Points.at();
    }

    /** Kills while the child process is at work on the file. */
    private void awaitTheChild() {
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(5))
                .until(() -> state().equals("READING")
                        && ProcessHandle.current()
                                .descendants()
                                .anyMatch(child -> child.info()
                                        .arguments()
                                        .map(List::of)
                                        .orElse(List.of())
                                        .contains("org.apache.tika.pipes.PipesServer")));
        System.out.println("CHILD "
                + ProcessHandle.current().descendants().map(ProcessHandle::pid).toList());
        Points.at();
    }

    /** Nothing accepted is lost, nothing is there twice, and what was not accepted can be sent once more. */
    private void look() throws IOException {
        await().atMost(Duration.ofMinutes(2)).until(() -> state().equals("SEARCHABLE"));
        assertThat(count("select count(*) from paper")).isOne();
        assertThat(count("select count(*) from file_version")).isOne();
        assertThat(count("select count(*) from file_version_page")).isOne();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> count("select count(*) from scheduled_tasks where task_name = 'read-file'") == 0);
        await().atMost(Duration.ofSeconds(30)).until(() -> hits("queued").size() == 1);
        assertThat(hits("received")).isEmpty();
        assertThat(hits("stored")).isEmpty();
        assertThat(hits("uncommitted")).isEmpty();
        assertThat(count("select count(*) from audit_entry where action = 'paper.submitted'"))
                .isOne();

        var another = jdbc.sql("select id from meeting where id not in (select meeting_id from paper)")
                .query(UUID.class)
                .single();
        var again = accounts.asPortal(
                () -> files.submit(new MeetingId(another), form("uncommitted"), received("uncommitted")));
        await().atMost(Duration.ofMinutes(2)).until(() -> hits("uncommitted").size() == 1);
        assertThat(again.summary().symbol()).endsWith("/1");
        try (Stream<Path> all = Files.walk(Path.of(System.getProperty("rapporteur.home")))) {
            assertThat(all.filter(file -> file.toString().endsWith(".part")))
                    .as("what the sweep of the next day removes")
                    .hasSizeLessThanOrEqualTo(1);
        }
        System.out.println("ALL IS WELL");
    }

    private List<SearchHit> hits(String word) {
        return accounts.asPortal(() -> search.find(SearchQuery.of(PREFIX + word)))
                .items();
    }

    private String state() {
        return jdbc.sql("select extraction from file_version order by stored_at fetch first 1 row only")
                .query(String.class)
                .optional()
                .orElse("");
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private static PaperForm form(String step) {
        return PaperScene.form(Classification.PARTICIPANTS);
    }

    private ReceivedFile received(String step) {
        return files.receive(
                step + ".docx", null, new ByteArrayInputStream(Samples.docx(Samples.ENGLISH, PREFIX + step)));
    }

    /** Gives some bytes and then nothing more. */
    private static InputStream endless(CountDownLatch arrived) {
        return new InputStream() {
            private int given;

            @Override
            public int read() {
                if (given++ > 100_000) {
                    stay(arrived);
                }
                return 'P';
            }
        };
    }

    private static boolean stay(CountDownLatch arrived) {
        arrived.countDown();
        return Points.stay();
    }

    /** Where a reading is stopped. */
    @Component
    static class Points {

        static final String STEP = System.getProperty("kill.step", "look");

        @EventListener
        void beforeTheResultIsCommitted(FileRead read) {
            if (STEP.equals("read")) {
                at();
            }
        }

        @TransactionalEventListener
        void onceTheResultIsCommitted(FileRead read) {
            if (STEP.equals("indexed")) {
                at();
            }
        }

        static void at() {
            System.out.println("AT " + STEP);
            System.out.flush();
            stay();
        }

        static boolean stay() {
            try {
                Thread.sleep(Duration.ofMinutes(5));
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            return true;
        }
    }
}

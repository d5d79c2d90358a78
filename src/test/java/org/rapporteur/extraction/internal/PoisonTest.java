package org.rapporteur.extraction.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.extraction.Limits;
import org.rapporteur.extraction.ReadRequest;
import org.rapporteur.extraction.ReadRequest.Attempt;
import org.rapporteur.extraction.ReaderLimits;
import org.rapporteur.extraction.Reading;
import org.rapporteur.extraction.ReadingReason;
import org.rapporteur.extraction.ReadingState;

/** Files that hang, crash and exhaust the child, made with the parser Tika tests itself with. */
class PoisonTest {

    private static final Duration LIMIT = Duration.ofSeconds(3);
    private static final int FILES_PER_CHILD = 5;

    @TempDir
    private static Path folder;

    private static Path lib;

    private static ReaderProcess reader;

    @BeforeAll
    static void startReaderThatKnowsPoison() throws IOException {
        lib = poisonousLib();
        reader = new ReaderProcess(limits(LIMIT), parsers());
    }

    private static List<String> parsers() {
        List<String> parsers = new ArrayList<>(TikaConfiguration.PARSERS);
        parsers.add("org.apache.tika.parser.mock.MockParser");
        parsers.add(AskingParser.class.getName());
        return parsers;
    }

    private static ReaderLimits limits(Duration time) {
        Path work = folder.resolve("work-" + time.toSeconds());
        return Limits.reader(
                work,
                "lib",
                lib,
                "heap-megabytes",
                128,
                "time",
                time,
                "files-per-child",
                FILES_PER_CHILD,
                "temporary",
                "20MB");
    }

    @AfterAll
    static void stopReader() {
        reader.close();
    }

    @Test
    void aFileThatHangsCostsItsLimitAndTheNextIsReadNormally() throws IOException {
        assertHealthy();
        Reading reading = read("<hang millis='120000' heavy='false' interruptible='false'/>");

        assertThat(reading.state()).isEqualTo(ReadingState.UNREADABLE);
        assertThat(reading.reason()).isEqualTo(ReadingReason.TIMEOUT);
        assertThat(reading.facts()).containsEntry("seconds", "3");
        assertThat(reading.mayRetry()).isTrue();
        assertThat(reading.took()).isBetween(LIMIT, LIMIT.plusSeconds(5));
        assertHealthy();
    }

    @Test
    void theSecondTryHasDoubleTheTimeAndIsTheLast() throws IOException {
        Path file = poison("<hang millis='120000' heavy='false' interruptible='false'/>");
        Reading reading = reader.read(new ReadRequest(file, "a", "application/mock+xml", Attempt.ALONE_DOUBLE_TIME));

        assertThat(reading.reason()).isEqualTo(ReadingReason.TIMEOUT);
        assertThat(reading.facts()).containsEntry("seconds", "6");
        assertThat(reading.mayRetry()).isFalse();
        assertHealthy();
    }

    @Test
    void aFileThatEndsTheProcessIsACrashAndTheNextIsReadNormally() throws IOException {
        Reading reading = read("<system_exit/>");

        assertThat(reading.state()).isEqualTo(ReadingState.UNREADABLE);
        assertThat(reading.reason()).isEqualTo(ReadingReason.CRASHED);
        assertThat(reading.mayRetry()).isTrue();
        assertHealthy();
    }

    @Test
    void aFileThatExhaustsTheMemoryIsToldApartAndTheNextIsReadNormally() throws IOException {
        Reading reading = read("<oom/>");

        assertThat(reading.state()).isEqualTo(ReadingState.UNREADABLE);
        assertThat(reading.reason()).isEqualTo(ReadingReason.OUT_OF_MEMORY);
        assertHealthy();
    }

    @Test
    void whatAFileDoesCostsItsLimitAtMostAndNothingOfTheOneThatComesRightAfterIt() throws Exception {
        List<String> deeds = List.of(
                "<hang millis='120000' heavy='true' pulse_millis='100' interruptible='false'/>",
                "<oom/>",
                "<system_exit/>");
        try (ExecutorService people = Executors.newSingleThreadExecutor()) {
            for (String deed : deeds) {
                long before = reader.health().filesRead();
                Future<Reading> hostile = people.submit(() -> read(deed));
                while (reader.health().filesRead() == before) {
                    Thread.onSpinWait();
                }
                long handedIn = System.nanoTime();
                assertHealthy();
                assertThat(Duration.ofNanos(System.nanoTime() - handedIn))
                        .as(deed)
                        .isLessThan(LIMIT.plusSeconds(5));
                assertThat(hostile.get().took()).as(deed).isLessThan(LIMIT.plusSeconds(5));
            }
        }
    }

    @Test
    void aFileWhoseParserThrowsIsDamagedAndItsTextSoFarIsKept() throws IOException {
        Reading early = read("<throw class='java.lang.IllegalStateException'>broken</throw>");
        assertThat(early.state()).isEqualTo(ReadingState.UNREADABLE);
        assertThat(early.reason()).isEqualTo(ReadingReason.DAMAGED);

        Reading late = read("<write element='p'>first part</write>"
                + "<throw class='org.apache.tika.exception.TikaException'>broken</throw>");
        assertThat(late.state()).isEqualTo(ReadingState.PARTIAL);
        assertThat(late.reason()).isEqualTo(ReadingReason.DAMAGED);
        assertThat(late.text()).isEqualTo("first part");
    }

    @Test
    void aFileThatWritesToTheProcessesOutputDoesNotDisturbTheConversation() throws IOException {
        Reading reading = read("<print_out>noise</print_out><write element='p'>text</write>");

        assertThat(reading.state()).isEqualTo(ReadingState.SEARCHABLE);
        assertThat(reading.text()).isEqualTo("text");
    }

    @Test
    void theProcessIsReplacedAfterItsShareOfFiles() throws IOException {
        long before = reader.health().restarts();
        for (int i = 0; i <= FILES_PER_CHILD; i++) {
            assertHealthy();
        }
        assertThat(reader.health().restarts()).isGreaterThan(before);
    }

    @Test
    void aFileThatFillsTheTemporaryFolderIsStoppedBeforeItsTime() throws Exception {
        assertHealthy();
        Path temporary = temporaryFolder();
        long before = reader.health().filesRead();
        Path filling = poison("<hang millis='120000' heavy='false' interruptible='false'/>");
        try (ExecutorService people = Executors.newSingleThreadExecutor()) {
            Future<Reading> reading = people.submit(
                    () -> reader.read(new ReadRequest(filling, "a", "application/mock+xml", Attempt.NORMAL)));
            while (reader.health().filesRead() == before) {
                Thread.onSpinWait();
            }
            Files.write(temporary.resolve("spooled"), new byte[21 << 20]);

            assertThat(reading.get(20, TimeUnit.SECONDS).reason()).isEqualTo(ReadingReason.CRASHED);
            assertThat(reading.get().took()).isLessThan(LIMIT);
        }
        assertHealthy();
        assertThat(temporary.resolve("spooled")).doesNotExist();
    }

    @Test
    void stoppingTheApplicationDoesNotWaitForAFileAndDoesNotBlameIt() throws Exception {
        ReaderProcess stopped = new ReaderProcess(limits(Duration.ofMinutes(5)), parsers());
        ReadRequest request = new ReadRequest(
                poison("<hang millis='120000' heavy='false' interruptible='false'/>"),
                "a",
                "application/mock+xml",
                Attempt.NORMAL);
        try (ExecutorService people = Executors.newSingleThreadExecutor()) {
            Future<Reading> reading = people.submit(() -> stopped.read(request));
            while (stopped.health().filesRead() == 0) {
                Thread.onSpinWait();
            }
            stopped.close();
            assertThat(reading.get(20, TimeUnit.SECONDS).reason()).isEqualTo(ReadingReason.READER_UNAVAILABLE);
        }
    }

    @Test
    void aParserThatMeetsADocumentInADocumentFindsNoOtherParsersThanTheChildHas() throws IOException {
        Path file = Files.writeString(
                Files.createTempFile(folder, "ask", ".xml"),
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss>which</rss>");
        Reading reading = reader.read(new ReadRequest(file, "a", AskingParser.TYPE, Attempt.NORMAL));

        assertThat(reading.text().lines())
                .contains("org.apache.tika.parser.csv.TextAndCSVParser", AskingParser.class.getName())
                .noneMatch(parser -> parser.contains("External") || parser.contains("Tesseract"))
                .isSubsetOf(Stream.concat(
                                parsers().stream(),
                                Stream.of(
                                        "org.apache.tika.parser.mail.RFC822Parser",
                                        "org.apache.tika.parser.pdf.PDFParser",
                                        "org.apache.tika.parser.microsoft.ooxml.OOXMLParser"))
                        .toList());
    }

    @Test
    void nothingIsLeftInTheInboxAfterAFile() throws IOException {
        assertHealthy();
        try (Stream<Path> files = Files.walk(folder.resolve("work-" + LIMIT.toSeconds()))) {
            assertThat(files.filter(Files::isRegularFile))
                    .extracting(path -> path.getFileName().toString())
                    .containsExactlyInAnyOrder(
                            "tika-config.xml",
                            "EmbeddedGuard.class",
                            "EmbeddedGuard$Extractor.class",
                            "PictureScaler.class");
        }
    }

    private static Path temporaryFolder() throws IOException {
        try (Stream<Path> folders = Files.walk(folder.resolve("work-" + LIMIT.toSeconds()), 2)) {
            return folders.filter(path -> path.endsWith("tmp")).findFirst().orElseThrow();
        }
    }

    private static void assertHealthy() throws IOException {
        Reading reading = read("<write element='p'>fine</write>");
        assertThat(reading.text()).isEqualTo("fine");
        assertThat(reading.state()).isEqualTo(ReadingState.SEARCHABLE);
    }

    private static Reading read(String actions) throws IOException {
        return reader.read(new ReadRequest(poison(actions), "a", "application/mock+xml", Attempt.NORMAL));
    }

    private static Path poison(String actions) throws IOException {
        return Files.writeString(
                Files.createTempFile(folder, "poison", ".xml"),
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<mock>" + actions + "</mock>");
    }

    /** The reader's jars, with the one that holds the misbehaving parser and one with its media type and the asking parser. */
    private static Path poisonousLib() throws IOException {
        Path lib = Files.createDirectories(folder.resolve("lib"));
        try (Stream<Path> jars = Files.list(Path.of(System.getProperty("rapporteur.reader.lib")))) {
            for (Path jar : jars.toList()) {
                bring(jar, lib.resolve(jar.getFileName()));
            }
        }
        Path tests = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(path -> path.getFileName().toString().matches("tika-core-.*-tests\\.jar"))
                .findFirst()
                .orElseThrow();
        bring(tests, lib.resolve("poison.jar"));
        try (OutputStream out = Files.newOutputStream(lib.resolve("more.jar"));
                ZipOutputStream jar = new ZipOutputStream(out)) {
            jar.putNextEntry(new ZipEntry("org/apache/tika/mime/custom-mimetypes.xml"));
            jar.write("""
                    <mime-info><mime-type type="application/mock+xml"><root-XML localName="mock"/>
                    <sub-class-of type="application/xml"/></mime-type></mime-info>
                    """.getBytes(StandardCharsets.UTF_8));
            String asking = AskingParser.class.getName().replace('.', '/') + ".class";
            jar.putNextEntry(new ZipEntry(asking));
            try (InputStream bytes = AskingParser.class.getClassLoader().getResourceAsStream(asking)) {
                jar.write(bytes.readAllBytes());
            }
        }
        return lib;
    }

    private static void bring(Path jar, Path there) throws IOException {
        try {
            Files.createLink(there, jar);
        } catch (IOException | UnsupportedOperationException anotherFileSystem) {
            Files.copy(jar, there);
        }
    }
}

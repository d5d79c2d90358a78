package org.rapporteur.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.base.PageText;
import org.rapporteur.extraction.ReadRequest.Attempt;

/** Real files through the real child process, one for the whole class. */
class TextReaderTest {

    private static final int MOST_CHARACTERS = 100_000;

    /** Fences that need nothing of the system. */
    private static final List<String> OURS = List.of("heap", "time", "temporary-folder");

    @TempDir
    private static Path work;

    @TempDir
    private Path folder;

    private static TextReader reader;

    @BeforeAll
    static void startReader() {
        reader = new TextReader(limits());
    }

    @AfterAll
    static void stopReader() throws IOException {
        reader.close();
        try (var left = Files.list(work)) {
            assertThat(left).as("folders of the child").isEmpty();
        }
    }

    @Test
    void aDocumentInFiveLanguagesIsReadWithAllOfThem() {
        Reading reading = read(
                "five.docx",
                Samples.DOCX,
                Samples.docx(Samples.ENGLISH, Samples.VIETNAMESE, Samples.THAI, Samples.LAO, Samples.KHMER));

        assertThat(reading.state()).isEqualTo(ReadingState.SEARCHABLE);
        assertThat(reading.reason()).isEqualTo(ReadingReason.NONE);
        assertThat(reading.languages()).containsExactlyInAnyOrder("en", "vi", "th", "lo", "km");
        assertThat(reading.text().lines())
                .containsExactly(Samples.ENGLISH, Samples.VIETNAMESE, Samples.THAI, Samples.LAO, Samples.KHMER);
        assertThat(reading.metadata()).containsEntry("title", "A paper");
        assertThat(reading.mayRetry()).isFalse();
        assertThat(reading.readerVersion()).contains("Tika 3.3.1");
    }

    @Test
    void thePagesOfAPdfKeepTheirNumbers() {
        Reading reading = read("a.pdf", "application/pdf", Samples.pdf("first page", "", "third page"));

        assertThat(reading.state()).isEqualTo(ReadingState.SEARCHABLE);
        assertThat(reading.pages()).containsExactly(new PageText(1, "first page"), new PageText(3, "third page"));
        assertThat(reading.metadata()).containsEntry("pages", "3");
    }

    @Test
    void eachSlideIsAPage() {
        Reading reading = read("a.pptx", Samples.PPTX, Samples.pptx("opening", "conclusion"));

        assertThat(reading.pages()).containsExactly(new PageText(1, "opening"), new PageText(2, "conclusion"));
    }

    @Test
    void eachSheetIsAPageWithItsNameAndItsRows() {
        Map<String, List<String>> sheets = new LinkedHashMap<>();
        sheets.put("Budget", List.of("travel", "rooms"));
        sheets.put("Delegations", List.of("Cambodia"));
        Reading reading = read("a.xlsx", Samples.XLSX, Samples.xlsx(sheets));

        assertThat(reading.pages())
                .containsExactly(
                        new PageText(1, "Budget\ntravel\t0.5\nrooms\t1.5"),
                        new PageText(2, "Delegations\nCambodia\t0.5"));
    }

    @Test
    void openDocumentRichTextMarkdownAndCsvAreRead() {
        assertThat(read("a.odt", Samples.ODT, Samples.odt(Samples.LAO)).text()).isEqualTo("Heading\n" + Samples.LAO);
        assertThat(read("a.rtf", "application/rtf", Samples.utf8("{\\rtf1\\ansi one\\par two}"))
                        .text())
                .isEqualTo("one\ntwo");
        assertThat(read("a.md", "text/markdown", Samples.utf8("# Title\n\nText"))
                        .text())
                .isEqualTo("# Title\n\nText");
        assertThat(read("a.csv", "text/csv", Samples.utf8("a,b\n1,2\n")).text()).isEqualTo("a,b\n1,2");
        assertThat(read("a.txt", "text/plain", Samples.utf8(Samples.THAI)).languages())
                .containsExactly("th");
    }

    @Test
    void aMessageIsReadWithItsAttachment() {
        Reading reading =
                read("a.eml", "message/rfc822", Samples.message("declaration.docx", Samples.docx(Samples.VIETNAMESE)));

        assertThat(reading.state()).isEqualTo(ReadingState.SEARCHABLE);
        assertThat(reading.parts())
                .containsExactly(new ReadPart(
                        "declaration.docx", Samples.DOCX, 1, ReadingState.SEARCHABLE, ReadingReason.NONE, 2));
        assertThat(reading.text()).contains("attached").contains("declaration.docx\n" + Samples.VIETNAMESE);
        assertThat(reading.metadata()).containsEntry("title", "Papers for the meeting");
    }

    @Test
    void aMessageSavedOutOfAMailboxIsReadAsTheMessageItIs() throws IOException {
        byte[] message = Samples.message("declaration.docx", Samples.docx(Samples.VIETNAMESE));
        for (String line : List.of(
                "From secretariat@example.org Thu Oct 27 09:00:00 2016\n",
                "From - Thu Oct 27 09:00:00 2016\r\n",
                "From ???@??? Thu Oct 27 09:00:00 2016\r\nX-Mozilla-Status: 0001\r\n")) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            bytes.write(Samples.utf8(line));
            bytes.write(message);

            Reading reading = read("a.eml", "message/rfc822", bytes.toByteArray());

            assertThat(reading.state()).as(line).isEqualTo(ReadingState.SEARCHABLE);
            assertThat(reading.parts())
                    .as(line)
                    .containsExactly(new ReadPart(
                            "declaration.docx", Samples.DOCX, 1, ReadingState.SEARCHABLE, ReadingReason.NONE, 2));
            assertThat(reading.text()).contains(Samples.VIETNAMESE).doesNotContain("Content-Transfer-Encoding");
            assertThat(reading.metadata()).containsEntry("title", "Papers for the meeting");
            Reading within = read("a.zip", "application/zip", Samples.zip(Map.of("a.eml", bytes.toByteArray())));
            assertThat(within.state()).as(line).isEqualTo(ReadingState.SEARCHABLE);
            assertThat(within.text()).contains(Samples.VIETNAMESE);
        }
    }

    @Test
    void anAttachmentThatCannotBeReadMakesTheMessagePartial() {
        Reading reading = read("a.eml", "message/rfc822", Samples.message("locked.docx", Samples.lockedDocx("secret")));

        assertThat(reading.state()).isEqualTo(ReadingState.PARTIAL);
        assertThat(reading.reason()).isEqualTo(ReadingReason.PARTS_UNREADABLE);
        assertThat(reading.facts())
                .containsEntry("parts", "1")
                .containsEntry("unreadable", "1")
                .containsEntry("names", "locked.docx");
        assertThat(reading.text()).contains("attached");
    }

    @Test
    void eachAttachmentHasItsOwnStateAndTheAllowListHoldsForItToo() {
        Map<String, byte[]> attachments = new LinkedHashMap<>();
        attachments.put("declaration.docx", Samples.docx(Samples.VIETNAMESE));
        attachments.put("locked.docx", Samples.lockedDocx("secret"));
        attachments.put("page.html", Samples.utf8("<!DOCTYPE html><html><body>zqwwebpage</body></html>"));
        attachments.put("scan.png", Samples.png());
        byte[] docx = Samples.docx(Samples.ENGLISH);
        attachments.put("broken.docx", Arrays.copyOf(docx, docx.length * 2 / 3));

        Reading reading = read("a.eml", "message/rfc822", Samples.message(attachments));

        assertThat(reading.parts())
                .extracting(ReadPart::name, ReadPart::state, ReadPart::reason)
                .containsExactly(
                        tuple("declaration.docx", ReadingState.SEARCHABLE, ReadingReason.NONE),
                        tuple("locked.docx", ReadingState.LOCKED, ReadingReason.PASSWORD),
                        tuple("page.html", ReadingState.UNREADABLE, ReadingReason.NOT_ACCEPTED),
                        tuple("scan.png", ReadingState.NO_TEXT, ReadingReason.SCAN),
                        tuple("broken.docx", ReadingState.UNREADABLE, ReadingReason.DAMAGED));
        assertThat(reading.state()).isEqualTo(ReadingState.PARTIAL);
        assertThat(reading.facts())
                .containsEntry("unreadable", "3")
                .containsEntry("parts", "5")
                .containsEntry("names", "locked.docx, page.html, broken.docx");
        assertThat(reading.text()).contains(Samples.VIETNAMESE).doesNotContain("zqwwebpage");
    }

    @Test
    void whatLiesDeeperThanIsReadIsNamedAndNotRead() {
        byte[] inner = Samples.utf8("zqwdeepest");
        String name = "note.txt";
        for (int depth = 7; depth >= 1; depth--) {
            inner = Samples.zip(new LinkedHashMap<>(Map.of(name, inner)));
            name = "level" + depth + ".zip";
        }
        Reading reading = read("a.zip", "application/zip", inner);

        assertThat(reading.state()).isEqualTo(ReadingState.PARTIAL);
        assertThat(reading.parts()).extracting(ReadPart::depth).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(reading.parts().getLast().reason()).isEqualTo(ReadingReason.TOO_DEEP);
        assertThat(reading.text()).doesNotContain("zqwdeepest");
    }

    @Test
    void twoChildrenReadAtTheSameTime() throws Exception {
        try (TextReader two = new TextReader(limits("children", 2));
                var people = Executors.newFixedThreadPool(2)) {
            List<Callable<String>> tasks = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                String text = "paper " + i;
                tasks.add(() -> two.read(request(text + ".docx", Samples.DOCX, Samples.docx(text)))
                        .text());
            }
            for (Future<String> done : people.invokeAll(tasks)) {
                assertThat(done.get()).startsWith("paper ");
            }
            assertThat(two.health().running()).isEqualTo(2);
            assertThat(two.health().filesRead()).isEqualTo(8);
        }
    }

    @Test
    void anArchiveIsReadFileByFile() {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("papers/one.docx", Samples.docx(Samples.ENGLISH));
        entries.put("notes.txt", Samples.utf8("some notes"));
        Reading reading = read("a.zip", "application/zip", Samples.zip(entries));

        assertThat(reading.state()).isEqualTo(ReadingState.SEARCHABLE);
        assertThat(reading.parts()).hasSize(2);
        assertThat(reading.text()).contains(Samples.ENGLISH).contains("some notes");
    }

    @Test
    void anArchiveWithMoreFilesThanAreReadIsPartialAndSaysTheLimit() {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        for (int i = 0; i < 205; i++) {
            entries.put("note" + i + ".txt", Samples.utf8("note number " + i));
        }
        Reading reading = read("a.zip", "application/zip", Samples.zip(entries));

        assertThat(reading.state()).isEqualTo(ReadingState.PARTIAL);
        assertThat(reading.reason()).isEqualTo(ReadingReason.PARTS_UNREADABLE);
        assertThat(reading.facts())
                .containsEntry("parts", "200")
                .containsEntry("unreadable", "0")
                .containsEntry("limit", "200");
        assertThat(reading.text()).contains("note number 199").doesNotContain("note number 200");
    }

    @Test
    void aFileUnderAPasswordIsLocked() {
        assertLocked(read("a.pdf", "application/pdf", Samples.lockedPdf("secret", "text")));
        assertLocked(read("a.docx", Samples.DOCX, Samples.lockedDocx("secret")));
    }

    @Test
    void aScanHasNoText() {
        Reading reading = read("a.pdf", "application/pdf", Samples.scannedPdf());

        assertThat(reading.state()).isEqualTo(ReadingState.NO_TEXT);
        assertThat(reading.reason()).isEqualTo(ReadingReason.SCAN);
        assertThat(reading.facts()).containsEntry("pages", "1");
        assertThat(read("a.png", "image/png", Samples.png()).reason()).isEqualTo(ReadingReason.SCAN);
    }

    @Test
    void anEmptyDocumentHasNoTextAndIsNoScan() {
        Reading reading = read("a.docx", Samples.DOCX, Samples.docx());

        assertThat(reading.state()).isEqualTo(ReadingState.NO_TEXT);
        assertThat(reading.reason()).isEqualTo(ReadingReason.NONE);
    }

    @Test
    void aFileCutOffIsUnreadableBecauseItsEndIsMissing() {
        byte[] docx = Samples.docx(Samples.ENGLISH);
        byte[] pdf = Samples.pdf("a page", "another");

        assertDamaged(read("a.docx", Samples.DOCX, Arrays.copyOf(docx, docx.length * 2 / 3)), "end-missing");
        assertDamaged(read("a.pdf", "application/pdf", Arrays.copyOf(pdf, pdf.length / 2)), "end-missing");
    }

    @Test
    void aPdfCutOffAnywhereIsDamagedAndNeverAScanOrWhole() {
        byte[] pdf =
                Samples.pdf(Stream.generate(() -> Samples.ENGLISH).limit(60).toArray(String[]::new));
        byte[] old = Samples.plainPdf(
                Stream.generate(() -> Samples.ENGLISH).limit(60).toArray(String[]::new));
        for (byte[] whole : List.of(pdf, old, Samples.scannedPdf(Samples.ENGLISH))) {
            for (int permille : List.of(300, 500, 700, 900, 990, 995)) {
                Reading reading =
                        read("a.pdf", "application/pdf", Arrays.copyOf(whole, whole.length / 1000 * permille));
                assertThat(reading.reason()).as("cut at %d ‰", permille).isEqualTo(ReadingReason.DAMAGED);
                assertThat(reading.facts()).containsEntry("detail", "end-missing");
                assertThat(reading.state())
                        .isEqualTo(reading.pages().isEmpty() ? ReadingState.UNREADABLE : ReadingState.PARTIAL);
            }
        }
    }

    @Test
    void aPdfWithSomethingBehindItsEndIsWhole() {
        byte[] pdf = Samples.pdf("a page");

        assertThat(read("a.pdf", "application/pdf", Arrays.copyOf(pdf, pdf.length + 20_000))
                        .state())
                .isEqualTo(ReadingState.SEARCHABLE);
    }

    @Test
    void aFileOverwrittenInTheMiddleIsUnreadableBecauseItIsBroken() {
        byte[] docx = Samples.docx(Samples.ENGLISH);
        Arrays.fill(docx, docx.length / 3, docx.length * 2 / 3, (byte) 7);

        assertDamaged(read("a.docx", Samples.DOCX, docx), "broken");
        byte[] pdf = Samples.pdf("a", "b");
        Arrays.fill(pdf, pdf.length / 5, pdf.length * 4 / 5, (byte) 7);
        assertDamaged(read("a.pdf", "application/pdf", pdf), "broken");
    }

    @Test
    void textBeyondTheLimitLeavesItsBeginningSearchable() {
        String paragraph = "A paragraph of the record. ".repeat(100);
        Reading reading = read(
                "a.docx",
                Samples.DOCX,
                Samples.docx(Stream.generate(() -> paragraph).limit(100).toArray(String[]::new)));

        assertThat(reading.state()).isEqualTo(ReadingState.PARTIAL);
        assertThat(reading.reason()).isEqualTo(ReadingReason.WRITE_LIMIT);
        assertThat(reading.facts()).containsEntry("limit", Integer.toString(MOST_CHARACTERS));
        assertThat(reading.text().length()).isBetween(MOST_CHARACTERS * 9 / 10, MOST_CHARACTERS);
    }

    @Test
    void aPlainTextBeyondTheLimitIsPartialToo() {
        Reading reading = read("a.txt", "text/plain", Samples.utf8("word ".repeat(MOST_CHARACTERS)));

        assertThat(reading.reason()).isEqualTo(ReadingReason.WRITE_LIMIT);
        assertThat(reading.pages()).isNotEmpty();
    }

    @Test
    void aDocumentThatUnpacksToAGigabyteIsReadToTheLimit() throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", Samples.utf8("""
                <?xml version="1.0" encoding="UTF-8"?>
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                <Override PartName="/word/document.xml" ContentType="%s.main+xml"/></Types>""".formatted(Samples.DOCX)));
        parts.put("_rels/.rels", Samples.utf8("""
                <?xml version="1.0" encoding="UTF-8"?>
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1"
                Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
                Target="word/document.xml"/></Relationships>"""));
        Path bomb = folder.resolve("bomb.docx");
        try (var zip = new ZipOutputStream(Files.newOutputStream(bomb))) {
            zip.setLevel(Deflater.BEST_SPEED);
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(Samples.utf8("<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document"
                    + " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"));
            byte[] megabyte = Samples.utf8("<w:p><w:r><w:t>text</w:t></w:r></w:p>".repeat((1 << 20) / 37));
            for (int i = 0; i < 1024; i++) {
                zip.write(megabyte);
            }
            zip.write(Samples.utf8("</w:body></w:document>"));
        }

        Reading reading = reader.read(new ReadRequest(bomb, "bomb.docx", Samples.DOCX, Attempt.NORMAL));

        assertThat(reading.reason()).isEqualTo(ReadingReason.WRITE_LIMIT);
        assertThat(reading.took()).isLessThan(Duration.ofSeconds(30));
    }

    @Test
    void nothingInAFileIsFetchedAndNothingOfThisMachineGetsIntoTheText() throws IOException {
        try (var listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            listener.setSoTimeout(200);
            String there = "http://127.0.0.1:" + listener.getLocalPort() + "/";
            Path secret = Files.writeString(folder.resolve("secret"), "zqwsecret");
            Map<String, byte[]> parts = new LinkedHashMap<>();
            parts.put("mimetype", Samples.utf8(Samples.ODT));
            parts.put("META-INF/manifest.xml", Samples.utf8("<manifest/>"));
            parts.put("content.xml", Samples.utf8("""
                    <?xml version="1.0"?><!DOCTYPE x [<!ENTITY far SYSTEM "%s"><!ENTITY near SYSTEM "%s">]>
                    <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
                    xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:text>
                    <text:p>seen &far; &near;</text:p></office:text></office:body></office:document-content>""".formatted(there, secret.toUri())));
            var entity = read("a.odt", Samples.ODT, Samples.zip(parts));
            var message = read("a.eml", "message/rfc822", Samples.utf8("""
                    From: a@example.org
                    Subject: Picture
                    MIME-Version: 1.0
                    Content-Type: text/html; charset=UTF-8

                    <html><body>zqwbody<img src="%sx.png"><script src="%sx.js">zqwscript</script></body></html>""".formatted(there, there)
                    .replace("\n", "\r\n")));
            var rich = read(
                    "a.rtf",
                    "application/rtf",
                    Samples.utf8("{\\rtf1\\ansi text\\par {\\field{\\*\\fldinst INCLUDEPICTURE \"" + there + "\"}}}"));

            assertThat(entity.text()).doesNotContain("zqwsecret");
            assertThat(message.text()).contains("zqwbody").doesNotContain("zqwscript", "<img");
            assertThat(rich.text()).startsWith("text");
            assertThatThrownBy(listener::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void khmerInTheOrderItIsDrawnIsSuspicious() {
        Reading reading = read("a.txt", "text/plain", Samples.utf8("េកតមក ្រប ាជន េសរី ិភាព ុគ្គល ".repeat(5)));

        assertThat(reading.state()).isEqualTo(ReadingState.PARTIAL);
        assertThat(reading.reason()).isEqualTo(ReadingReason.SUSPICIOUS_TEXT);
        assertThat(reading.facts()).containsEntry("kind", "order");
        assertThat(reading.pages()).isNotEmpty();
    }

    @Test
    void manyReadersTakeTurnsAndGetTheirOwnText() throws Exception {
        try (var people = Executors.newFixedThreadPool(4)) {
            List<Callable<String>> tasks = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                String text = "paper number " + i;
                tasks.add(() -> read(text.replace(' ', '-') + ".docx", Samples.DOCX, Samples.docx(text))
                        .text());
            }
            List<String> texts = new ArrayList<>();
            for (Future<String> done : people.invokeAll(tasks)) {
                texts.add(done.get());
            }
            assertThat(texts).hasSize(12).doesNotHaveDuplicates().first().isEqualTo("paper number 0");
        }
    }

    @Test
    void aHostileNameIsNeverPartOfAPath() {
        Path stored = write("stored", Samples.utf8("the text"));
        Reading reading =
                reader.read(new ReadRequest(stored, "../../../\u0000<&>\".txt", "text/plain", Attempt.NORMAL));

        assertThat(reading.text()).isEqualTo("the text");
    }

    @Test
    void aFileThatIsGoneMakesNoStatementAboutIt() {
        Reading reading = reader.read(new ReadRequest(folder.resolve("gone"), "a.txt", "text/plain", Attempt.NORMAL));

        assertThat(reading.reason()).isEqualTo(ReadingReason.READER_UNAVAILABLE);
        assertThat(reading.mayRetry()).isTrue();
    }

    @Test
    void theHealthNamesEachFenceAndCallsNoneHoldingThatWasNotTried() {
        read("a.txt", "text/plain", Samples.utf8("x"));
        assertThat(reader.health().fences())
                .filteredOn(fence -> OURS.contains(fence.name()))
                .hasSize(3)
                .noneMatch(ReaderHealth.Fence::inForce);

        reader.probe();
        ReaderHealth health = reader.health();

        assertThat(health.available()).isTrue();
        assertThat(health.filesRead()).isPositive();
        assertThat(health.fences())
                .extracting(ReaderHealth.Fence::name)
                .contains("heap", "time", "environment", "network", "resources", "temporary-folder");
        assertThat(health.fences())
                .filteredOn(fence -> OURS.contains(fence.name()))
                .hasSize(3)
                .allMatch(ReaderHealth.Fence::inForce);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void theChildGetsNothingOfOurEnvironment() throws IOException {
        read("a.txt", "text/plain", Samples.utf8("x"));
        for (ProcessHandle child : ProcessHandle.current().children().toList()) {
            Path proc = Path.of("/proc", Long.toString(child.pid()));
            if (Files.readString(proc.resolve("cmdline")).contains("PipesServer")) {
                assertThat(Files.readString(proc.resolve("environ")).split("\0"))
                        .extracting(variable -> variable.substring(0, variable.indexOf('=')))
                        .containsOnly("LANG", "HOME", "TMPDIR", "PATH", "OMP_THREAD_LIMIT");
                return;
            }
        }
        throw new AssertionError("no child process");
    }

    @Test
    void withoutTheReadersJarsNothingCrashesAndTheHealthSaysWhy() throws IOException {
        try (TextReader without = new TextReader(limits("lib", folder.resolve("nowhere")))) {
            Reading reading = without.read(request("a.txt", "text/plain", Samples.utf8("x")));

            assertThat(reading.state()).isEqualTo(ReadingState.UNREADABLE);
            assertThat(reading.reason()).isEqualTo(ReadingReason.READER_UNAVAILABLE);
            assertThat(reading.mayRetry()).isTrue();
            assertThat(without.health().available()).isFalse();
            assertThat(without.health().detail()).contains("missing");
        }
    }

    @Test
    void aReaderThatDoesNotStartSaysInItsOwnWordsWhy() throws IOException {
        Path broken = Files.createDirectories(folder.resolve("lib"));
        Files.writeString(broken.resolve("tika-core-broken.jar"), "no jar");
        try (TextReader dead = new TextReader(limits("lib", broken))) {
            Reading reading = dead.read(request("a.txt", "text/plain", Samples.utf8("x")));

            assertThat(reading.reason()).isEqualTo(ReadingReason.READER_UNAVAILABLE);
            assertThat(dead.health().available()).isFalse();
            assertThat(dead.health().detail()).contains("does not start").contains("PipesServer");
        }
    }

    private static ReaderLimits limits(Object... settings) {
        return Limits.reader(
                work,
                Stream.concat(
                                Stream.of("heap-megabytes", 256, "time", "60s", "characters", MOST_CHARACTERS),
                                Stream.of(settings))
                        .toArray());
    }

    private Reading read(String name, String mediaType, byte[] bytes) {
        return reader.read(request(name, mediaType, bytes));
    }

    private ReadRequest request(String name, String mediaType, byte[] bytes) {
        return new ReadRequest(write(name, bytes), name, mediaType, Attempt.NORMAL);
    }

    private Path write(String name, byte[] bytes) {
        try {
            return Files.write(folder.resolve(name), bytes);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void assertLocked(Reading reading) {
        assertThat(reading.state()).isEqualTo(ReadingState.LOCKED);
        assertThat(reading.reason()).isEqualTo(ReadingReason.PASSWORD);
        assertThat(reading.mayRetry()).isFalse();
        assertThat(reading.pages()).isEmpty();
    }

    private static void assertDamaged(Reading reading, String detail) {
        assertThat(reading.state()).isEqualTo(ReadingState.UNREADABLE);
        assertThat(reading.reason()).isEqualTo(ReadingReason.DAMAGED);
        assertThat(reading.facts()).containsEntry("detail", detail);
        assertThat(reading.mayRetry()).isFalse();
    }
}

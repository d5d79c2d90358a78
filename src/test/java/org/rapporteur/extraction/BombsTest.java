package org.rapporteur.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rapporteur.extraction.ReadRequest.Attempt;
import org.springframework.util.unit.DataSize;

/**
 * Small files that unpack to very much: most are refused at the door, and each is given to the reader all the same, with an
 * innocent file right behind it.
 */
class BombsTest {

    private static final Duration LIMIT = Duration.ofSeconds(3);
    private static final Duration REPLACEMENT = Duration.ofSeconds(5);
    private static final IntakeLimits DOOR =
            new IntakeLimits(DataSize.ofMegabytes(100), 10_000, DataSize.ofMegabytes(500), 100, 200, 150_000_000, 2);
    private static final int MEGABYTE = 1 << 20;
    private static final int MANY = 300;
    private static final int SIDE = 20_000;

    @TempDir
    private static Path folder;

    private static TextReader reader;

    private final Intake intake = new Intake(DOOR);

    /**
     * A bomb.
     *
     * @param name of the file
     * @param refused why it is not accepted; empty when only the reader can tell
     * @param ends what the reader may say of it
     */
    private record Bomb(
            String name, String mediaType, byte[] content, Optional<Refusal.Reason> refused, Set<ReadingReason> ends) {
        @Override
        public String toString() {
            return name;
        }
    }

    @BeforeAll
    static void aReaderThatIsWarm() throws IOException {
        reader = new TextReader(Limits.reader(
                Files.createDirectories(folder.resolve("work")),
                "heap-megabytes",
                256,
                "time",
                LIMIT,
                "characters",
                100_000,
                "temporary",
                "200MB"));
        assertInnocentFileIsRead();
    }

    @AfterAll
    static void stopReader() {
        reader.close();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bombs")
    void aBombCostsItsLimitAtMostAndNothingOfTheFileBehindIt(Bomb bomb) throws Exception {
        var file = Files.write(folder.resolve("bomb"), bomb.content);
        var brought = System.nanoTime();
        var head = Arrays.copyOf(bomb.content, Math.min(bomb.content.length, 1 << 16));
        assertThat(intake.check(bomb.name, head, file).refusal().map(Refusal::reason))
                .isEqualTo(bomb.refused);
        assertThat(since(brought)).isLessThan(REPLACEMENT);

        var before = reader.health().filesRead();
        try (ExecutorService people = Executors.newSingleThreadExecutor()) {
            Future<Reading> hostile =
                    people.submit(() -> reader.read(new ReadRequest(file, bomb.name, bomb.mediaType, Attempt.NORMAL)));
            while (reader.health().filesRead() == before) {
                Thread.onSpinWait();
            }
            var handedIn = System.nanoTime();
            assertInnocentFileIsRead();
            assertThat(since(handedIn)).isLessThan(LIMIT.plus(REPLACEMENT));

            assertThat(hostile.get().reason()).isIn(bomb.ends);
            assertThat(hostile.get().state()).isIn(ReadingState.PARTIAL, ReadingState.UNREADABLE, ReadingState.NO_TEXT);
            assertThat(hostile.get().took()).isLessThan(LIMIT.plus(REPLACEMENT));
        }
    }

    static Stream<Bomb> bombs() {
        var zip = "application/zip";
        return Stream.of(
                new Bomb(
                        "ratio.zip",
                        zip,
                        Samples.zip(Map.of("zeros.txt", new byte[MANY * MEGABYTE])),
                        Optional.of(Refusal.Reason.ARCHIVE_BOMB),
                        Set.of(ReadingReason.WRITE_LIMIT, ReadingReason.TIMEOUT)),
                new Bomb(
                        "overlapping.zip",
                        zip,
                        overlapping(),
                        Optional.of(Refusal.Reason.ARCHIVE_BOMB),
                        Set.of(ReadingReason.WRITE_LIMIT, ReadingReason.DAMAGED, ReadingReason.TIMEOUT)),
                new Bomb(
                        "nested.zip",
                        zip,
                        nested(),
                        Optional.of(Refusal.Reason.ARCHIVE_NESTED),
                        Set.of(ReadingReason.PARTS_UNREADABLE, ReadingReason.TIMEOUT)),
                new Bomb(
                        "itself.zip",
                        zip,
                        TikaFiles.named("droste.zip"),
                        Optional.of(Refusal.Reason.ARCHIVE_NESTED),
                        Set.of(ReadingReason.PARTS_UNREADABLE, ReadingReason.TIMEOUT)),
                new Bomb("laughs.docx", Samples.DOCX, laughingDocx(), Optional.empty(), Set.of(ReadingReason.DAMAGED)),
                new Bomb("laughs.odt", Samples.ODT, laughingOdt(), Optional.empty(), Set.of(ReadingReason.DAMAGED)),
                new Bomb(
                        "stream.pdf",
                        "application/pdf",
                        pdf(),
                        Optional.empty(),
                        Set.of(ReadingReason.TIMEOUT, ReadingReason.OUT_OF_MEMORY, ReadingReason.WRITE_LIMIT)),
                new Bomb(
                        "large.png",
                        "image/png",
                        picture(),
                        Optional.of(Refusal.Reason.TOO_MANY_PIXELS),
                        Set.of(ReadingReason.SCAN)));
    }

    private static void assertInnocentFileIsRead() throws IOException {
        var file = Files.write(folder.resolve("innocent"), Samples.docx(Samples.ENGLISH));
        var reading = reader.read(new ReadRequest(file, "innocent.docx", Samples.DOCX, Attempt.NORMAL));
        assertThat(reading.state()).isEqualTo(ReadingState.SEARCHABLE);
        assertThat(reading.text()).isEqualTo(Samples.ENGLISH);
    }

    private static Duration since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos);
    }

    /** A directory that names the same packed megabyte a thousand times. */
    private static byte[] overlapping() {
        var one = Samples.zip(Map.of("0000.txt", new byte[MEGABYTE]));
        var end = ByteBuffer.wrap(one).order(ByteOrder.LITTLE_ENDIAN);
        var size = end.getInt(one.length - 10);
        var start = end.getInt(one.length - 6);
        var times = 1_000;
        var many = ByteBuffer.allocate(start + size * times + 22).order(ByteOrder.LITTLE_ENDIAN);
        many.put(one, 0, start);
        for (var time = 0; time < times; time++) {
            many.put(one, start, size);
            many.put(many.position() - size + 46, "%04d.txt".formatted(time).getBytes(StandardCharsets.US_ASCII));
        }
        many.put(one, one.length - 22, 22);
        many.putShort(many.capacity() - 14, (short) times);
        many.putShort(many.capacity() - 12, (short) times);
        many.putInt(many.capacity() - 10, size * times);
        return many.array();
    }

    /** Sixteen archives in each of sixteen archives, six deep: sixteen million texts. */
    private static byte[] nested() {
        var content = Samples.utf8("text ".repeat(1_000));
        var name = "%d.txt";
        for (var depth = 0; depth < 6; depth++) {
            Map<String, byte[]> entries = new LinkedHashMap<>();
            for (var number = 0; number < 16; number++) {
                entries.put(name.formatted(number), content);
            }
            content = Samples.zip(entries);
            name = "%d.zip";
        }
        return content;
    }

    /** Entities made of entities: ten thousand million laughs. */
    private static String laughing(String document) {
        var entities = new StringBuilder("<!ENTITY l0 \"laugh\">");
        for (var level = 1; level <= 10; level++) {
            entities.append("<!ENTITY l%d \"%s\">"
                    .formatted(level, "&l%d;".formatted(level - 1).repeat(10)));
        }
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><!DOCTYPE x [" + entities + "]>"
                + document.formatted("&l10;");
    }

    private static byte[] laughingDocx() {
        var parts = Samples.unzip(Samples.docx(Samples.ENGLISH));
        parts.put(
                "word/document.xml",
                Samples.utf8(
                        laughing("<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
                                + "<w:body><w:p><w:r><w:t>%s</w:t></w:r></w:p></w:body></w:document>")));
        return Samples.zip(parts);
    }

    private static byte[] laughingOdt() {
        var parts = Samples.unzip(Samples.odt(Samples.ENGLISH));
        parts.put("content.xml", Samples.utf8(laughing("""
                        <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
                          xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.2">
                          <office:body><office:text><text:p>%s</text:p></office:text></office:body>
                        </office:document-content>""")));
        return Samples.stored(parts);
    }

    /** One page whose content is hundreds of megabytes, packed two hundred times smaller. */
    private static byte[] pdf() {
        return Samples.bytes(out -> {
            try (PDDocument document = new PDDocument()) {
                var page = new PDPage();
                document.addPage(page);
                page.setResources(new PDResources());
                var font = page.getResources().add(new PDType1Font(Standard14Fonts.FontName.HELVETICA));
                var line = "BT /%s 9 Tf 9 9 Td (bomb) Tj ET\n".formatted(font.getName());
                var megabyte = Samples.utf8(line.repeat(MEGABYTE / line.length()));
                var content = document.getDocument().createCOSStream();
                content.setItem(COSName.FILTER, COSName.FLATE_DECODE);
                try (var raw = content.createRawOutputStream()) {
                    raw.write(packed(lines -> repeat(lines, megabyte, MANY)));
                }
                page.getCOSObject().setItem(COSName.CONTENTS, content);
                document.save(out);
            }
        });
    }

    /** A real picture, white throughout. */
    private static byte[] picture() {
        return Samples.bytes(out -> {
            out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
            chunk(
                    out,
                    "IHDR",
                    ByteBuffer.allocate(13)
                            .putInt(SIDE)
                            .putInt(SIDE)
                            .put((byte) 1)
                            .array());
            chunk(out, "IDAT", packed(pixels -> repeat(pixels, new byte[1 + SIDE / 8], SIDE)));
            chunk(out, "IEND", new byte[0]);
        });
    }

    private static void chunk(OutputStream out, String type, byte[] content) throws IOException {
        var body = ByteBuffer.allocate(4 + content.length)
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .put(content)
                .array();
        var sum = new CRC32();
        sum.update(body);
        out.write(ByteBuffer.allocate(4).putInt(content.length).array());
        out.write(body);
        out.write(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }

    private static byte[] packed(Samples.Writing writing) {
        return Samples.bytes(out -> {
            var deflater = new Deflater(Deflater.BEST_SPEED);
            try (var packed = new DeflaterOutputStream(out, deflater)) {
                writing.to(packed);
            } finally {
                deflater.end();
            }
        });
    }

    private static void repeat(OutputStream out, byte[] piece, int times) throws IOException {
        for (var time = 0; time < times; time++) {
            out.write(piece);
        }
    }
}

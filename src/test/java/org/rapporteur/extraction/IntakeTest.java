package org.rapporteur.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.extraction.Refusal.Reason;
import org.springframework.util.unit.DataSize;

class IntakeTest {

    private static final IntakeLimits LIMITS =
            new IntakeLimits(DataSize.ofMegabytes(3), 100, DataSize.ofMegabytes(20), 100, 200, 150_000_000, 2);

    @TempDir
    private Path folder;

    private final Intake intake = new Intake(LIMITS);

    @Test
    void everyAcceptedFormatComesInAsWhatItIs() {
        assertAccepted("a.docx", Samples.docx("text"), Samples.DOCX);
        assertAccepted("a.XLSX", Samples.xlsx(Map.of("Sheet", List.of("x"))), Samples.XLSX);
        assertAccepted("a.pptx", Samples.pptx("slide"), Samples.PPTX);
        assertAccepted("a.odt", Samples.odt("text"), Samples.ODT);
        assertAccepted("a.pdf", Samples.pdf("text"), "application/pdf");
        assertAccepted("a.rtf", Samples.utf8("{\\rtf1\\ansi text}"), "application/rtf");
        assertAccepted("a.txt", Samples.utf8(Samples.KHMER), "text/plain");
        assertAccepted("a.csv", Samples.utf8("State;Cases\nLao PDR;1\n"), "text/csv");
        assertAccepted("a.md", Samples.utf8("# Title\n<em>text</em>"), "text/markdown");
        assertAccepted("a.eml", Samples.message("a.docx", Samples.docx("x")), "message/rfc822");
        assertAccepted("a.png", Samples.png(), "image/png");
        assertAccepted("a.zip", Samples.zip(Map.of("a.docx", Samples.docx("x"))), "application/zip");
        assertAccepted("a.doc", compound("WordDocument"), "application/msword");
        assertAccepted("a.xls", compound("Workbook"), "application/vnd.ms-excel");
        assertAccepted("a.ppt", compound("PowerPoint Document"), "application/vnd.ms-powerpoint");
        assertAccepted("a.msg", compound("__properties_version1.0"), "application/vnd.ms-outlook");
    }

    @Test
    void aTextInUtf16ComesIn() {
        assertAccepted("a.txt", "\uFEFFthe record".getBytes(StandardCharsets.UTF_16LE), "text/plain");
    }

    @Test
    void aTextThatMentionsATagIsNoWebPage() {
        assertAccepted("a.txt", Samples.utf8("The tag <html> begins a page."), "text/plain");
    }

    @Test
    void aLockedOfficeFileComesIn() {
        assertAccepted("a.docx", Samples.lockedDocx("secret"), Samples.DOCX);
    }

    @Test
    void anOfficeFileCutOffOnTheWayComesInForTheReaderToSay() {
        byte[] whole = Samples.docx(Samples.ENGLISH);
        assertAccepted("a.docx", Arrays.copyOf(whole, whole.length / 2), Samples.DOCX);
    }

    @Test
    void anEmptyFileIsRefused() {
        assertRefused("a.pdf", new byte[0], Reason.EMPTY);
    }

    @Test
    void aFileOverTheLimitIsRefusedWithTheLimit() {
        Refusal refusal = assertRefused("a.txt", new byte[3 * 1024 * 1024 + 1], Reason.TOO_LARGE);
        assertThat(refusal.facts()).containsEntry("limit", "3145728").containsEntry("name", "a.txt");
    }

    @Test
    void aWebPageNamedPdfIsRefusedWithBothFactsNamed() {
        Refusal refusal = assertRefused(
                "budget.pdf",
                Samples.utf8("<!DOCTYPE html><html><body>Budget</body></html>"),
                Reason.NAME_CONTENT_MISMATCH);
        assertThat(refusal.facts())
                .containsEntry("name", "budget.pdf")
                .containsEntry("named", "application/pdf")
                .containsEntry("found", "text/html");
    }

    @Test
    void aWebPageNamedTextIsRefused() {
        Refusal refusal = assertRefused(
                "a.txt", Samples.utf8("\n <html><script>1</script></html>"), Reason.NAME_CONTENT_MISMATCH);
        assertThat(refusal.facts()).containsEntry("found", "text/html");
    }

    @Test
    void aSpreadsheetNamedAsTextDocumentIsRefusedWithBothFactsNamed() {
        Refusal refusal =
                assertRefused("a.docx", Samples.xlsx(Map.of("S", List.of("x"))), Reason.NAME_CONTENT_MISMATCH);
        assertThat(refusal.facts()).containsEntry("named", Samples.DOCX).containsEntry("found", Samples.XLSX);
    }

    @Test
    void aPlainArchiveNamedAsOfficeFileIsRefused() {
        byte[] zip = Samples.zip(Map.of("a.txt", Samples.utf8("x")));
        assertThat(assertRefused("a.docx", zip, Reason.NAME_CONTENT_MISMATCH).facts())
                .containsEntry("found", "application/zip");
        assertRefused("a.odt", zip, Reason.NAME_CONTENT_MISMATCH);
    }

    @Test
    void anOldWorkbookNamedAsOldTextIsRefused() {
        assertThat(assertRefused("a.doc", compound("Workbook"), Reason.NAME_CONTENT_MISMATCH)
                        .facts())
                .containsEntry("found", "application/vnd.ms-excel");
    }

    @Test
    void anOldWorkbookWithAnOldTextInsideItComesInAsWhatItIsNamed() {
        assertAccepted("a.xls", compound("WORKBOOK", "WordDocument"), "application/vnd.ms-excel");
    }

    @Test
    void aLargeDrawingInAnOfficeFileIsNoBomb() {
        Map<String, byte[]> parts = officeParts();
        parts.put("word/media/image1.emf", new byte[2 << 20]);
        assertAccepted("a.docx", Samples.zip(parts), Samples.DOCX);
    }

    @Test
    void aPictureNamedPdfIsRefused() {
        assertRefused("a.pdf", Samples.png(), Reason.NAME_CONTENT_MISMATCH);
    }

    @ParameterizedTest
    @CsvSource({
        "a.exe,EXECUTABLE",
        "a.jar,EXECUTABLE",
        "a.sh,SCRIPT",
        "a.js,SCRIPT",
        "a.ps1,SCRIPT",
        "a.html,HTML",
        "a.svg,SVG",
        "a.iso,DISK_IMAGE",
        "a.lnk,SHORTCUT",
        "a.url,SHORTCUT",
        "paper.pdf.exe,EXECUTABLE",
        "a.xyz,FORMAT_NOT_ACCEPTED",
        "noextension,FORMAT_NOT_ACCEPTED"
    })
    void whatIsNeverAcceptedIsRefusedByItsKind(String name, Reason reason) {
        assertRefused(name, Samples.utf8("whatever"), reason);
    }

    @Test
    void aProgramIsRefusedUnderAnyName() {
        byte[] program = new byte[2048];
        program[0] = 'M';
        program[1] = 'Z';
        assertRefused("a.docx", program, Reason.NAME_CONTENT_MISMATCH);
        assertRefused("a.txt", program, Reason.NAME_CONTENT_MISMATCH);
        assertRefused("a.dat", program, Reason.EXECUTABLE);
    }

    @Test
    void aScriptNamedTextIsRefused() {
        assertRefused("a.txt", Samples.utf8("#!/bin/sh\necho 1\n"), Reason.NAME_CONTENT_MISMATCH);
    }

    @Test
    void aDrawingWithScriptsIsRefusedUnderAnyName() {
        byte[] svg = Samples.utf8("<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>");
        assertRefused("a.svg", svg, Reason.SVG);
        assertRefused("a.png", svg, Reason.NAME_CONTENT_MISMATCH);
    }

    @Test
    void macrosAreFlaggedNotRefused() {
        Map<String, byte[]> parts = officeParts();
        parts.put("word/vbaProject.bin", Samples.utf8("macro"));
        assertThat(check("a.docm", Samples.zip(parts)).flags()).containsExactly(Flag.MACROS);
        assertThat(check("a.docx", Samples.zip(parts)).flags()).containsExactly(Flag.MACROS);
        assertThat(check("a.docx", Samples.docx("none")).flags()).isEmpty();
    }

    @Test
    void scriptsInAPdfAreFlaggedNotRefused() {
        byte[] pdf = Samples.utf8("%PDF-1.7\n1 0 obj<</S/JavaScript/JS(app.alert(1))>>endobj\n%%EOF");
        assertThat(check("a.pdf", pdf).flags()).containsExactly(Flag.SCRIPTS_IN_PDF);
    }

    @Test
    void anOfficeFileWithoutItsMainPartIsRefusedWithThePart() {
        Map<String, byte[]> parts = officeParts();
        parts.remove("word/document.xml");
        parts.put("word/styles.xml", Samples.utf8("<styles/>"));
        assertThat(assertRefused("a.docx", Samples.zip(parts), Reason.REQUIRED_PART_MISSING)
                        .facts())
                .containsEntry("part", "word/document.xml");
        Map<String, byte[]> odf = new LinkedHashMap<>(Map.of("mimetype", Samples.utf8(Samples.ODT)));
        assertThat(check("a.odt", Samples.stored(odf)).refusal().orElseThrow().reason())
                .isEqualTo(Reason.REQUIRED_PART_MISSING);
    }

    @Test
    void anArchiveThatUnpacksToTooMuchIsRefused() {
        Map<String, byte[]> many = new LinkedHashMap<>();
        byte[] megabyte = new byte[1 << 20];
        IntStream.range(0, 21).forEach(i -> many.put("part" + i + ".txt", megabyte));
        assertThat(assertRefused("a.zip", Samples.zip(many), Reason.ARCHIVE_BOMB)
                        .facts())
                .containsEntry("limit", "20971520");
    }

    @Test
    void anEntryThatPacksTooWellIsRefusedWithItsRatio() {
        byte[] zip = Samples.zip(Map.of("blank.txt", new byte[5 << 20]));
        assertThat(assertRefused("a.zip", zip, Reason.ARCHIVE_BOMB).facts())
                .containsEntry("entry", "blank.txt")
                .containsEntry("limit", "100");
    }

    @Test
    void anOfficeFileThatPacksTooWellIsRefusedByTheLimitOfXml() {
        Map<String, byte[]> parts = officeParts();
        parts.put("word/document.xml", new byte[10 << 20]);
        assertThat(assertRefused("a.docx", Samples.zip(parts), Reason.ARCHIVE_BOMB)
                        .facts())
                .containsEntry("limit", "200");
    }

    @Test
    void anArchiveThatLiesAboutItsSizeIsRefused() {
        byte[] zip = Samples.zip(Map.of("a.txt", new byte[500_000]));
        int directory = indexOf(zip, new byte[] {'P', 'K', 1, 2});
        Arrays.fill(zip, directory + 24, directory + 28, (byte) 1);
        zip[directory + 27] = 0;
        zip[directory + 26] = 0;
        assertRefused("a.zip", zip, Reason.ARCHIVE_BOMB);
    }

    @Test
    void tooManyEntriesAreRefusedWithTheirNumber() {
        Map<String, byte[]> many = new LinkedHashMap<>();
        IntStream.range(0, 101).forEach(i -> many.put("f" + i + ".txt", new byte[] {'x'}));
        assertThat(assertRefused("a.zip", Samples.zip(many), Reason.ARCHIVE_TOO_MANY_ENTRIES)
                        .facts())
                .containsEntry("entries", "101")
                .containsEntry("limit", "100");
    }

    @ParameterizedTest
    @CsvSource({"/etc/passwd", "../../a.txt", "a/../../b.txt", "C:\\a.txt", "..\\a.txt"})
    void anEntryOutsideItsFolderIsRefused(String entry) {
        byte[] zip = Samples.zip(Map.of(entry, Samples.utf8("x")));
        assertThat(assertRefused("a.zip", zip, Reason.ARCHIVE_BAD_PATH).facts()).containsEntry("entry", entry);
    }

    @Test
    void aSymbolicLinkInAnArchiveIsRefused() {
        byte[] zip = Samples.zip(Map.of("link.txt", Samples.utf8("/etc/passwd")));
        int directory = indexOf(zip, new byte[] {'P', 'K', 1, 2});
        zip[directory + 5] = 3;
        zip[directory + 40] = (byte) 0xFF;
        zip[directory + 41] = (byte) 0xA1;
        assertRefused("a.zip", zip, Reason.ARCHIVE_BAD_PATH);
    }

    @Test
    void archivesMayLieOneDeepInAnArchiveAndNoDeeper() {
        byte[] inner = Samples.zip(Map.of("a.txt", Samples.utf8("x")));
        byte[] middle = Samples.zip(Map.of("inner.zip", inner));
        byte[] outer = Samples.zip(Map.of("middle.zip", middle));
        assertAccepted("a.zip", middle, "application/zip");
        assertThat(assertRefused("a.zip", outer, Reason.ARCHIVE_NESTED).facts())
                .containsEntry("entry", "inner.zip")
                .containsEntry("limit", "2");
    }

    @Test
    void aSheetInATextInAnArchiveIsNoDeepNesting() {
        Map<String, byte[]> parts = officeParts();
        parts.put("word/embeddings/sheet.xlsx", Samples.xlsx(Map.of("S", List.of("x"))));
        byte[] inner = Samples.zip(Map.of("paper.docx", Samples.zip(parts)));
        assertAccepted("a.zip", Samples.zip(Map.of("papers.zip", inner)), "application/zip");
    }

    @Test
    void aBombInsideAnInnerArchiveIsFound() {
        byte[] bomb = Samples.zip(Map.of("blank.txt", new byte[5 << 20]));
        assertRefused("a.zip", Samples.zip(Map.of("inner.zip", bomb)), Reason.ARCHIVE_BOMB);
    }

    @Test
    void aProgramInAnArchiveIsRefusedByNameAndByContent() {
        assertRefused("a.zip", Samples.zip(Map.of("x.exe", Samples.utf8("x"))), Reason.ARCHIVE_REFUSED_ENTRY);
        byte[] page = Samples.utf8("<!DOCTYPE html><html></html>");
        assertThat(assertRefused("a.zip", Samples.zip(Map.of("x.txt", page)), Reason.ARCHIVE_REFUSED_ENTRY)
                        .facts())
                .containsEntry("entry", "x.txt")
                .containsEntry("found", "text/html");
    }

    @Test
    void anArchiveWithoutItsEndIsRefusedAsDamaged() {
        byte[] zip = Samples.zip(Map.of("a.txt", Samples.docx(Samples.ENGLISH)));
        assertRefused("a.zip", Arrays.copyOf(zip, zip.length - 30), Reason.ARCHIVE_DAMAGED);
    }

    @Test
    void anArchiveThatContainsItselfIsRefused() {
        assertRefused("a.zip", TikaFiles.named("droste.zip"), Reason.ARCHIVE_NESTED);
    }

    @Test
    void aPictureOfMorePixelsThanAreAcceptedIsRefusedByItsHeadAlone() {
        byte[] png = ByteBuffer.wrap(Samples.png())
                .putInt(16, 20_000)
                .putInt(20, 20_000)
                .array();
        Refusal refusal = assertRefused("a.png", png, Reason.TOO_MANY_PIXELS);
        assertThat(refusal.facts())
                .containsEntry("width", "20000")
                .containsEntry("height", "20000")
                .containsEntry("limit", "150000000");

        byte[] jpeg = {
            (byte) 0xFF,
            (byte) 0xD8,
            (byte) 0xFF,
            (byte) 0xE0,
            0,
            4,
            0,
            0,
            (byte) 0xFF,
            (byte) 0xC0,
            0,
            17,
            8,
            0x4E,
            0x20,
            0x4E,
            0x20,
            3
        };
        assertRefused("a.jpg", jpeg, Reason.TOO_MANY_PIXELS);

        ByteBuffer tiff = ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN);
        tiff.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(8).putShort((short) 2);
        tiff.putShort((short) 256).putShort((short) 4).putInt(1).putInt(20_000);
        tiff.putShort((short) 257).putShort((short) 3).putInt(1).putInt(20_000);
        assertRefused("a.tif", tiff.array(), Reason.TOO_MANY_PIXELS);
    }

    @Test
    void aNameIsNeverTrustedWithMoreThanItsExtension() {
        assertAccepted("..\\..\\etc\\a.txt", Samples.utf8("x"), "text/plain");
        Refusal refusal = assertRefused("a\u0000\nb.exe", Samples.utf8("x"), Reason.EXECUTABLE);
        assertThat(refusal.facts().get("name")).doesNotContain("\u0000", "\n");
    }

    private void assertAccepted(String name, byte[] bytes, String mediaType) {
        IntakeResult result = check(name, bytes);
        assertThat(result.refusal()).as(name).isEmpty();
        assertThat(result.accepted()).as(name).isTrue();
        assertThat(result.mediaType()).isEqualTo(mediaType);
    }

    private Refusal assertRefused(String name, byte[] bytes, Reason reason) {
        IntakeResult result = check(name, bytes);
        assertThat(result.accepted()).as(name).isFalse();
        assertThat(result.refusal().map(Refusal::reason)).as(name).contains(reason);
        return result.refusal().orElseThrow();
    }

    private IntakeResult check(String name, byte[] bytes) {
        try {
            Path file = Files.write(folder.resolve("stored"), bytes);
            return intake.check(name, Arrays.copyOf(bytes, Math.min(bytes.length, 65536)), file);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Map<String, byte[]> officeParts() {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", Samples.utf8("<Types/>"));
        parts.put("word/document.xml", Samples.utf8("<document/>"));
        return parts;
    }

    private static byte[] compound(String... streams) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            for (String stream : streams) {
                files.createDocument(new ByteArrayInputStream(new byte[5000]), stream);
            }
            files.writeFilesystem(out);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return out.toByteArray();
    }

    private static int indexOf(byte[] bytes, byte[] mark) {
        for (int i = 0; i + mark.length <= bytes.length; i++) {
            if (Arrays.equals(bytes, i, i + mark.length, mark, 0, mark.length)) {
                return i;
            }
        }
        throw new IllegalStateException("no mark");
    }
}

package org.rapporteur.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.rapporteur.base.PageText;
import org.rapporteur.extraction.TextStructure.Kind;
import org.rapporteur.extraction.TextStructure.Mark;

/** What the real child process tells of the blocks of a file. */
class StructuredReadingTest {

    @TempDir
    private static Path work;

    @TempDir
    private Path folder;

    private static TextReader reader;

    @BeforeAll
    static void startReader() {
        reader =
                new TextReader(Limits.reader(work, "heap-megabytes", 256, "characters", 100_000, "temporary", "100MB"));
    }

    @AfterAll
    static void stopReader() {
        reader.close();
    }

    @Test
    void theHeadingsAndTablesOfAWordFileAreKept() throws IOException {
        Reading reading = read("paper.docx", Samples.DOCX, document());

        assertThat(blocks(reading, 1))
                .containsExactly(
                        "HEADING 1 " + Samples.THAI,
                        "TEXT 0 " + Samples.VIETNAMESE,
                        "ROWS 2 State\tLaw\nHà Nội\t" + Samples.KHMER);
    }

    @Test
    void theListsOfAnOpenDocumentAreKeptWithTheirDepthAndNumbers() {
        Reading reading = read(
                "paper.odt",
                Samples.ODT,
                Samples.odt("words</text:p><text:list><text:list-item><text:p>one</text:p><text:list><text:list-item>"
                        + "<text:p>in it</text:p></text:list-item></text:list></text:list-item><text:list-item>"
                        + "<text:p>two</text:p></text:list-item></text:list><text:p>end"));

        assertThat(blocks(reading, 1))
                .containsExactly(
                        "HEADING 1 Heading", "TEXT 0 words", "ITEM 1 one", "ITEM 2 in it", "ITEM 1 two", "TEXT 0 end");
    }

    @Test
    void eachSheetOfAWorkbookHasItsNameAndItsRows() {
        Map<String, List<String>> sheets = new LinkedHashMap<>();
        sheets.put("Ngân sách", List.of("one", "two"));
        sheets.put("Budget", List.of("three"));

        Reading reading = read("book.xlsx", Samples.XLSX, Samples.xlsx(sheets));

        assertThat(blocks(reading, 1).getFirst()).isEqualTo("HEADING 1 Ngân sách");
        assertThat(blocks(reading, 2).getFirst()).isEqualTo("HEADING 1 Budget");
    }

    @Test
    void aMessageTellsWhoWroteToWhomAndHeadsItsAttachmentsWithTheirNames() {
        Reading reading =
                read("mail.eml", "message/rfc822", Samples.message("note.txt", Samples.utf8("attached words")));

        assertThat(reading.metadata())
                .containsEntry("from", "secretariat@example.org")
                .containsEntry("to", "delegates@example.org")
                .containsEntry("subject", "Papers for the meeting");
        PageText attachment = reading.pages().getLast();
        assertThat(blocks(reading, attachment.number())).containsExactly("HEADING 1 note.txt", "TEXT 0 attached words");
    }

    @Test
    void slidesAreNumberedAsTheyAreShown() {
        Reading old = read("old.ppt", "application/vnd.ms-powerpoint", TikaFiles.named("testPPT_various.ppt"));
        Reading reading = read(
                "talk.pptx",
                "application/vnd.openxmlformats-officedocument.presentationml.presentation",
                Samples.pptx("first", "second", "third"));

        assertThat(reading.pages()).extracting(PageText::number).containsExactly(1, 2, 3);
        assertThat(old.pages().getLast().number())
                .isEqualTo(Integer.parseInt(old.metadata().get("pages")));
    }

    private static byte[] document() throws IOException {
        try (var document = new XWPFDocument();
                var bytes = new ByteArrayOutputStream()) {
            var heading = CTStyle.Factory.newInstance();
            heading.setStyleId("H");
            heading.addNewName().setVal("heading 1");
            document.createStyles().addStyle(new XWPFStyle(heading));
            var title = document.createParagraph();
            title.setStyle("H");
            title.createRun().setText(Samples.THAI);
            document.createParagraph().createRun().setText(Samples.VIETNAMESE);
            var table = document.createTable(2, 2);
            table.getRow(0).getCell(0).setText("State");
            table.getRow(0).getCell(1).setText("Law");
            table.getRow(1).getCell(0).setText("Hà Nội");
            table.getRow(1).getCell(1).setText(Samples.KHMER);
            document.write(bytes);
            return bytes.toByteArray();
        }
    }

    private Reading read(String name, String mediaType, byte[] content) {
        try {
            Path file = Files.write(folder.resolve("file"), content);
            return reader.read(new ReadRequest(file, name, mediaType, ReadRequest.Attempt.NORMAL));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> blocks(Reading reading, int page) {
        String text = reading.pages().stream()
                .filter(one -> one.number() == page)
                .findFirst()
                .orElseThrow()
                .text();
        List<Mark> marks = new ArrayList<>(reading.structures().get(page).marks());
        if (marks.getFirst().from() > 0) {
            marks.addFirst(new Mark(0, Kind.TEXT, 0, 0));
        }
        List<String> blocks = new ArrayList<>();
        for (int i = 0; i < marks.size(); i++) {
            int to = i + 1 < marks.size() ? marks.get(i + 1).from() : text.length();
            blocks.add(marks.get(i).kind() + " " + marks.get(i).level() + " "
                    + text.substring(marks.get(i).from(), to).strip());
        }
        return blocks;
    }
}

package org.rapporteur.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.base.problem.InvalidInput;

/** Workbooks and CSV files, read back with the library spreadsheets are tested with. */
class WorkbooksTest {

    private final Workbooks workbooks = new Workbooks();

    @Test
    void textNumbersAndDatesComeBackAsSuchUnderAFrozenHeader() throws IOException {
        var sheet = new Sheet(
                "Participants",
                List.of(new Column("Name", 30), new Column("Number", 8), new Column("Day", 12), new Column("At", 18)),
                List.of(List.of(
                        Cell.text("សុខ សំ"),
                        Cell.number(42),
                        Cell.date(LocalDate.of(2016, 10, 27)),
                        Cell.time(LocalDateTime.of(2016, 10, 27, 9, 30)))));

        try (var workbook = opened(sheet)) {
            var read = workbook.getSheet("Participants");
            assertThat(read.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 1);
            assertThat(read.getColumnWidth(0)).isEqualTo(30 * 256);
            assertThat(read.getRow(0).getCell(3).getStringCellValue()).isEqualTo("At");
            var row = read.getRow(1);
            assertThat(row.getCell(0).getStringCellValue()).isEqualTo("សុខ សំ");
            assertThat(row.getCell(1).getNumericCellValue()).isEqualTo(42);
            assertThat(row.getCell(2).getLocalDateTimeCellValue().toLocalDate()).isEqualTo("2016-10-27");
            assertThat(row.getCell(3).getLocalDateTimeCellValue()).isEqualTo("2016-10-27T09:30");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+84 24 1", "-1", "@SUM(A1)", "\t=1", "=HYPERLINK(\"http://example.org\")"})
    void textThatLooksLikeAFormulaStaysText(String text) throws IOException {
        var sheet = new Sheet("S", List.of(new Column("=A", 10)), List.of(List.of(Cell.text(text))));

        try (var workbook = opened(sheet)) {
            var cell = workbook.getSheetAt(0).getRow(1).getCell(0);
            assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
            assertThat(cell.getStringCellValue()).isEqualTo(text);
            assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
        }
        var csv = new String(workbooks.csv(sheet), StandardCharsets.UTF_8);
        assertThat(csv.lines().skip(1).findFirst().orElseThrow()).matches("\"?'.*");
    }

    @Test
    void colouredCellsKeepTheirColours() throws IOException {
        var sheet = new Sheet(
                "Matrix",
                List.of(new Column("KH", 6)),
                List.of(List.of(Cell.text("F").toned("dff3e5", "1f7a43"))));

        try (var workbook = opened(sheet)) {
            var style = workbook.getSheetAt(0).getRow(1).getCell(0).getCellStyle();
            assertThat(style.getFillForegroundColorColor().getARGBHex()).isEqualTo("FFDFF3E5");
            assertThat(style.getFont().getXSSFColor().getARGBHex()).isEqualTo("FF1F7A43");
        }
    }

    @Test
    void sheetsWithNamesThatAreNotAllowedOrTheSameGetOthers() throws IOException {
        var columns = List.of(new Column("A", 5));
        var bytes = workbooks.write(List.of(
                new Sheet("a/b:c*", columns, List.of()),
                new Sheet("a/b:c*", columns, List.of()),
                new Sheet("x".repeat(60), columns, List.of())));

        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            assertThat(workbook.getNumberOfSheets()).isEqualTo(3);
            assertThat(workbook.getSheetName(1)).endsWith(" 2");
            assertThat(workbook.getSheetName(2)).hasSize(31);
        }
    }

    @Test
    void tenThousandRowsAreWrittenAndReadAgain() {
        var row = List.of(Cell.text("name"), Cell.number(BigDecimal.TEN));
        var sheet =
                new Sheet("Long", List.of(new Column("A", 10), new Column("B", 10)), Collections.nCopies(10_000, row));

        assertThat(read(workbooks.write(List.of(sheet))).rows()).hasSize(10_000);
        var tooLong = new Sheet("Long", sheet.columns(), Collections.nCopies(10_001, row));
        assertThatThrownBy(() -> read(workbooks.write(List.of(tooLong)))).isInstanceOf(InvalidInput.class);
    }

    @Test
    void whatWasWrittenIsReadAsText() {
        var sheet = new Sheet(
                "S",
                List.of(new Column("Name", 10), new Column("Born", 10), new Column("No.", 5)),
                List.of(
                        List.of(Cell.text("Nguyễn"), Cell.date(LocalDate.of(1980, 1, 2)), Cell.number(7)),
                        List.of(),
                        List.of(Cell.text("=x"))));

        for (var file : List.of(workbooks.write(List.of(sheet)), workbooks.csv(sheet))) {
            var table = read(file);
            assertThat(table.header()).containsExactly("Name", "Born", "No.");
            assertThat(table.rows().getFirst()).isEqualTo(new Table.Row(2, List.of("Nguyễn", "1980-01-02", "7")));
            assertThat(table.rows().getLast().number()).isEqualTo(4);
            assertThat(table.rows().getLast().cells()).hasSize(3);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a;b\n1;2\n", "a,b\r\n1,2\r\n", "a\tb\n1\t2", "\uFEFFa,b\n\"1\",\"2\"\n\n"})
    void csvIsReadWithAnyOfItsSeparators(String text) {
        var table = read(text.getBytes(StandardCharsets.UTF_8));

        assertThat(table.header()).containsExactly("a", "b");
        assertThat(table.rows()).containsExactly(new Table.Row(2, List.of("1", "2")));
    }

    @Test
    void aQuotedCsvCellKeepsItsSeparatorsQuotesAndLines() {
        var table = read("a,b\n\"one, \"\"two\"\"\nthree\",x\ny,z".getBytes(StandardCharsets.UTF_8));

        assertThat(table.rows())
                .containsExactly(
                        new Table.Row(2, List.of("one, \"two\"\nthree", "x")), new Table.Row(4, List.of("y", "z")));
    }

    @Test
    void whatIsNeitherWorkbookNorCsvIsRefusedWithItsName() {
        for (var bytes :
                List.of(new byte[] {'P', 'K', 3, 4, 0, 0}, new byte[] {(byte) 0xff, (byte) 0xd8, 0}, new byte[] {0})) {
            assertThatThrownBy(() -> workbooks.read(new ByteArrayInputStream(bytes), "list.xlsx"))
                    .isInstanceOfSatisfying(
                            InvalidInput.class,
                            problem -> assertThat(problem.fields())
                                    .singleElement()
                                    .satisfies(field -> {
                                        assertThat(field.field()).isEqualTo("file");
                                        assertThat(field.arguments()).containsExactly("list.xlsx");
                                    }));
        }
    }

    private Table read(byte[] file) {
        return workbooks.read(new ByteArrayInputStream(file), "file");
    }

    private XSSFWorkbook opened(Sheet sheet) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(workbooks.write(List.of(sheet))));
    }
}

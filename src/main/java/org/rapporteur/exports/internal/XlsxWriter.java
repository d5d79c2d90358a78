package org.rapporteur.exports.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.jspecify.annotations.Nullable;
import org.rapporteur.exports.Cell;
import org.rapporteur.exports.Sheet;

/** Writes workbooks row by row, so that a long list needs no more memory than a short one. */
public final class XlsxWriter {

    private static final int ROWS_IN_MEMORY = 200;
    private static final int WIDTH_UNITS_PER_CHARACTER = 256;
    private static final int LONGEST_TEXT = SpreadsheetVersion.EXCEL2007.getMaxTextLength();
    private static final String DATE = "yyyy-mm-dd";
    private static final String TIME = "yyyy-mm-dd hh:mm";

    private final SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_IN_MEMORY);
    private final Map<Look, CellStyle> styles = new HashMap<>();

    private XlsxWriter() {}

    /**
     * Writes a workbook; does not close the stream.
     *
     * @throws IOException when the stream cannot be written
     */
    public static void write(List<Sheet> sheets, OutputStream out) throws IOException {
        var writer = new XlsxWriter();
        try (writer.workbook) {
            writer.leaveOutTheTime();
            sheets.forEach(writer::add);
            writer.workbook.write(out);
        }
    }

    /** The same data give the same document: the time of writing would be the only difference. */
    private void leaveOutTheTime() {
        var properties = workbook.getXSSFWorkbook().getProperties().getCoreProperties();
        properties.setCreated(Optional.of(Date.from(Instant.EPOCH)));
    }

    private void add(Sheet sheet) {
        var target = workbook.createSheet(freeName(sheet.name()));
        target.createFreezePane(0, 1);
        var header = target.createRow(0);
        for (int column = 0; column < sheet.columns().size(); column++) {
            target.setColumnWidth(column, sheet.columns().get(column).width() * WIDTH_UNITS_PER_CHARACTER);
            var cell = header.createCell(column);
            cell.setCellValue(cut(sheet.columns().get(column).header()));
            cell.setCellStyle(styles.computeIfAbsent(Look.HEADER, this::style));
        }
        int number = 1;
        for (var row : sheet.rows()) {
            write(row, target.createRow(number++));
        }
        filter(target, sheet.columns().size(), number);
    }

    private static void filter(SXSSFSheet target, int columns, int rows) {
        if (columns > 0 && rows > 1) {
            target.setAutoFilter(new CellRangeAddress(0, rows - 1, 0, columns - 1));
        }
    }

    private void write(List<Cell> cells, Row row) {
        for (int column = 0; column < cells.size(); column++) {
            var cell = cells.get(column);
            if (cell.value() == null && cell.fill() == null) {
                continue;
            }
            var target = row.createCell(column);
            switch (cell.value()) {
                case null -> target.setBlank();
                case BigDecimal number -> target.setCellValue(number.doubleValue());
                case LocalDate date -> target.setCellValue(date);
                case LocalDateTime time -> target.setCellValue(time);
                case Object text -> target.setCellValue(cut(text.toString()));
            }
            target.setCellStyle(styles.computeIfAbsent(Look.of(cell), this::style));
        }
    }

    private CellStyle style(Look look) {
        var style = (XSSFCellStyle) workbook.createCellStyle();
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setWrapText(look.format == null);
        if (look.text) {
            // A text stays a text when somebody edits the cell, whatever it begins with.
            style.setQuotePrefixed(true);
        }
        if (look.format != null) {
            style.setDataFormat(workbook.createDataFormat().getFormat(look.format));
        }
        if (look.fill != null) {
            style.setFillForegroundColor(colour(look.fill));
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            style.setAlignment(HorizontalAlignment.CENTER);
        }
        if (look.bold || look.ink != null) {
            var font = (XSSFFont) workbook.createFont();
            font.setBold(true);
            if (look.ink != null) {
                font.setColor(colour(look.ink));
            }
            style.setFont(font);
        }
        return style;
    }

    private static XSSFColor colour(String hexadecimal) {
        return new XSSFColor(HexFormat.of().parseHex(hexadecimal), null);
    }

    private String freeName(String wanted) {
        var safe = WorkbookUtil.createSafeSheetName(wanted.isBlank() ? "–" : wanted);
        var name = safe;
        for (int n = 2; workbook.getSheet(name) != null; n++) {
            var suffix = " " + n;
            name = safe.substring(0, Math.min(safe.length(), 31 - suffix.length())) + suffix;
        }
        return name;
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT - 1) + "…";
    }

    private record Look(
            boolean bold,
            boolean text,
            @Nullable String format,
            @Nullable String fill,
            @Nullable String ink) {

        static final Look HEADER = new Look(true, true, null, null, null);

        static Look of(Cell cell) {
            return switch (cell.value()) {
                case LocalDate _ -> new Look(false, false, DATE, cell.fill(), cell.ink());
                case LocalDateTime _ -> new Look(false, false, TIME, cell.fill(), cell.ink());
                case String text -> new Look(false, Formulas.looksLikeOne(text), null, cell.fill(), cell.ink());
                case null, default -> new Look(false, false, null, cell.fill(), cell.ink());
            };
        }
    }
}

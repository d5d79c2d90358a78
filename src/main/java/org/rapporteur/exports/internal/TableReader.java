package org.rapporteur.exports.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.rapporteur.base.problem.InvalidInput;
import org.rapporteur.exports.Table;

/** Reads what somebody filled in: the first sheet of an XLSX file, or a CSV file. */
public final class TableReader {

    /** Most rows below the header. */
    public static final int MOST_ROWS = 10_000;

    /** Most columns. */
    public static final int MOST_COLUMNS = 100;

    private static final int MOST_BYTES = 5_000_000;
    private static final int MOST_UNPACKED_BYTES = 30_000_000;

    static {
        ZipSecureFile.setMaxEntrySize(MOST_UNPACKED_BYTES);
    }

    private TableReader() {}

    /**
     * Reads a file.
     *
     * @throws InvalidInput (field {@code file}) when it is neither XLSX nor CSV, is damaged or too large
     */
    public static Table read(InputStream in, String name) {
        try {
            var bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw tooLarge();
            }
            return table(isZip(bytes) ? workbookRows(bytes) : CsvText.rows(text(bytes)));
        } catch (InvalidInput problem) {
            throw problem;
        } catch (IOException | RuntimeException e) {
            throw InvalidInput.of("file", "exports.unreadable", name);
        }
    }

    private static boolean isZip(byte[] bytes) {
        return bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3 && bytes[3] == 4;
    }

    private static String text(byte[] bytes) throws CharacterCodingException {
        var text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
        if (text.indexOf('\0') >= 0) {
            throw new CharacterCodingException();
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static List<Table.Row> workbookRows(byte[] bytes) throws IOException {
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            return sheetRows(workbook.getSheetAt(0));
        }
    }

    private static List<Table.Row> sheetRows(Sheet sheet) {
        var formatter = new DataFormatter();
        var rows = new ArrayList<Table.Row>();
        for (var row : sheet) {
            if (row.getLastCellNum() > MOST_COLUMNS || rows.size() > MOST_ROWS) {
                throw tooLarge();
            }
            var cells = new ArrayList<String>();
            for (int column = 0; column < row.getLastCellNum(); column++) {
                var cell = row.getCell(column);
                cells.add(cell == null ? "" : text(cell, formatter));
            }
            rows.add(new Table.Row(row.getRowNum() + 1, cells));
        }
        return rows;
    }

    private static String text(Cell cell, DataFormatter formatter) {
        var type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case STRING -> cell.getStringCellValue().strip();
            case NUMERIC -> {
                if (DateUtil.isCellDateFormatted(cell)) {
                    var time = cell.getLocalDateTimeCellValue();
                    yield time.toLocalTime().toSecondOfDay() == 0
                            ? time.toLocalDate().toString()
                            : time.toString();
                }
                yield formatter.formatRawCellContents(cell.getNumericCellValue(), -1, "General");
            }
            case BOOLEAN -> String.valueOf(cell.getBooleanCellValue());
            default -> "";
        };
    }

    private static Table table(List<Table.Row> all) {
        var filled = all.stream()
                .filter(row -> row.cells().stream().anyMatch(cell -> !cell.isBlank()))
                .toList();
        if (filled.isEmpty()) {
            return new Table(List.of(), List.of());
        }
        var header = trimmed(filled.getFirst().cells());
        if (filled.size() - 1 > MOST_ROWS || header.size() > MOST_COLUMNS) {
            throw tooLarge();
        }
        return new Table(
                header,
                filled.stream()
                        .skip(1)
                        .map(row -> new Table.Row(row.number(), fitted(row.cells(), header.size())))
                        .toList());
    }

    private static List<String> trimmed(List<String> cells) {
        int size = cells.size();
        while (size > 0 && cells.get(size - 1).isBlank()) {
            size--;
        }
        return cells.subList(0, size);
    }

    private static List<String> fitted(List<String> cells, int size) {
        var fitted = new ArrayList<>(cells.subList(0, Math.min(size, cells.size())));
        while (fitted.size() < size) {
            fitted.add("");
        }
        return fitted;
    }

    private static InvalidInput tooLarge() {
        return InvalidInput.of("file", "exports.too-large", MOST_ROWS, MOST_COLUMNS);
    }
}

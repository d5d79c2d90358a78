package org.rapporteur.exports.internal;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.rapporteur.exports.Cell;
import org.rapporteur.exports.Column;
import org.rapporteur.exports.Sheet;

/** Writes CSV (RFC 4180) that spreadsheets read as UTF-8. */
public final class CsvWriter {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private CsvWriter() {}

    /** The sheet, its header first. */
    public static byte[] write(Sheet sheet) {
        var text = new StringBuilder(BYTE_ORDER_MARK);
        line(
                text,
                sheet.columns().stream()
                        .map(Column::header)
                        .map(Formulas::harmless)
                        .toList());
        for (var row : sheet.rows()) {
            line(text, row.stream().map(CsvWriter::plain).toList());
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String plain(Cell cell) {
        return switch (cell.value()) {
            case null -> "";
            case BigDecimal number -> number.toPlainString();
            case String text -> Formulas.harmless(text);
            case Object date -> date.toString();
        };
    }

    private static void line(StringBuilder text, List<String> cells) {
        text.append(cells.stream().map(CsvWriter::quoted).collect(Collectors.joining(",")))
                .append("\r\n");
    }

    private static String quoted(String cell) {
        var special = cell.chars().anyMatch(sign -> sign == ',' || sign == '"' || sign == '\n' || sign == '\r');
        return special ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }
}

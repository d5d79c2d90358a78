package org.rapporteur.exports.internal;

import java.util.ArrayList;
import java.util.List;
import org.rapporteur.exports.Table;

/** Reads CSV (RFC 4180) separated by commas, semicolons or tabs, whichever its first line has most of. */
final class CsvText {

    private final String text;
    private final char separator;
    private final List<Table.Row> rows = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private List<String> cells = new ArrayList<>();
    private int line = 1;

    private CsvText(String text) {
        this.text = text;
        this.separator = separator(text);
    }

    /** The rows with the number of the line each begins on. */
    static List<Table.Row> rows(String text) {
        return new CsvText(text).read();
    }

    private static char separator(String text) {
        var first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        char best = ',';
        for (char sign : new char[] {';', '\t'}) {
            if (count(first, sign) > count(first, best)) {
                best = sign;
            }
        }
        return best;
    }

    private static long count(String line, char sign) {
        return line.chars().filter(each -> each == sign).count();
    }

    private List<Table.Row> read() {
        boolean quoted = false;
        int begins = 1;
        for (int at = 0; at < text.length(); at++) {
            char sign = text.charAt(at);
            if (sign == '\n') {
                line++;
            }
            if (quoted) {
                if (sign != '"') {
                    cell.append(sign);
                } else if (at + 1 < text.length() && text.charAt(at + 1) == '"') {
                    cell.append('"');
                    at++;
                } else {
                    quoted = false;
                }
            } else if (sign == '"' && cell.toString().isBlank()) {
                cell.setLength(0);
                quoted = true;
            } else if (sign == separator) {
                endCell();
            } else if (sign == '\n') {
                endRow(begins);
                begins = line;
            } else if (sign != '\r') {
                cell.append(sign);
            }
        }
        if (!cell.isEmpty() || !cells.isEmpty()) {
            endRow(begins);
        }
        return rows;
    }

    private void endCell() {
        cells.add(cell.toString().strip());
        cell.setLength(0);
    }

    private void endRow(int begins) {
        endCell();
        rows.add(new Table.Row(begins, cells));
        cells = new ArrayList<>();
    }
}

package org.rapporteur.recommendations;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapporteur.base.i18n.Translations;
import org.rapporteur.exports.Cell;
import org.rapporteur.exports.Column;
import org.rapporteur.exports.Sheet;
import org.rapporteur.exports.Workbooks;
import org.springframework.stereotype.Component;

/** The matrix as a workbook: the same colours as on the screen, and the words beside them. */
@Component
class MatrixWorkbook {

    private static final int NARROW = 10;
    private static final int COLUMN = 18;
    private static final int WIDE = 60;

    /** Ground and ink of the light look in tokens.css. */
    private static final Map<Level, List<String>> TONES = new EnumMap<>(Map.of(
            Level.FULLY, List.of("DFF3E5", "1F7A43"),
            Level.LARGELY, List.of("EAF5DC", "39770F"),
            Level.PARTLY, List.of("FBF1D3", "8A6100"),
            Level.NOT_STARTED, List.of("FBE6E3", "A8261C"),
            Level.CONTRARY, List.of("FBE6E3", "A8261C"),
            Level.NO_INFORMATION, List.of("EDF1EF", "5B6A66"),
            Level.NOT_ASSESSED, List.of("EDF1EF", "5B6A66"),
            Level.NOT_APPLICABLE, List.of("EDF1EF", "5B6A66")));

    private final Workbooks workbooks;
    private final Translations translations;

    MatrixWorkbook(Workbooks workbooks, Translations translations) {
        this.workbooks = workbooks;
        this.translations = translations;
    }

    byte[] write(Matrix matrix, Locale reader) {
        return workbooks.write(List.of(cells(matrix, reader), legend(reader)));
    }

    private Sheet cells(Matrix matrix, Locale reader) {
        var columns = new ArrayList<Column>();
        columns.add(new Column(say(reader, "recommendations.number"), NARROW));
        columns.add(new Column(say(reader, "recommendations.text"), WIDE));
        for (var column : matrix.columns()) {
            var organisation = column.organisation();
            columns.add(new Column(
                    organisation == null ? column.party().nameFor(reader) : organisation.nameFor(reader), COLUMN));
        }
        columns.add(new Column(say(reader, "recommendations.reported"), COLUMN));
        var rows = new ArrayList<List<Cell>>();
        for (var row : matrix.rows()) {
            var cells = new ArrayList<Cell>();
            cells.add(Cell.text(row.reference()));
            cells.add(Cell.text(row.text().forReader(reader)));
            row.cells().forEach(cell -> cells.add(cell(cell, reader)));
            cells.add(Cell.text(reported(row.headline(), reader)));
            rows.add(cells);
        }
        return new Sheet(say(reader, "recommendations.matrix"), columns, rows);
    }

    private Cell cell(@Nullable MatrixCell cell, Locale reader) {
        if (cell == null) {
            return Cell.EMPTY;
        }
        var words = new StringBuilder(level(cell.shown(), reader));
        if (cell.unverified()) {
            words.append(" · ").append(say(reader, "recommendations.unverified"));
        }
        if (cell.differs()) {
            words.append(" · ").append(say(reader, "recommendations.reported-as", level(cell.selfLevel(), reader)));
        }
        if (cell.overdue()) {
            words.append(" · ").append(say(reader, "recommendations.overdue"));
        }
        var tone = TONES.getOrDefault(cell.shown(), List.of("EDF1EF", "5B6A66"));
        return Cell.text(words.toString()).toned(tone.getFirst(), tone.getLast());
    }

    private Sheet legend(Locale reader) {
        var rows = new ArrayList<List<Cell>>();
        for (var level : Level.values()) {
            var tone = TONES.getOrDefault(level, List.of("EDF1EF", "5B6A66"));
            rows.add(List.of(
                    Cell.text(level.letter()).toned(tone.getFirst(), tone.getLast()), Cell.text(level(level, reader))));
        }
        return new Sheet(
                say(reader, "recommendations.legend"),
                List.of(new Column("", NARROW), new Column(say(reader, "recommendations.level"), COLUMN)),
                rows);
    }

    private String reported(Headline headline, Locale reader) {
        return headline.noData()
                ? say(reader, "recommendations.no-data")
                : say(reader, "recommendations.n-of-m", headline.reported(), headline.addressed());
    }

    private String level(Level level, Locale reader) {
        return say(reader, "recommendations.level." + level);
    }

    private String say(Locale reader, String key, Object... arguments) {
        return translations.say(reader, key, arguments);
    }
}

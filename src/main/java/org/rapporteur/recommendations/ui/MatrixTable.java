package org.rapporteur.recommendations.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rapporteur.base.ui.Icon;
import org.rapporteur.recommendations.AddresseeId;
import org.rapporteur.recommendations.Matrix;
import org.rapporteur.recommendations.MatrixCell;
import org.rapporteur.recommendations.MatrixColumn;
import org.rapporteur.recommendations.MatrixRow;

/**
 * The matrix as a real table that is also a grid for the keyboard: arrow keys walk the cells, Enter opens one. Every cell
 * says in words what it shows in colour.
 */
@Tag("table")
final class MatrixTable extends Component {

    private static final String WALKING_KEYS =
            "['ArrowLeft','ArrowRight','ArrowUp','ArrowDown','Home','End','PageUp','PageDown','Enter',' '].includes(event.key)";

    private final Matrix matrix;
    private final Consumer<MatrixCell> opener;
    private final List<List<Element>> cells = new ArrayList<>();
    private MatrixWalk walk;

    MatrixTable(Matrix matrix, Consumer<MatrixCell> opener) {
        this.matrix = matrix;
        this.opener = opener;
        this.walk = MatrixWalk.start(matrix.rows().size(), matrix.columns().size());
        var element = getElement();
        element.getClassList().add("mx");
        element.setAttribute("role", "grid");
        element.setAttribute("aria-label", getTranslation("recommendations.matrix"));
        element.setAttribute("aria-rowcount", String.valueOf(matrix.rows().size() + 1));
        element.setAttribute("aria-colcount", String.valueOf(matrix.columns().size() + 2));
        element.appendChild(head(), body());
        element.addEventListener("keydown", this::press)
                .setFilter(WALKING_KEYS)
                .preventDefault()
                .addEventData("event.key")
                .addEventData("event.ctrlKey");
        mark(null);
    }

    private Element head() {
        var row = row("tr");
        row.appendChild(columnHeader(getTranslation("recommendations.verified-level"), "mx-corner"));
        matrix.columns().forEach(column -> row.appendChild(columnHeader(shortName(column), "mx-party")
                .setAttribute("title", name(column))));
        row.appendChild(columnHeader(getTranslation("recommendations.reported"), "mx-reported"));
        return new Element("thead").setAttribute("role", "rowgroup").appendChild(row);
    }

    private Element body() {
        var body = new Element("tbody").setAttribute("role", "rowgroup");
        for (int i = 0; i < matrix.rows().size(); i++) {
            body.appendChild(row(i, matrix.rows().get(i)));
        }
        return body;
    }

    private Element row(int index, MatrixRow row) {
        var element = row("tr");
        element.appendChild(rowHeader(row));
        var line = new ArrayList<Element>();
        for (int i = 0; i < matrix.columns().size(); i++) {
            var cell = cell(index, i, row, matrix.columns().get(i), row.cells().get(i));
            line.add(cell);
            element.appendChild(cell);
        }
        cells.add(line);
        var headline = row.headline();
        var reported = new Element("td")
                .setAttribute("role", "gridcell")
                .setText(
                        headline.noData()
                                ? getTranslation("recommendations.no-data")
                                : getTranslation(
                                        "recommendations.n-of-m", headline.reported(), headline.addressed()));
        reported.getClassList().add("mx-reported");
        return element.appendChild(reported);
    }

    private Element rowHeader(MatrixRow row) {
        var header = new Element("th").setAttribute("scope", "row").setAttribute("role", "rowheader");
        var number = new Element("b").setText(row.reference());
        var link = new Element("a")
                .setAttribute("href", "recommendations/" + row.recommendationId())
                .setAttribute("router-link", true)
                .setText(row.text().forReader(getLocale()));
        var box = new Element("div");
        box.getClassList().add("mx-title");
        return header.appendChild(box.appendChild(number, link));
    }

    private Element cell(int row, int column, MatrixRow of, MatrixColumn by, @Nullable MatrixCell cell) {
        var element = new Element("td").setAttribute("role", "gridcell").setAttribute("tabindex", "-1");
        element.setAttribute("data-party", name(by));
        element.setAttribute("aria-label", of.reference() + ", " + name(by) + ": " + words(cell));
        element.addEventListener("click", _ -> {
            walk = walk.at(row, column);
            mark(null);
            open();
        });
        if (cell == null) {
            element.getClassList().add("mx-none");
            var dot = new Element("span").setText("·").setAttribute("aria-hidden", "true");
            return element.appendChild(dot);
        }
        var badge = new LevelBadge(cell.shown(), cell.unverified());
        if (cell.differs()) {
            badge.notched();
        }
        element.appendChild(badge.getElement(), signs(cell));
        return element;
    }

    /** Clock and paperclip beside the badge; an empty place keeps the badges in line. */
    private static Element signs(MatrixCell cell) {
        var signs = new Span();
        signs.addClassName("mx-signs");
        if (cell.overdue()) {
            var clock = new Icon("clock");
            clock.addClassName("mx-overdue");
            signs.add(clock);
        }
        if (cell.evidence() > 0) {
            var count = new Span(String.valueOf(cell.evidence()));
            count.addClassName("mx-evidence");
            signs.add(new Icon("paperclip"), count);
        }
        signs.getElement().setAttribute("aria-hidden", "true");
        return signs.getElement();
    }

    private String words(@Nullable MatrixCell cell) {
        if (cell == null) {
            return getTranslation("recommendations.not-addressed");
        }
        var words = new ArrayList<String>();
        words.add(getTranslation("recommendations.level." + cell.shown()));
        if (cell.unverified()) {
            words.add(getTranslation("recommendations.unverified"));
        }
        if (cell.differs()) {
            words.add(getTranslation(
                    "recommendations.reported-as", getTranslation("recommendations.level." + cell.selfLevel())));
        }
        if (cell.overdue()) {
            words.add(getTranslation("recommendations.overdue"));
        }
        if (cell.evidence() > 0) {
            words.add(getTranslation("recommendations.awaiting.evidence", cell.evidence()));
        }
        return String.join(", ", words);
    }

    private String name(MatrixColumn column) {
        Locale reader = getLocale();
        var organisation = column.organisation();
        return organisation == null ? column.party().nameFor(reader) : organisation.nameFor(reader);
    }

    /** States by name, the others by acronym: their names are too long for a column. */
    private String shortName(MatrixColumn column) {
        var organisation = column.organisation();
        if (organisation != null) {
            var acronym = organisation.acronym();
            return acronym == null ? organisation.nameFor(getLocale()) : acronym;
        }
        return column.party().isState() ? name(column) : column.party().code();
    }

    private static Element row(String tag) {
        return new Element(tag).setAttribute("role", "row");
    }

    private static Element columnHeader(String text, String css) {
        var header = new Element("th")
                .setAttribute("scope", "col")
                .setAttribute("role", "columnheader")
                .setText(text);
        header.getClassList().add(css);
        return header;
    }

    private void press(DomEvent event) {
        press(
                event.getEventData().get("event.key").asString(),
                event.getEventData().get("event.ctrlKey").asBoolean());
    }

    /** Walks on by a key, or opens the cell. */
    void press(String key, boolean control) {
        if (key.equals("Enter") || key.equals(" ")) {
            open();
            return;
        }
        var before = cells.get(walk.row()).get(walk.column());
        walk = walk.press(key, control);
        mark(before);
        cells.get(walk.row()).get(walk.column()).callJsFunction("focus");
    }

    private void open() {
        var cell = matrix.rows().get(walk.row()).cells().get(walk.column());
        if (cell != null) {
            opener.accept(cell);
        }
    }

    /** Moves to the cell of an addressee and marks it as open; does nothing for one that is not shown. */
    void select(AddresseeId addressee) {
        for (int row = 0; row < matrix.rows().size(); row++) {
            for (int column = 0; column < matrix.columns().size(); column++) {
                var cell = matrix.rows().get(row).cells().get(column);
                var selected = cell != null && cell.addresseeId().equals(addressee);
                var element = cells.get(row).get(column);
                element.getClassList().set("mx-selected", selected);
                if (selected) {
                    walk = walk.at(row, column);
                    mark(null);
                }
            }
        }
    }

    /** The row and column the keyboard stands at. */
    MatrixWalk walk() {
        return walk;
    }

    /** The row a cell is in. */
    MatrixRow current() {
        return matrix.rows().get(walk.row());
    }

    private void mark(@Nullable Element before) {
        if (before != null) {
            before.setAttribute("tabindex", "-1");
        } else {
            cells.forEach(line -> line.forEach(cell -> cell.setAttribute("tabindex", "-1")));
        }
        cells.get(walk.row()).get(walk.column()).setAttribute("tabindex", "0");
    }
}

package org.rapporteur.papers.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rapporteur.extraction.TextStructure.Kind;
import org.rapporteur.extraction.TextStructure.Mark;

/**
 * A text as it is read: its headings, lists and tables as such, the searched words marked. All of it is built from plain
 * text and what is known of its blocks.
 */
class TextSheet extends Div {

    /** The card the sheet lies in has a heading of the second level. */
    private static final int LEVEL_AROUND = 2;

    private static final int DEEPEST_LEVEL = 6;
    private static final Pattern LABEL = Pattern.compile("^(\\S+)\\s+");
    private static final Pattern NUMBER = Pattern.compile("[-+(]?\\d[\\d.,'’\\s\\u00a0%]*\\)?");

    private final Marked marked;
    private final List<Element> lists = new ArrayList<>();
    private @Nullable Element details;
    private @Nullable Element table;
    private @Nullable Element row;
    private int level = LEVEL_AROUND;
    private int tables;

    TextSheet(Leaf leaf, TextMarks marks) {
        this.marked = new Marked(marks);
        addClassName("paper-sheet");
        var blocks = leaf.structure().marks();
        paragraphs(piece(
                leaf,
                0,
                blocks.isEmpty() ? Integer.MAX_VALUE : blocks.getFirst().from()));
        for (var i = 0; i < blocks.size(); i++) {
            var to = i + 1 < blocks.size() ? blocks.get(i + 1).from() : Integer.MAX_VALUE;
            block(blocks.get(i), piece(leaf, blocks.get(i).from(), to));
        }
        close();
    }

    private static String piece(Leaf leaf, int from, int to) {
        var length = leaf.text().length();
        return leaf.text().substring(Math.min(from, length), Math.min(Math.max(from, to), length));
    }

    private void block(Mark mark, String text) {
        switch (mark.kind()) {
            case CELL -> cell(mark, text);
            case ROWS -> rows(mark, text);
            case TEXT -> paragraphs(text);
            case HEADING -> heading(mark.level(), text.strip());
            case ITEM, LABELLED_ITEM -> item(mark, text.strip());
            case TERM, DETAIL -> detail(mark.kind() == Kind.TERM ? "dt" : "dd", text.strip());
        }
    }

    private void paragraphs(String text) {
        if (!text.isBlank()) {
            close();
            text.lines()
                    .filter(line -> !line.isBlank())
                    .forEach(line -> getElement().appendChild(marked.element("p", line)));
        }
    }

    /** Whoever listens to the headings finds no level left out, whatever its author chose for the looks of it. */
    private void heading(int authors, String text) {
        if (!text.isEmpty()) {
            close();
            level = Math.min(Math.min(authors + LEVEL_AROUND, level + 1), DEEPEST_LEVEL);
            getElement()
                    .appendChild(marked.element("h" + level, text)
                            .setAttribute("class", "paper-heading paper-heading-" + authors));
        }
    }

    private void item(Mark mark, String text) {
        if (text.isEmpty()) {
            return;
        }
        if (lists.isEmpty()) {
            close();
        }
        var kind = mark.kind() == Kind.LABELLED_ITEM
                ? "paper-labelled"
                : mark.number() > 0 ? "paper-numbered" : "paper-items";
        while (lists.size() > mark.level()
                || lists.size() == mark.level() && !kind.equals(lists.getLast().getAttribute("class"))) {
            lists.removeLast();
        }
        if (lists.size() < mark.level()) {
            var list = new Element(mark.number() > 0 ? "ol" : "ul").setAttribute("class", kind);
            around().appendChild(list);
            lists.add(list);
        }
        // Word sets its labels apart by as many tabs as it has stops.
        var item = marked.element(
                "li", mark.kind() == Kind.LABELLED_ITEM ? LABEL.matcher(text).replaceFirst("$1 ") : text);
        if (mark.number() > 0) {
            item.setAttribute("value", String.valueOf(mark.number()));
        }
        lists.getLast().appendChild(item);
    }

    /** What the next list is put into: the item before it, or the sheet. */
    private Element around() {
        if (lists.isEmpty()) {
            return getElement();
        }
        var list = lists.getLast();
        return list.getChild(list.getChildCount() - 1);
    }

    private void detail(String tag, String text) {
        if (!text.isEmpty()) {
            var list = details;
            if (list == null) {
                close();
                list = new Element("dl").setAttribute("class", "facts");
                getElement().appendChild(list);
                details = list;
            }
            list.appendChild(marked.element(tag, text));
        }
    }

    private void rows(Mark mark, String text) {
        var body = table(mark);
        text.lines().filter(line -> !line.isBlank()).forEach(line -> {
            var cells = new Element("tr");
            for (var cell : line.split("\t", -1)) {
                cells.appendChild(cell(mark.is(Mark.HEADER), cell.strip()));
            }
            body.appendChild(cells);
        });
        row = null;
    }

    private void cell(Mark mark, String text) {
        var body = table(mark);
        var cells = row;
        if (cells == null || mark.is(Mark.ROW)) {
            cells = new Element("tr");
            body.appendChild(cells);
            row = cells;
        }
        cells.appendChild(cell(mark.is(Mark.HEADER), text.strip()));
    }

    private Element cell(boolean header, String text) {
        if (header) {
            return marked.element("th", text).setAttribute("scope", "col");
        }
        var cell = marked.element("td", text);
        return NUMBER.matcher(text).matches() ? cell.setAttribute("class", "number") : cell;
    }

    /** A table wider than the sheet is moved by itself, by keyboard too. */
    private Element table(Mark mark) {
        var body = table;
        if (body == null || mark.is(Mark.TABLE)) {
            close();
            body = new Element("tbody");
            getElement()
                    .appendChild(new Element("div")
                            .setAttribute("class", "paper-table")
                            .setAttribute("role", "region")
                            .setAttribute("tabindex", "0")
                            .setAttribute("aria-label", getTranslation("papers.text.table", ++tables))
                            .appendChild(new Element("table").appendChild(body)));
            table = body;
        }
        return body;
    }

    /** Of a row the empty cells at its end are not in the text. */
    private static void square(Element body) {
        var widest = body.getChildren().mapToInt(Element::getChildCount).max().orElse(0);
        body.getChildren()
                .filter(cells -> cells.getChildCount() < widest)
                .forEach(cells -> cells.appendChild(
                        new Element("td").setAttribute("colspan", String.valueOf(widest - cells.getChildCount()))));
    }

    private void close() {
        if (table != null) {
            square(table);
        }
        lists.clear();
        details = null;
        table = null;
        row = null;
    }
}

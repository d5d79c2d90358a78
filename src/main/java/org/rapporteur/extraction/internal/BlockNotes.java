package org.rapporteur.extraction.internal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapporteur.extraction.TextStructure;
import org.rapporteur.extraction.TextStructure.Kind;
import org.rapporteur.extraction.TextStructure.Mark;

/**
 * Notes what the blocks of a page are while its text is written: of a table its rows and cells, of a list its items and
 * their depth. A row whose cells are simple needs no note of its own, so that a sheet of a hundred thousand cells has a few.
 */
final class BlockNotes {

    /** Most notes of one page; the text behind them is there without any. */
    private static final int MOST = 60_000;

    /** Most cells of one row that are kept apart. */
    private static final int MOST_COLUMNS = 1_000;

    private static final int DEEPEST = 9;
    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
    private static final int LONGEST_LABEL = 16;

    /** The signs of items as office programs draw them. */
    private static final Pattern BULLET =
            Pattern.compile("[\u00b7\u2022\u25aa\u25e6\u2023\u2043\u25cf\u25cb\u25a0\u25a1\u2713\u27a2\u2013-]\\s");

    /** "1.", "2)", "(a)", "iv.", "1.2.1". */
    private static final Pattern LABEL = Pattern.compile(
            "\\(?(?:\\d{1,3}|[ivxlcdm]{1,6}|[IVXLCDM]{1,6}|[A-Za-z])(?:\\.\\d{1,3}){0,5}[.)]{0,2}(?=\\s)");

    private final StringBuilder page;
    private final List<Mark> marks = new ArrayList<>();

    /** The lists that are open, each with how many items it has had; below 0 where they are not numbered. */
    private final Deque<Integer> lists = new ArrayDeque<>();

    /** How the labels of the items look among which the next one stands, the outermost first. */
    private final List<String> labels = new ArrayList<>();

    private int paragraphFrom;
    private boolean paragraphOfList;
    private boolean paragraphLabelled;

    private int tables;
    private int tableMarks;
    private int widest;
    private boolean tableBegins;
    private int rowFrom = -1;
    private int rowMarks;
    private int rowHeads;

    /** @param page the text as it is being written, not yet cleaned */
    BlockNotes(StringBuilder page) {
        this.page = page;
    }

    /** A block other than a cell begins here, on a line of its own. */
    void begun(String name, String tag) {
        switch (name) {
            case "table" -> beginTable();
            case "tr" -> beginRow();
            case "ul" -> lists.push(-1);
            case "ol" -> lists.push(0);
            case "li" -> item();
            case "dt" -> note(Kind.TERM, 0);
            case "dd" -> note(Kind.DETAIL, 0);
            case "p" -> {
                paragraphFrom = page.length();
                paragraphOfList = tag.toLowerCase(Locale.ROOT).contains("list");
            }
            default -> {
                if (HEADINGS.contains(name)) {
                    labels.clear();
                    note(Kind.HEADING, name.charAt(1) - '0');
                }
            }
        }
    }

    /** A block is about to end, before its last line does. */
    void ending(String name) {
        if (name.equals("tr")) {
            endRow();
        } else if (name.equals("p")) {
            paragraph();
        }
    }

    /** A block has ended with its last line. */
    void ended(String name) {
        switch (name) {
            case "table" -> endTable();
            case "ul", "ol" -> {
                lists.poll();
                note(Kind.TEXT, 0);
            }
            case "li", "dt", "dd" -> note(Kind.TEXT, 0);
            case "p" -> {
                if (paragraphLabelled) {
                    note(Kind.TEXT, 0);
                }
                paragraphLabelled = false;
            }
            default -> {
                if (HEADINGS.contains(name)) {
                    note(Kind.TEXT, 0);
                }
            }
        }
    }

    /** A cell begins here. */
    void cell(boolean head) {
        if (tables == 1 && rowFrom >= 0 && marks.size() - rowMarks < MOST_COLUMNS) {
            rowHeads += head ? 1 : 0;
            add(new Mark(page.length(), Kind.CELL, head ? Mark.HEADER : 0, 0));
        }
    }

    /** The page as it was written, cleaned; what is noted next belongs to another. */
    StructuredText page() {
        int[] places = marks.stream().mapToInt(Mark::from).toArray();
        String text = CleanText.of(page, places);
        List<Mark> placed = new ArrayList<>();
        for (int i = 0; i < places.length; i++) {
            Mark mark = marks.get(i).at(places[i]);
            // Of blocks without text only cells count.
            while (!placed.isEmpty()
                    && placed.getLast().from() == mark.from()
                    && !(placed.getLast().inTable() && mark.kind() == Kind.CELL && !mark.is(Mark.ROW))) {
                placed.removeLast();
            }
            boolean again = mark.kind() == Kind.TEXT
                    && (placed.isEmpty() || placed.getLast().kind() == Kind.TEXT);
            if (!again && mark.from() < text.length()) {
                placed.add(mark);
            }
        }
        marks.clear();
        lists.clear();
        labels.clear();
        tables = 0;
        rowFrom = -1;
        return new StructuredText(text, new TextStructure(placed));
    }

    private void note(Kind kind, int level) {
        if (tables == 0) {
            add(new Mark(page.length(), kind, level, 0));
        }
    }

    private void add(Mark mark) {
        if (marks.size() < MOST) {
            marks.add(mark);
        } else if (marks.size() == MOST) {
            marks.add(new Mark(mark.from(), Kind.TEXT, 0, 0));
        }
    }

    private void item() {
        int number = 0;
        if (!lists.isEmpty() && lists.peek() >= 0) {
            number = lists.pop() + 1;
            lists.push(number);
        }
        if (tables == 0) {
            add(new Mark(page.length(), Kind.ITEM, Math.clamp(lists.size(), 1, DEEPEST), number));
        }
    }

    /** Word and its like give the items of a list as paragraphs that begin with their label. */
    private void paragraph() {
        if (tables > 0 || !lists.isEmpty() || isBlank(paragraphFrom)) {
            return;
        }
        String begin = page.substring(paragraphFrom, Math.min(page.length(), paragraphFrom + LONGEST_LABEL));
        Matcher label = LABEL.matcher(begin);
        if (BULLET.matcher(begin).lookingAt()) {
            labelled(begin.substring(0, 1));
        } else if (label.lookingAt() && isLabel(label.group(), begin.substring(label.end()))) {
            labelled(label.group()
                    .replaceAll("\\d+", "1")
                    .replaceAll("[a-z]+", "a")
                    .replaceAll("[A-Z]+", "A"));
        } else {
            labels.clear();
        }
    }

    /** A short word that begins a paragraph looks the same but for what stands around it. */
    private boolean isLabel(String label, String behind) {
        boolean tabbed = behind.startsWith("\t") || behind.startsWith(" \t");
        return tabbed || paragraphOfList && (label.endsWith(".") || label.endsWith(")"));
    }

    private void labelled(String label) {
        int known = labels.indexOf(label);
        if (known < 0) {
            labels.add(label);
        } else {
            labels.subList(known + 1, labels.size()).clear();
        }
        add(new Mark(paragraphFrom, Kind.LABELLED_ITEM, Math.min(DEEPEST, labels.size()), 0));
        paragraphLabelled = true;
    }

    private void beginTable() {
        note(Kind.TEXT, 0);
        if (tables++ == 0) {
            labels.clear();
            tableMarks = marks.size();
            widest = 0;
            tableBegins = true;
        }
    }

    /** A table of one column only holds its text together, as many a message does. */
    private void endTable() {
        tables = Math.max(0, tables - 1);
        if (tables == 0 && widest <= 1) {
            marks.subList(Math.min(tableMarks, marks.size()), marks.size()).clear();
        }
        note(Kind.TEXT, 0);
    }

    private void beginRow() {
        if (tables == 1) {
            rowFrom = page.length();
            rowMarks = marks.size();
            rowHeads = 0;
        }
    }

    private void endRow() {
        if (tables != 1 || rowFrom < 0) {
            return;
        }
        int from = rowFrom;
        rowFrom = -1;
        List<Mark> row = marks.subList(Math.min(rowMarks, marks.size()), marks.size());
        while (!row.isEmpty() && isBlank(row.getLast().from())) {
            row.removeLast();
        }
        if (row.isEmpty()) {
            return;
        }
        int cells = row.size();
        widest = Math.max(widest, cells);
        boolean simple = isSimple(from, cells) && (rowHeads == 0 || rowHeads >= cells);
        int table = tableBegins ? Mark.TABLE : 0;
        tableBegins = false;
        if (!simple) {
            row.set(0, row.getFirst().with(Mark.ROW).with(table));
            return;
        }
        row.clear();
        int level = (rowHeads > 0 ? Mark.HEADER : 0) | table;
        boolean goesOn = table == 0
                && !marks.isEmpty()
                && marks.getLast().kind() == Kind.ROWS
                && marks.getLast().is(Mark.HEADER) == rowHeads > 0;
        if (!goesOn) {
            add(new Mark(from, Kind.ROWS, level, 0));
        }
    }

    /** Whether it will be one line with a tab between any two cells, once it is cleaned. */
    private boolean isSimple(int from, int cells) {
        int tabs = 0;
        int tabsBeforeLast = 0;
        for (int at = from; at < page.length(); at++) {
            char c = page.charAt(at);
            if (c == '\n' || c == '\r' || c == '\f' || c == 0x0B || c == 0x85) {
                return false;
            }
            if (c == '\t') {
                tabs++;
            } else if (!Character.isWhitespace(c)) {
                tabsBeforeLast = tabs;
            }
        }
        // White space before the first text of a page goes, and the empty cells of a first row with it.
        boolean first = page.chars().limit(from + 1L).allMatch(Character::isWhitespace);
        return tabsBeforeLast == cells - 1 && !first;
    }

    private boolean isBlank(int from) {
        int at = from;
        while (at < page.length() && Character.isWhitespace(page.charAt(at))) {
            at++;
        }
        return at >= page.length();
    }
}

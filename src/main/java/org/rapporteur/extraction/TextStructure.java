package org.rapporteur.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the blocks of a plain text are: headings, items of lists, cells of tables. It lies beside the text, which is the
 * same with it and without it, and is never markup: whoever shows the text builds what fits from it.
 *
 * @param marks where blocks begin, in order; each ends where the next begins
 */
public record TextStructure(List<Mark> marks) {

    /** Of a text in which nothing is known of its blocks. */
    public static final TextStructure NONE = new TextStructure(List.of());

    /** Most characters of an encoded structure; what would be longer is known up to there. */
    static final int LONGEST = 900_000;

    /** Copies the marks. */
    public TextStructure {
        marks = List.copyOf(marks);
    }

    /** What a block is. */
    public enum Kind {
        /** Paragraphs, one a line. */
        TEXT('T'),
        /** A heading; its level is from 1 to 6. */
        HEADING('H'),
        /** An item of a list, at a depth from 1 to 9; numbered unless its number is 0. */
        ITEM('I'),
        /** The same, whose own label stands in the text. */
        LABELLED_ITEM('L'),
        /** The name of a detail. */
        TERM('N'),
        /** What stands beside a name. */
        DETAIL('D'),
        /** Rows of a table, one a line, with tabs between their cells. */
        ROWS('R'),
        /** One cell of a table. */
        CELL('C');

        private final char letter;

        Kind(char letter) {
            this.letter = letter;
        }

        private static Optional<Kind> of(char letter) {
            for (var kind : values()) {
                if (kind.letter == letter) {
                    return Optional.of(kind);
                }
            }
            return Optional.empty();
        }
    }

    /**
     * Where a block begins.
     *
     * @param from characters of the text before it
     * @param level of a heading, depth of an item; of rows and cells see {@link #ROW}, {@link #TABLE} and {@link #HEADER}
     * @param number of a numbered item, else 0
     */
    public record Mark(int from, Kind kind, int level, int number) {

        /** Added to the level of a cell that is the first of its row. */
        public static final int ROW = 1;

        /** Added to the level of rows or a cell that are the first of their table. */
        public static final int TABLE = 2;

        /** Added to the level of rows or a cell that head others. */
        public static final int HEADER = 4;

        /** Whether one of {@link #ROW}, {@link #TABLE} and {@link #HEADER} holds. */
        public boolean is(int flag) {
            return (level & flag) != 0;
        }

        /** The same with one of {@link #ROW}, {@link #TABLE} and {@link #HEADER}. */
        public Mark with(int flag) {
            return new Mark(from, kind, level | flag, number);
        }

        /** The same at another place. */
        public Mark at(int place) {
            return new Mark(place, kind, level, number);
        }

        /** Whether it belongs to a table. */
        public boolean inTable() {
            return kind == Kind.ROWS || kind == Kind.CELL;
        }
    }

    /** Whether nothing is known. */
    public boolean isEmpty() {
        return marks.isEmpty();
    }

    /** The structure of a part of the text, as if it were a text of its own; a table that was cut begins anew. */
    public TextStructure between(int from, int to) {
        List<Mark> part = new ArrayList<>();
        Mark before = null;
        for (var mark : marks) {
            if (mark.from() < from) {
                before = mark;
            } else if (mark.from() < to) {
                part.add(mark.at(mark.from() - from));
            }
        }
        if (before != null && (part.isEmpty() || part.getFirst().from() > 0)) {
            part.addFirst(before.at(0));
        }
        if (!part.isEmpty() && part.getFirst().from() == 0 && part.getFirst().inTable()) {
            part.set(0, part.getFirst().with(Mark.TABLE).with(Mark.ROW));
        }
        return new TextStructure(part);
    }

    /** The same behind other text of so many characters. */
    public TextStructure after(int characters) {
        return new TextStructure(
                marks.stream().map(mark -> mark.at(mark.from() + characters)).toList());
    }

    /** As a short line of ASCII letters and digits, of less than a million characters, to be kept beside the text. */
    public String encoded() {
        var line = new StringBuilder();
        var at = 0;
        for (var mark : marks) {
            line.append(Integer.toString(mark.from() - at, Character.MAX_RADIX))
                    .append(mark.kind().letter)
                    .append(mark.level());
            if (mark.number() > 0) {
                line.append('.').append(mark.number()).append('.');
            }
            at = mark.from();
            if (line.length() > LONGEST) {
                return line.append("1T0").toString();
            }
        }
        return line.toString();
    }

    /** What was encoded; nothing is known from what is no such line. */
    public static TextStructure decoded(String line) {
        List<Mark> marks = new ArrayList<>();
        var at = 0;
        var next = 0;
        try {
            while (next < line.length()) {
                var letter = next;
                while (line.charAt(letter) < 'A' || line.charAt(letter) > 'Z') {
                    letter++;
                }
                at += Integer.parseInt(line, next, letter, Character.MAX_RADIX);
                var kind = Kind.of(line.charAt(letter)).orElseThrow(NumberFormatException::new);
                var level = Character.digit(line.charAt(letter + 1), 10);
                next = letter + 2;
                var number = 0;
                if (next < line.length() && line.charAt(next) == '.') {
                    var end = line.indexOf('.', next + 1);
                    number = Integer.parseInt(line, next + 1, end, 10);
                    next = end + 1;
                }
                marks.add(new Mark(at, kind, level, number));
            }
            return new TextStructure(marks);
        } catch (NumberFormatException | IndexOutOfBoundsException notOurs) {
            return NONE;
        }
    }
}

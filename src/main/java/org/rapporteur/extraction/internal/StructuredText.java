package org.rapporteur.extraction.internal;

import java.util.ArrayList;
import java.util.List;
import org.rapporteur.extraction.TextStructure;
import org.rapporteur.extraction.TextStructure.Kind;
import org.rapporteur.extraction.TextStructure.Mark;

/** A cleaned text with what is known of its blocks. */
record StructuredText(String text, TextStructure structure) {

    /** A text under a name, which heads it. */
    static StructuredText under(String name, StructuredText text) {
        List<Mark> marks = new ArrayList<>();
        marks.add(new Mark(0, Kind.HEADING, 1, 0));
        int from = name.length() + 1;
        List<Mark> own = text.structure.after(from).marks();
        if (own.isEmpty() || own.getFirst().from() > from) {
            marks.add(new Mark(from, Kind.TEXT, 0, 0));
        }
        marks.addAll(own);
        return new StructuredText(name + "\n" + text.text, new TextStructure(marks));
    }

    /** The pages of a text as one, blank lines between them. */
    static StructuredText joined(List<StructuredText> pages) {
        String whole =
                String.join("\n\n", pages.stream().map(StructuredText::text).toList());
        String text = whole.strip();
        int at = -whole.indexOf(text);
        List<Mark> marks = new ArrayList<>();
        for (StructuredText page : pages) {
            if (!page.text.isEmpty()) {
                List<Mark> own = page.structure.after(at).marks();
                if (!marks.isEmpty() && (own.isEmpty() || own.getFirst().from() > at)) {
                    marks.add(new Mark(at, Kind.TEXT, 0, 0));
                }
                marks.addAll(own);
            }
            at += page.text.length() + 2;
        }
        return new StructuredText(text, new TextStructure(marks));
    }
}

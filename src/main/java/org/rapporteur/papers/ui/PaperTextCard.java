package org.rapporteur.papers.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Consumer;
import org.rapporteur.base.ui.Card;
import org.rapporteur.base.ui.EmptyState;
import org.rapporteur.papers.ExtractionState;
import org.rapporteur.papers.FileVersionDetails;
import org.rapporteur.papers.PaperText;

/** The text of a paper, a page at a time, with its headings, lists and tables, and with the searched words marked. */
class PaperTextCard extends Card {

    private static final int LONGEST_NAME = 40;

    private final PaperAt at;
    private final TextMarks marks;
    private final String mediaType;
    private final transient Consumer<PaperAt> open;

    /**
     * @param title already translated
     * @param hasPages whether it can also be shown as it looks
     */
    PaperTextCard(
            String title,
            FileVersionDetails file,
            PaperText text,
            PaperAt at,
            boolean hasPages,
            Consumer<PaperAt> open) {
        super(title);
        this.at = at;
        this.marks = new TextMarks(at.query());
        this.mediaType = file.mediaType();
        this.open = open;
        addClassName("paper-text");
        if (hasPages) {
            action(new Button(getTranslation("papers.show-pages"), _ -> open.accept(at.asText(false))));
        }
        if (text.pages().isEmpty()) {
            with(new EmptyState(
                    file.extraction().isClosed() ? "lock" : "paper",
                    getTranslation("papers.text." + without(file.extraction())),
                    getTranslation(
                            file.sentence().key(), file.sentence().arguments().toArray())));
            return;
        }
        var leaves = Leaf.of(text);
        var index = index(leaves);
        var sheet = new TextSheet(leaves.get(index), marks);
        sheet.setClassName("paper-sheet-wide", "sheet".equals(kind()));
        sheet.getElement().setAttribute("lang", text.language().value());
        if (index == 0 && "message/rfc822".equals(mediaType)) {
            sheet.addComponentAsFirst(new MessageHead(file.metadata()));
        }
        var ground = ground(leaves, leaves.get(index), sheet);
        // A PDF knows lines, not paragraphs.
        ground.setClassName("paper-ground-lines", "application/pdf".equals(mediaType));
        with(tools(leaves, index), ground);
    }

    /** Why there is no text, in a word. */
    private static String without(ExtractionState state) {
        return switch (state) {
            case HELD -> "held";
            case WAITING, READING -> "soon";
            case QUARANTINED, LOCKED -> "locked";
            case SEARCHABLE, PARTIAL, NO_TEXT, UNREADABLE -> "none";
        };
    }

    /** The wanted part of the wanted page; where none is named, the first that has a searched word. */
    private int index(List<Leaf> leaves) {
        var onPage = 0;
        for (var i = leaves.size() - 1; i >= 0; i--) {
            var leaf = leaves.get(i);
            if (leaf.page() == at.page() && leaf.part() >= at.part()) {
                onPage = i;
            }
        }
        if (at.part() > 0) {
            return onPage;
        }
        for (var i = onPage; i < leaves.size(); i++) {
            var leaf = leaves.get(i);
            if (at.page() > 0 && leaf.page() != at.page()) {
                break;
            }
            if (!marks.in(leaf.text()).isEmpty()) {
                return i;
            }
        }
        return onPage;
    }

    private Nav tools(List<Leaf> leaves, int index) {
        var nav = new Nav(new FindField(at, open));
        if (leaves.size() > 1) {
            nav.add(
                    turn("papers.text.previous." + kind(), leaves, index - 1),
                    where(leaves, index),
                    turn("papers.text.next." + kind(), leaves, index + 1));
        }
        nav.addClassName("paper-text-tools");
        nav.getElement().setAttribute("aria-label", getTranslation("papers.text.pages"));
        return nav;
    }

    private Button turn(String key, List<Leaf> leaves, int to) {
        var exists = to >= 0 && to < leaves.size();
        var button = new Button(getTranslation(key), _ -> {
            if (exists) {
                open.accept(at.onPage(leaves.get(to).page(), leaves.get(to).part()));
            }
        });
        button.setEnabled(exists);
        return button;
    }

    private Span where(List<Leaf> leaves, int index) {
        var leaf = leaves.get(index);
        var parts = parts(leaves, leaf);
        var kind = kind();
        var words = new StringBuilder(getTranslation(
                "papers.text." + kind, leaf.page(), leaves.getLast().page()));
        if ("sheet".equals(kind)) {
            leaves.stream()
                    .filter(first -> first.page() == leaf.page())
                    .flatMap(first -> first.text().lines().limit(1))
                    .findFirst()
                    .filter(name -> name.length() <= LONGEST_NAME)
                    .ifPresent(name -> words.append(" · ").append(name));
        }
        if (parts > 1) {
            words.append(' ').append(getTranslation("papers.text.part", leaf.part(), parts));
        }
        var where = new Span(words.toString());
        where.addClassName("paper-text-where");
        return where;
    }

    /** What the pages of such a file are called. */
    private String kind() {
        if (mediaType.contains("spreadsheet") || mediaType.contains("ms-excel")) {
            return "sheet";
        }
        return mediaType.contains("presentation") || mediaType.contains("powerpoint") ? "slide" : "page";
    }

    private static long parts(List<Leaf> leaves, Leaf leaf) {
        return leaves.stream().filter(other -> other.page() == leaf.page()).count();
    }

    private Div ground(List<Leaf> leaves, Leaf leaf, TextSheet sheet) {
        var ground = new Div(sheet);
        ground.addClassName("paper-ground");
        if (parts(leaves, leaf) > 1) {
            ground.addComponentAsFirst(line(getTranslation("papers.text.in-parts", parts(leaves, leaf))));
        }
        if (!marks.isEmpty() && marks.in(leaf.text()).isEmpty()) {
            ground.addComponentAsFirst(line(getTranslation("papers.text.not-here", at.query())));
        }
        return ground;
    }

    private static Paragraph line(String words) {
        var line = new Paragraph(words);
        line.addClassName("paper-text-note");
        return line;
    }
}

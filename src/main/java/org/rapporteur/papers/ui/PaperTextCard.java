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

/** The text of a paper, a page at a time, with the searched words marked. */
class PaperTextCard extends Card {

    private final PaperAt at;
    private final TextMarks marks;
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
        var sheet = sheet(text, leaves.get(index));
        // A PDF knows lines, not paragraphs.
        sheet.setClassName("paper-ground-lines", "application/pdf".equals(file.mediaType()));
        with(tools(leaves, index), sheet);
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

    private int index(List<Leaf> leaves) {
        for (var i = 0; i < leaves.size(); i++) {
            var leaf = leaves.get(i);
            var wanted = at.page() > 0
                    ? leaf.page() == at.page() && leaf.part() >= at.part()
                    : !marks.in(leaf.text()).isEmpty();
            if (wanted) {
                return i;
            }
        }
        return 0;
    }

    private Nav tools(List<Leaf> leaves, int index) {
        var nav = new Nav(new FindField(at, open));
        if (leaves.size() > 1) {
            nav.add(
                    turn("papers.text.previous", leaves, index - 1),
                    where(leaves, index),
                    turn("papers.text.next", leaves, index + 1));
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
        var parts = leaves.stream().filter(other -> other.page() == leaf.page()).count();
        var where = new Span(
                getTranslation("papers.text.page", leaf.page(), leaves.getLast().page())
                        + (parts > 1 ? " " + getTranslation("papers.text.part", leaf.part(), parts) : ""));
        where.addClassName("paper-text-where");
        return where;
    }

    private Div sheet(PaperText text, Leaf page) {
        var sheet = new Div();
        sheet.addClassName("paper-sheet");
        sheet.getElement().setAttribute("lang", text.language().value());
        for (var block : page.text().split("\n+")) {
            if (!block.isBlank()) {
                sheet.add(new Marked(block, marks));
            }
        }
        var ground = new Div(sheet);
        ground.addClassName("paper-ground");
        if (!marks.isEmpty() && marks.in(page.text()).isEmpty()) {
            var line = new Paragraph(getTranslation("papers.text.not-here", at.query()));
            line.addClassName("paper-text-note");
            ground.addComponentAsFirst(line);
        }
        return ground;
    }
}

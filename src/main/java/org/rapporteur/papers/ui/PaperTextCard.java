package org.rapporteur.papers.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import org.rapporteur.base.ui.Card;
import org.rapporteur.base.ui.EmptyState;
import org.rapporteur.papers.FileVersionDetails;
import org.rapporteur.papers.PaperText;

/** The text of a paper, a page at a time, with the searched words marked. */
class PaperTextCard extends Card {

    private final PaperAt at;
    private final TextMarks marks;
    private final transient Consumer<PaperAt> open;

    /** @param title already translated */
    PaperTextCard(String title, FileVersionDetails file, PaperText text, PaperAt at, Consumer<PaperAt> open) {
        super(title);
        this.at = at;
        this.marks = new TextMarks(at.query());
        this.open = open;
        addClassName("paper-text");
        if (text.pages().isEmpty()) {
            with(new EmptyState(
                    "paper",
                    getTranslation("papers.text.none"),
                    getTranslation(
                            file.sentence().key(), file.sentence().arguments().toArray())));
            return;
        }
        var index = index(text);
        with(tools(text, index), sheet(text, text.pages().get(index)));
    }

    private int index(PaperText text) {
        var pages = text.pages();
        for (var i = 0; i < pages.size(); i++) {
            var page = pages.get(i);
            if (at.page() > 0
                    ? page.number() == at.page()
                    : !marks.in(page.text()).isEmpty()) {
                return i;
            }
        }
        return 0;
    }

    private Nav tools(PaperText text, int index) {
        var pages = text.pages();
        var find = new TextField();
        find.setPlaceholder(getTranslation("papers.text.find"));
        find.setAriaLabel(getTranslation("papers.text.find"));
        find.setValue(at.query());
        find.setClearButtonVisible(true);
        find.setMaxLength(256);
        find.addValueChangeListener(change -> open.accept(at.marking(change.getValue())));
        var previous = new Button(
                getTranslation("papers.text.previous"),
                _ -> open.accept(at.onPage(pages.get(index - 1).number())));
        previous.setEnabled(index > 0);
        var next = new Button(
                getTranslation("papers.text.next"),
                _ -> open.accept(at.onPage(pages.get(index + 1).number())));
        next.setEnabled(index + 1 < pages.size());
        var where = new Span(getTranslation(
                "papers.text.page", pages.get(index).number(), pages.getLast().number()));
        where.addClassName("paper-text-where");
        var several = pages.size() > 1;
        previous.setVisible(several);
        where.setVisible(several);
        next.setVisible(several);
        var nav = new Nav(find, previous, where, next);
        nav.addClassName("paper-text-tools");
        nav.getElement().setAttribute("aria-label", getTranslation("papers.text.pages"));
        return nav;
    }

    private Div sheet(PaperText text, PaperText.Page page) {
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

package org.rapporteur.papers.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Nav;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.rapporteur.base.ui.Card;
import org.rapporteur.papers.FileVersionDetails;
import org.rapporteur.papers.PaperPreviews;

/** A paper as it looks: its pages in a frame, or its picture; with the way to its text. */
class PaperPagesCard extends Card {

    private final boolean readable;
    private final Div ground = new Div();

    /**
     * @param title already translated
     * @param way how it can be looked at, not as text only
     * @param address of its preview
     * @param mark who looks at it and when, drawn over what is not public; empty for none
     */
    PaperPagesCard(
            String title,
            FileVersionDetails file,
            PaperPreviews.Way way,
            String address,
            PaperAt at,
            String mark,
            Consumer<PaperAt> open) {
        super(title);
        readable = file.extraction().hasText();
        addClassNames("paper-text", "paper-pages-card");
        var tools = new Nav();
        tools.addClassName("paper-text-tools");
        tools.getElement().setAttribute("aria-label", getTranslation("papers.text.pages"));
        if (way == PaperPreviews.Way.PAGES) {
            tools.add(new FindField(at, open));
        }
        if (readable) {
            tools.add(new Button(getTranslation("papers.show-text"), _ -> open.accept(at.asText(true))));
        }
        if (tools.getComponentCount() > 0) {
            with(tools);
        }
        ground.addClassName("paper-ground");
        if (way == PaperPreviews.Way.PAGES) {
            ground.addClassName("paper-ground-frame");
            ground.add(new PagesFrame(
                    getTranslation("papers.pages-frame.title", file.name()), address, at, mark, readable));
        } else {
            var picture = new Image(address, file.name());
            picture.addClassName("paper-picture");
            ground.add(picture);
        }
        with(ground);
    }

    /** Shows something else in its place when its pages cannot be drawn, unless there is no text to read instead. */
    void orElse(Supplier<Card> other) {
        if (readable) {
            ground.getChildren()
                    .filter(PagesFrame.class::isInstance)
                    .forEach(frame -> ((PagesFrame) frame).whenNotDrawn(() -> giveWay(other.get())));
        }
    }

    private void giveWay(Card other) {
        var parent = getElement().getParent();
        parent.insertChild(parent.indexOfChild(getElement()), other.getElement());
        removeFromParent();
    }
}

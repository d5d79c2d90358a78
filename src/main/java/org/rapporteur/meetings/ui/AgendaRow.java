package org.rapporteur.meetings.ui;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.dnd.DragSource;
import com.vaadin.flow.component.dnd.DropTarget;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapporteur.base.ui.Chip;
import org.rapporteur.base.ui.Icon;
import org.rapporteur.base.ui.Tone;
import org.rapporteur.meetings.AgendaAttachments;
import org.rapporteur.meetings.AgendaItemDetails;
import org.rapporteur.meetings.AgendaVisibility;

/** One item of an agenda: its number, what it is about, who presents it, its papers, how long it takes. */
class AgendaRow extends Div implements Focusable<AgendaRow> {

    private static final Map<String, AgendaMoves.Direction> KEYS = Map.of(
            "ArrowUp", AgendaMoves.Direction.UP,
            "ArrowDown", AgendaMoves.Direction.DOWN,
            "ArrowRight", AgendaMoves.Direction.IN,
            "ArrowLeft", AgendaMoves.Direction.OUT);

    /** What an editor of the agenda can do with an item. */
    interface Editing {
        void edit(AgendaItemDetails item);

        void addUnder(AgendaItemDetails item);

        void remove(AgendaItemDetails item);

        void step(AgendaItemDetails item, AgendaMoves.Direction direction);

        void dropOn(AgendaItemDetails dragged, AgendaItemDetails target);
    }

    private final AgendaItemDetails item;
    private final Div after = new Div();

    /** @param archive address of an archive of its papers; none where there is none */
    AgendaRow(
            AgendaItemDetails item, List<AgendaAttachments.Attachment> papers, @Nullable String archive, int overrun) {
        this.item = item;
        addClassNames("agenda-row", "depth-" + item.depth());
        var number = new Span(item.number().isEmpty() ? "–" : item.number());
        number.addClassName("agenda-number");
        var title = new Span(item.title());
        title.addClassName("agenda-title");
        var text = new Div(title);
        text.addClassName("agenda-text");
        if (!item.presenters().isEmpty()) {
            var presenters = new Span(String.join(", ", item.presenters()));
            presenters.addClassName("agenda-presenters");
            text.add(presenters);
        }
        if (!papers.isEmpty()) {
            var list = papers(papers);
            if (archive != null) {
                list.add(archive(archive));
            }
            text.add(list);
        }
        after.addClassName("agenda-after");
        if (item.visibility() != AgendaVisibility.PUBLIC) {
            var chip = new Chip(
                    getTranslation("meetings.visibility." + item.visibility()),
                    item.visibility() == AgendaVisibility.INTERNAL ? Tone.WARNING : Tone.NEUTRAL);
            chip.addComponentAsFirst(new Icon("lock"));
            after.add(chip);
            addClassName("agenda-" + item.visibility().name().toLowerCase(Locale.ROOT));
        }
        minutes(overrun);
        add(number, text, after);
    }

    private void minutes(int overrun) {
        var planned = item.minutes();
        if (planned != null) {
            var minutes = new Span(MeetingWords.duration(planned, getLocale()));
            minutes.addClassNames("agenda-minutes", "num");
            after.add(minutes);
        }
        if (overrun > 0) {
            after.add(new Chip(
                    getTranslation("meetings.agenda.overrun", MeetingWords.duration(overrun, getLocale())),
                    Tone.DANGER));
        }
    }

    private Div papers(List<AgendaAttachments.Attachment> papers) {
        var list = new Div();
        list.addClassName("agenda-papers");
        for (var paper : papers) {
            var symbol = paper.symbol();
            var link = new Anchor(paper.path(), symbol == null ? paper.title() : symbol);
            link.getElement().setAttribute("router-link", true);
            link.setTitle(paper.title());
            list.add(link);
            paper.shown().forEach(shown -> list.add(shown(paper, shown)));
        }
        return list;
    }

    /** What the meeting looked at under the item, which a newer version does not change. */
    private Anchor shown(AgendaAttachments.Attachment paper, AgendaAttachments.Shown shown) {
        var link = new Anchor(
                shown.path(),
                getTranslation(
                        shown.newer() ? "meetings.agenda.shown.newer" : "meetings.agenda.shown",
                        shown.version(),
                        shown.language().displayName(getLocale())));
        link.addClassName("agenda-shown");
        link.getElement().setAttribute("router-link", true);
        link.setTitle(paper.title());
        return link;
    }

    private Anchor archive(String address) {
        var link = new Anchor(address, new Icon("download"), new Span(getTranslation("meetings.agenda.zip")));
        link.addClassName("agenda-zip");
        link.getElement()
                .setAttribute("aria-label", getTranslation("meetings.agenda.zip.of", item.title()))
                .setAttribute("download", true)
                .setAttribute("router-ignore", true);
        return link;
    }

    /** Lets the reader change the item. */
    AgendaRow editable(Editing editing) {
        setTabIndex(0);
        addClassName("agenda-editable");
        var handle = new Span(new Icon("drag"));
        handle.addClassName("agenda-handle");
        handle.getElement().setAttribute("aria-hidden", "true");
        var source = DragSource.create(handle);
        source.setDragData(item);
        source.setDragImage(this);
        addComponentAsFirst(handle);
        DropTarget.create(this)
                .addDropListener(drop -> drop.getDragData().ifPresent(dragged -> {
                    if (dragged instanceof AgendaItemDetails other) {
                        editing.dropOn(other, item);
                    }
                }));
        getElement()
                .addEventListener("keydown", event -> {
                    var direction =
                            KEYS.get(event.getEventData().get("event.key").asString());
                    if (direction != null) {
                        editing.step(item, direction);
                    }
                })
                .setFilter("event.altKey && event.key.startsWith('Arrow')")
                .addEventData("event.key")
                .preventDefault();
        after.add(menu(editing));
        return this;
    }

    private MenuBar menu(Editing editing) {
        var bar = new MenuBar();
        bar.addThemeVariants(MenuBarVariant.TERTIARY);
        var more = bar.addItem(new Icon("more"));
        more.setAriaLabel(getTranslation("meetings.agenda.more", item.title()));
        var menu = more.getSubMenu();
        menu.addItem(getTranslation("ui.edit"), _ -> editing.edit(item));
        menu.addItem(getTranslation("meetings.agenda.add-under"), _ -> editing.addUnder(item));
        for (var direction : AgendaMoves.Direction.values()) {
            step(menu, direction, editing);
        }
        menu.addItem(getTranslation("ui.delete"), _ -> editing.remove(item));
        return bar;
    }

    private void step(SubMenu menu, AgendaMoves.Direction direction, Editing editing) {
        menu.addItem(getTranslation("meetings.agenda.move." + direction), _ -> editing.step(item, direction));
    }

    /** The item shown. */
    AgendaItemDetails item() {
        return item;
    }
}

package org.rapporteur.meetings.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dnd.DropTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.base.problem.StaleVersion;
import org.rapporteur.base.ui.Card;
import org.rapporteur.base.ui.Chip;
import org.rapporteur.base.ui.EmptyState;
import org.rapporteur.base.ui.Problems;
import org.rapporteur.base.ui.StaleDialog;
import org.rapporteur.base.ui.Tone;
import org.rapporteur.base.ui.Undo;
import org.rapporteur.meetings.Agenda;
import org.rapporteur.meetings.AgendaAttachments;
import org.rapporteur.meetings.AgendaItemDetails;
import org.rapporteur.meetings.AgendaItemForm;
import org.rapporteur.meetings.AgendaItemId;
import org.rapporteur.meetings.AgendaPlace;
import org.rapporteur.meetings.MeetingDetails;
import org.rapporteur.meetings.MeetingId;
import org.rapporteur.meetings.Meetings;
import org.springframework.beans.factory.ObjectProvider;

/** "What do we talk about, in which order, and does it fit into the day?" The agenda as a tree. */
@Route(value = "meetings/:meetingId/agenda", layout = MeetingLayout.class)
@PermitAll
class AgendaView extends MeetingTabView implements AgendaRow.Editing {

    private final Agenda agenda;
    private final ObjectProvider<AgendaAttachments> attachments;
    private final Span announcement = new Span();
    private final Div content = new Div();
    private final Map<AgendaItemId, AgendaRow> rows = new HashMap<>();
    private TextField newTitle = new TextField();
    private AgendaMoves moves = new AgendaMoves(List.of());
    private @Nullable MeetingDetails meeting;

    AgendaView(Meetings meetings, Agenda agenda, ObjectProvider<AgendaAttachments> attachments) {
        super(meetings, "meetings.agenda");
        this.agenda = agenda;
        this.attachments = attachments;
        announcement.addClassName("sr-only");
        announcement.getElement().setAttribute("role", "status");
    }

    @Override
    void show(MeetingDetails details) {
        meeting = details;
        add(announcement, content);
        showItems();
    }

    private void showItems() {
        var details = shown();
        var id = details.summary().id();
        var items = agenda.of(id);
        boolean edits = agenda.mayEdit(id) && details.summary().state().isOpen();
        var papers = new HashMap<AgendaItemId, List<AgendaAttachments.Attachment>>();
        var archives = new HashMap<AgendaItemId, String>();
        attachments.stream()
                .sorted(Comparator.comparing(AgendaAttachments::kind))
                .forEach(known -> known.of(id).forEach((item, these) -> {
                    papers.computeIfAbsent(item, _ -> new ArrayList<>()).addAll(these);
                    known.archive(id, item).ifPresent(archive -> archives.put(item, archive));
                }));
        var time = new AgendaTime(items);
        moves = new AgendaMoves(items);
        rows.clear();
        content.removeAll();
        var card = new Card(getTranslation("meetings.agenda"));
        card.addClassName("agenda-card");
        sum(card, time, details);
        if (items.isEmpty()) {
            card.with(new EmptyState(
                    "paper",
                    getTranslation("meetings.agenda.none"),
                    getTranslation(edits ? "meetings.agenda.none.editor" : "meetings.agenda.none.text")));
        } else {
            card.with(list(items, papers, archives, time, edits));
        }
        if (edits) {
            card.with(adding());
        }
        content.add(card);
        if (edits && !items.isEmpty()) {
            var hint = new Paragraph(getTranslation("meetings.agenda.keys"));
            hint.addClassNames("small", "agenda-hint");
            content.add(hint);
        }
    }

    private OrderedList list(
            List<AgendaItemDetails> items,
            Map<AgendaItemId, List<AgendaAttachments.Attachment>> papers,
            Map<AgendaItemId, String> archives,
            AgendaTime time,
            boolean edits) {
        var list = new OrderedList();
        list.addClassName("agenda");
        for (var item : items) {
            var row = new AgendaRow(
                    item, papers.getOrDefault(item.id(), List.of()), archives.get(item.id()), time.overrun(item));
            rows.put(item.id(), row);
            if (edits) {
                list.add(new ListItem(gap(item), row.editable(this)));
            } else {
                list.add(new ListItem(row));
            }
        }
        return list;
    }

    /** Where an item is dropped to stand before another. */
    private Div gap(AgendaItemDetails below) {
        var gap = new Div();
        gap.addClassNames("agenda-gap", "depth-" + below.depth());
        gap.getElement().setAttribute("aria-hidden", "true");
        DropTarget.create(gap)
                .addDropListener(drop -> drop.getDragData().ifPresent(dragged -> {
                    if (dragged instanceof AgendaItemDetails item) {
                        move(item, moves.before(item, below));
                    }
                }));
        return gap;
    }

    private void sum(Card card, AgendaTime time, MeetingDetails details) {
        int total = time.total();
        if (total == 0) {
            return;
        }
        int available = AgendaTime.available(details);
        card.note(getTranslation(
                "meetings.agenda.sum",
                MeetingWords.duration(total, getLocale()),
                MeetingWords.duration(available, getLocale())));
        if (total > available) {
            card.action(new Chip(
                    getTranslation("meetings.agenda.overrun", MeetingWords.duration(total - available, getLocale())),
                    Tone.DANGER));
        }
    }

    private Div adding() {
        newTitle = new TextField();
        var title = newTitle;
        title.setPlaceholder(getTranslation("meetings.agenda.new-title"));
        title.setAriaLabel(getTranslation("meetings.agenda.new-title"));
        title.setMaxLength(500);
        var problems = new Problems(this).field("title", title);
        Runnable store = () -> problems.attempt(() -> {
            var added = agenda.add(id(), AgendaItemForm.of(title.getValue()), AgendaPlace.LAST);
            showItems();
            say("meetings.agenda.added", added);
            newTitle.focus();
        });
        title.addKeyPressListener(Key.ENTER, _ -> store.run());
        title.addClassName("agenda-new");
        var add = new Button(getTranslation("ui.add"), _ -> store.run());
        add.addThemeVariants(ButtonVariant.PRIMARY);
        var bar = new Div(title, add);
        bar.addClassName("editor-bar");
        return bar;
    }

    @Override
    public void edit(AgendaItemDetails item) {
        new AgendaItemDialog(item, form -> store(item, form, item.version())).open();
    }

    private void store(AgendaItemDetails seen, AgendaItemForm form, long version) {
        try {
            agenda.change(seen.id(), form, null, version);
            showItems();
        } catch (StaleVersion stale) {
            var stored = agenda.get(seen.id());
            var differences = List.of(
                    new StaleDialog.Difference(
                            getTranslation("meetings.agenda.title"), text(form.title()), stored.title()),
                    new StaleDialog.Difference(
                            getTranslation("meetings.agenda.minutes"), text(form.minutes()), text(stored.minutes())),
                    new StaleDialog.Difference(
                            getTranslation("meetings.agenda.presenters"),
                            String.join("\n", form.presenters()),
                            String.join("\n", stored.presenters())));
            new StaleDialog(
                            differences,
                            () -> new Problems(this).attempt(() -> store(stored, form, stored.version())),
                            this::showItems)
                    .open();
        }
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    @Override
    public void addUnder(AgendaItemDetails item) {
        new AgendaItemDialog(null, form -> {
                    var added = agenda.add(id(), form, AgendaPlace.lastUnder(item.id()));
                    showItems();
                    say("meetings.agenda.added", added);
                })
                .open();
    }

    @Override
    public void remove(AgendaItemDetails item) {
        var problems = new Problems(this);
        if (problems.attempt(() -> agenda.remove(item.id()))) {
            showItems();
            Undo.offer(
                    getTranslation("meetings.removed-named", item.title()),
                    () -> problems.attempt(() -> {
                        say("meetings.agenda.moved", agenda.restore(item.id()));
                        showItems();
                    }));
        }
    }

    @Override
    public void step(AgendaItemDetails item, AgendaMoves.Direction direction) {
        move(item, moves.step(item, direction));
    }

    @Override
    public void dropOn(AgendaItemDetails dragged, AgendaItemDetails target) {
        move(dragged, moves.under(dragged, target));
    }

    private void move(AgendaItemDetails item, Optional<AgendaPlace> place) {
        if (place.isEmpty()) {
            say("meetings.agenda.not-moved", item);
            return;
        }
        new Problems(this).attempt(() -> {
            var moved = agenda.move(item.id(), place.get());
            showItems();
            say("meetings.agenda.moved", moved);
            var row = rows.get(item.id());
            if (row != null) {
                row.focus();
            }
        });
    }

    private void say(String key, AgendaItemDetails item) {
        announcement.setText(getTranslation(key, item.title(), item.number().isEmpty() ? "–" : item.number()));
    }

    private MeetingId id() {
        return shown().summary().id();
    }

    private MeetingDetails shown() {
        if (meeting == null) {
            throw new IllegalStateException("No meeting is shown yet");
        }
        return meeting;
    }
}

package org.rapporteur.papers.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.base.problem.NotFound;
import org.rapporteur.base.ui.Card;
import org.rapporteur.base.ui.Chip;
import org.rapporteur.base.ui.Dates;
import org.rapporteur.base.ui.EmptyState;
import org.rapporteur.base.ui.Icon;
import org.rapporteur.base.ui.Problems;
import org.rapporteur.base.ui.Row;
import org.rapporteur.base.ui.Rows;
import org.rapporteur.base.ui.Tone;
import org.rapporteur.base.ui.Undo;
import org.rapporteur.directory.PartyId;
import org.rapporteur.directory.PartySummary;
import org.rapporteur.directory.ui.PartyFlag;
import org.rapporteur.meetings.MeetingSummary;
import org.rapporteur.meetings.ui.MeetingLayout;
import org.rapporteur.meetings.ui.MeetingWords;
import org.rapporteur.meetings.ui.MeetingsNavigation;
import org.rapporteur.papers.ExpectedPaperDetails;
import org.rapporteur.papers.ExpectedPapers;
import org.rapporteur.papers.PaperFilter;
import org.rapporteur.papers.PaperSummary;
import org.springframework.data.domain.PageRequest;

/** "Who still owes what?" The papers that were asked for, against those that came. */
@Route(value = "meetings/:meetingId/papers/expected", layout = MeetingLayout.class)
@PermitAll
class ExpectedPapersView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final PageRequest ALL = PageRequest.of(0, 500);

    private final transient PaperOffice office;
    private final transient ExpectedPapers expected;
    private transient @Nullable MeetingSummary meeting;
    private final Div body = new Div();
    private String title = "";

    ExpectedPapersView(PaperOffice office, ExpectedPapers expected) {
        this.office = office;
        this.expected = expected;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            meeting = office.meetings().get(MeetingsNavigation.meetingOf(event));
            removeAll();
        } catch (NotFound e) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        refresh();
    }

    private void refresh() {
        var shown = Objects.requireNonNull(meeting);
        title = getTranslation("papers.face.expected") + " · " + MeetingWords.label(shown, getLocale());
        if (getComponentCount() == 0) {
            add(new PaperFaces(getTranslation("papers.faces"), shown.id()), body);
        }
        body.removeAll();
        var rows = expected.of(shown.id());
        var mayAsk = shown.state().isOpen() && expected.mayAsk(shown.id());
        if (rows.isEmpty()) {
            body.add(new EmptyState(
                    "paper",
                    getTranslation("papers.expected.none"),
                    getTranslation(mayAsk ? "papers.expected.none.ask" : "papers.expected.none.text"),
                    mayAsk ? new Component[] {ask()} : new Component[0]));
            return;
        }
        var received = rows.stream().filter(ExpectedPaperDetails::received).count();
        var card = new Card(getTranslation("papers.expected.count", received, rows.size()));
        if (mayAsk) {
            card.action(ask());
        }
        body.add(card.with(lines(rows, mayAsk)));
    }

    private Button ask() {
        var button = new Button(getTranslation("papers.expected.ask"), _ -> {
            var shown = Objects.requireNonNull(meeting);
            new AskDialog(office, shown, null, (parties, form) -> {
                        expected.ask(shown.id(), parties, form);
                        refresh();
                    })
                    .open();
        });
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    private Rows lines(List<ExpectedPaperDetails> rows, boolean mayAsk) {
        var names = office.parties()
                .byIds(rows.stream()
                        .map(ExpectedPaperDetails::partyId)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()));
        var lines = new Rows();
        lines.addClassName("paper-rows");
        rows.forEach(row -> lines.line(line(row, names, mayAsk)));
        return lines;
    }

    private Row line(ExpectedPaperDetails request, Map<PartyId, PartySummary> names, boolean mayAsk) {
        var row = new Row(request.title());
        var party = request.partyId() == null ? null : names.get(request.partyId());
        if (party != null) {
            row.before(new PartyFlag(party));
        }
        row.remark((party == null ? getTranslation("papers.expected.secretariat") : party.nameFor(getLocale())) + " · "
                + PaperWords.of(this, request.kind()));
        row.after(state(request));
        if (mayAsk) {
            row.after(menu(request));
        }
        return row;
    }

    private Component state(ExpectedPaperDetails request) {
        var paper = request.paper();
        if (paper != null) {
            var link = PapersNavigation.link(paper.symbol(), paper.id());
            var received = new Div(link, new Chip(getTranslation("papers.expected.received"), Tone.GOOD));
            received.addClassName("paper-states");
            return received;
        }
        if (request.received()) {
            return new Chip(getTranslation("papers.expected.received"), Tone.GOOD);
        }
        var due = request.due();
        if (due == null) {
            return new Chip(getTranslation("papers.expected.open"), Tone.PENDING);
        }
        return new Chip(
                getTranslation(request.overdue() ? "papers.due.late" : "papers.due", Dates.day(due, getLocale())),
                request.overdue() ? Tone.DANGER : Tone.PENDING);
    }

    private MenuBar menu(ExpectedPaperDetails request) {
        var menu = new MenuBar();
        menu.addClassName("paper-menu");
        var more = menu.addItem(new Icon("more"));
        more.setAriaLabel(getTranslation("papers.expected.more", request.title()));
        var items = more.getSubMenu();
        items.addItem(getTranslation("papers.change"), _ -> change(request));
        if (request.received()) {
            items.addItem(getTranslation("papers.expected.await"), _ -> attempt(() -> expected.await(request.id())));
        } else {
            items.addItem(getTranslation("papers.expected.link"), _ -> link(request));
        }
        items.addItem(getTranslation("papers.expected.drop"), _ -> drop(request));
        return menu;
    }

    private void drop(ExpectedPaperDetails request) {
        if (attempt(() -> expected.drop(request.id()))) {
            var party = request.partyId();
            Undo.offer(
                    getTranslation("papers.expected.dropped", request.title()),
                    () -> attempt(() -> expected.ask(
                            request.meetingId(), party == null ? Set.of() : Set.of(party), request.toForm())));
        }
    }

    private boolean attempt(Runnable step) {
        var done = new Problems(this).attempt(step);
        if (done) {
            refresh();
        }
        return done;
    }

    private void change(ExpectedPaperDetails request) {
        new AskDialog(office, Objects.requireNonNull(meeting), request, (_, form) -> {
                    expected.change(request.id(), form, request.version());
                    refresh();
                })
                .open();
    }

    private void link(ExpectedPaperDetails request) {
        var choice = new ComboBox<PaperSummary>(getTranslation("papers.expected.paper"));
        choice.setItems(
                office.papers().find(PaperFilter.of(request.meetingId()), ALL).getContent());
        choice.setItemLabelGenerator(paper -> paper.symbol() + " " + paper.title());
        choice.setWidthFull();
        var dialog = new Dialog(getTranslation("papers.expected.link"));
        var form = new Div(new Paragraph(request.title()), choice);
        form.addClassName("dialog-stack");
        dialog.add(form);
        var save = new Button(getTranslation("papers.save"), _ -> {
            var paper = choice.getValue();
            if (paper == null) {
                choice.setErrorMessage(getTranslation("problem.required"));
                choice.setInvalid(true);
            } else {
                attempt(() -> {
                    expected.receive(request.id(), paper.id());
                    dialog.close();
                });
            }
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.getFooter().add(new Button(getTranslation("ui.cancel"), _ -> dialog.close()), save);
        dialog.open();
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}

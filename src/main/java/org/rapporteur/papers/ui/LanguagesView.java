package org.rapporteur.papers.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.base.LanguageTag;
import org.rapporteur.base.problem.NotFound;
import org.rapporteur.base.ui.Card;
import org.rapporteur.base.ui.Chip;
import org.rapporteur.base.ui.Dates;
import org.rapporteur.base.ui.EmptyState;
import org.rapporteur.base.ui.Icon;
import org.rapporteur.base.ui.Tone;
import org.rapporteur.directory.PartyId;
import org.rapporteur.directory.PartySummary;
import org.rapporteur.meetings.MeetingId;
import org.rapporteur.meetings.ui.MeetingLayout;
import org.rapporteur.meetings.ui.MeetingWords;
import org.rapporteur.meetings.ui.MeetingsNavigation;
import org.rapporteur.papers.LanguageMatrix;
import org.rapporteur.papers.PaperSummary;
import org.rapporteur.papers.RenditionSummary;
import org.springframework.data.domain.PageRequest;

/** "What is still missing in which language, and who owes it?" The papers of a meeting by languages. */
@Route(value = "meetings/:meetingId/papers/languages", layout = MeetingLayout.class)
@PermitAll
class LanguagesView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int PAGE_SIZE = 100;

    private final transient PaperOffice office;
    private @Nullable MeetingId meeting;
    private int page;
    private final Div body = new Div();
    private String title = "";

    LanguagesView(PaperOffice office) {
        this.office = office;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        meeting = MeetingsNavigation.meetingOf(event);
        removeAll();
        page = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("page")
                .filter(text -> text.matches("[1-9]\\d{0,4}"))
                .map(text -> Integer.parseInt(text) - 1)
                .orElse(0);
        try {
            refresh();
        } catch (NotFound e) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    private void refresh() {
        var shown = Objects.requireNonNull(meeting);
        var matrix = office.languages().of(shown, PageRequest.of(page, PAGE_SIZE));
        title = getTranslation("papers.face.languages") + " · "
                + MeetingWords.label(office.meetings().get(shown), getLocale());
        if (getComponentCount() == 0) {
            add(new PaperFaces(getTranslation("papers.faces"), shown), body);
        }
        body.removeAll();
        if (matrix.rows().isEmpty()) {
            body.add(new EmptyState("paper", getTranslation("papers.none"), getTranslation("papers.none.text")));
            return;
        }
        var names = office.parties()
                .byIds(matrix.rows().stream()
                        .flatMap(row -> row.owedBy().values().stream())
                        .collect(Collectors.toSet()));
        var scroll = new Div(table(matrix, names));
        scroll.addClassName("language-scroll");
        scroll.getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "region")
                .setAttribute("aria-label", getTranslation("papers.face.languages"));
        body.add(new Card(getTranslation("papers.languages.title"))
                .note(getTranslation("papers.languages.summary", matrix.missing(), matrix.due(), matrix.late()))
                .with(scroll));
        pages(matrix, shown);
    }

    private void pages(LanguageMatrix matrix, MeetingId shown) {
        if (matrix.total() > PAGE_SIZE) {
            body.add(new PageTurner(
                    page,
                    (int) ((matrix.total() + PAGE_SIZE - 1) / PAGE_SIZE),
                    to -> PapersNavigation.open(
                            this,
                            MeetingsNavigation.path(shown) + "/papers/languages",
                            QueryParameters.of("page", String.valueOf(to + 1)))));
        }
    }

    private NativeTable table(LanguageMatrix matrix, Map<PartyId, PartySummary> names) {
        var table = new NativeTable();
        table.addClassName("language-matrix");
        var head = table.getHead().addRow();
        head.addHeaderCell().setText(getTranslation("papers.languages.paper"));
        for (var language : matrix.languages()) {
            var cell = head.addHeaderCell();
            cell.setText(language.displayName(getLocale()));
            cell.getElement().setAttribute("scope", "col");
        }
        for (var row : matrix.rows()) {
            line(table.getBody().addRow(), row, matrix, names);
        }
        return table;
    }

    private void line(
            NativeTableRow line, LanguageMatrix.Row row, LanguageMatrix matrix, Map<PartyId, PartySummary> names) {
        var paper = row.paper();
        var name = new NativeTableHeaderCell();
        name.getElement().setAttribute("scope", "row");
        var symbol = new Span(paper.symbol());
        symbol.addClassName("language-symbol");
        var link = PapersNavigation.link(paper.title(), paper.id());
        link.getElement().setAttribute("lang", paper.language().value());
        name.add(symbol);
        if (paper.late()) {
            name.add(new Chip(getTranslation("papers.late"), Tone.DANGER));
        }
        name.add(link);
        line.add(name);
        for (var language : matrix.languages()) {
            line.add(cell(row, language, matrix.isOwn(language), names));
        }
    }

    private NativeTableCell cell(
            LanguageMatrix.Row row, LanguageTag language, boolean own, Map<PartyId, PartySummary> names) {
        var cell = new NativeTableCell();
        var found = row.in(language).orElse(null);
        if (found != null && found.there()) {
            cell.addClassName("language-there");
            cell.add(there(row.paper(), found));
        } else if (found != null) {
            cell.addClassName(found.overdue() ? "language-late" : "language-due");
            cell.add(waited(row, found, names));
        } else {
            cell.addClassName(own ? "language-missing" : "language-none");
            cell.add(missing(row, language, own));
        }
        return cell;
    }

    /** In a language of the meeting itself it is missed; in any other it is only not there. */
    private Component missing(LanguageMatrix.Row row, LanguageTag language, boolean own) {
        if (!own) {
            return row.mayExpect() ? ask(row.paper(), language) : nothing(language);
        }
        var cell = new Div(new Span(getTranslation("papers.languages.missing")));
        if (row.mayExpect()) {
            cell.add(ask(row.paper(), language));
        }
        return cell;
    }

    private Component there(PaperSummary paper, RenditionSummary found) {
        var link = new RouterLink(
                getTranslation("papers.languages." + found.status().name().toLowerCase(Locale.ROOT)),
                PaperView.class,
                PapersNavigation.of(paper.id()));
        link.setQueryParameters(QueryParameters.of("lang", found.language().value()));
        link.getElement()
                .setAttribute(
                        "aria-label",
                        found.language().displayName(getLocale()) + ": " + PaperWords.of(this, found.status()));
        return link;
    }

    private Component waited(LanguageMatrix.Row row, RenditionSummary found, Map<PartyId, PartySummary> names) {
        var due = found.due();
        var text = due == null
                ? getTranslation("papers.languages.expected")
                : getTranslation(found.overdue() ? "papers.due.late" : "papers.due", Dates.shortDay(due, getLocale()));
        var party = row.owing(found.language());
        var owing = party == null || !names.containsKey(party)
                ? getTranslation("papers.expected.secretariat")
                : names.get(party).nameFor(getLocale());
        var who = new Span(owing);
        who.addClassName("language-owing");
        var cell = new Div(new Span(text), who);
        if (row.mayExpect()) {
            var change = button("edit", row.paper(), found.language(), party);
            change.setAriaLabel(getTranslation(
                    "papers.languages.change",
                    found.language().displayName(getLocale()),
                    row.paper().symbol()));
            cell.add(change);
        }
        return cell;
    }

    private Component ask(PaperSummary paper, LanguageTag language) {
        var ask = button("plus", paper, language, null);
        ask.setAriaLabel(getTranslation("papers.languages.ask", language.displayName(getLocale()), paper.symbol()));
        return ask;
    }

    private Button button(String icon, PaperSummary paper, LanguageTag language, @Nullable PartyId owing) {
        var button =
                new Button(new Icon(icon), _ -> new ExpectDialog(paper, language, owing, office, this::refresh).open());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }

    private Component nothing(LanguageTag language) {
        var dash = new Span("–");
        dash.getElement()
                .setAttribute("role", "img")
                .setAttribute("aria-label", getTranslation("papers.languages.none", language.displayName(getLocale())));
        return dash;
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}

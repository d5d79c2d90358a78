package org.rapporteur.papers.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rapporteur.base.ui.Card;
import org.rapporteur.base.ui.Dates;
import org.rapporteur.base.ui.EmptyState;
import org.rapporteur.meetings.MeetingSummary;
import org.rapporteur.papers.PaperSummary;
import org.rapporteur.papers.Papers;
import org.springframework.data.domain.PageRequest;

/** A list of papers with what narrows it, one page at a time; those of a meeting can be picked and taken along. */
class PaperListing extends Div {

    private static final int PAGE_SIZE = 25;

    private final transient PaperOffice office;
    private final transient @Nullable MeetingSummary meeting;
    private final transient Consumer<PaperAddress> open;
    private final Div bar = new Div();
    private final Div list = new Div();
    private final @Nullable PaperSelection selection;
    private boolean handsIn;
    private PaperAddress address = PaperAddress.of(QueryParameters.empty());

    /** @param meeting the meeting whose papers these are; none for all */
    PaperListing(PaperOffice office, @Nullable MeetingSummary meeting, Consumer<PaperAddress> open) {
        this.office = office;
        this.meeting = meeting;
        this.open = open;
        this.selection = meeting == null ? null : new PaperSelection(office, meeting.id(), this::refresh);
        add(bar, list);
        if (selection != null) {
            add(selection);
        }
    }

    /** Says that files can be dropped on this page. */
    void handsIn() {
        handsIn = true;
    }

    /** Shows the list of an address. */
    void show(PaperAddress shown) {
        var fixed = meeting == null ? null : meeting.id();
        address = fixed == null ? shown : new PaperAddress(shown.filter().in(fixed), shown.page());
        bar.removeAll();
        bar.add(new PaperFilterBar(office, address, fixed, open));
        refresh();
    }

    /** Reads the same page once more. */
    void refresh() {
        var sort = meeting == null ? Papers.NEWEST_FIRST : Papers.BY_SYMBOL;
        var page = office.papers().find(address.filter(), PageRequest.of(address.page(), PAGE_SIZE, sort));
        var none = page.isEmpty() && !address.isFiltered();
        bar.setVisible(!none);
        list.removeAll();
        if (none) {
            list.add(new EmptyState(
                    "paper",
                    getTranslation("papers.none"),
                    getTranslation(handsIn ? "papers.none.drop" : "papers.none.text")));
            return;
        }
        var card = new Card(getTranslation("papers.count", page.getTotalElements()));
        if (page.isEmpty()) {
            card.with(new EmptyState(
                    "search", getTranslation("papers.none-found"), getTranslation("papers.none-found.text")));
        } else {
            fill(card, page.getContent());
        }
        list.add(card);
        if (page.getTotalPages() > 1) {
            list.add(new PageTurner(page.getNumber(), page.getTotalPages(), to -> open.accept(address.onPage(to))));
        }
    }

    private void fill(Card card, List<PaperSummary> papers) {
        var of = meeting;
        if (of == null || selection == null) {
            card.with(new PaperRows(papers, office, true, null));
            return;
        }
        card.action(selection.begin(papers))
                .action(ZipLink.of(
                        of.id(), address, getTranslation(address.isFiltered() ? "papers.zip.these" : "papers.zip.all")))
                .with(takenBefore(of), new PaperRows(papers, office, false, selection));
    }

    /** That all were taken before, and the way to what came since; for the first time, that there will be one. */
    private Component takenBefore(MeetingSummary of) {
        var line = new Div();
        line.addClassName("zip-since");
        line.setVisible(!address.isFiltered());
        if (!address.isFiltered()) {
            office.zips()
                    .lastDownload(of.id())
                    .ifPresentOrElse(
                            last -> line.add(
                                    new Span(getTranslation(
                                            "papers.zip.taken", Dates.moment(last, of.zone(), getLocale()))),
                                    ZipLink.changed(of.id(), getTranslation("papers.zip.changed"))),
                            () -> line.add(new Span(getTranslation("papers.zip.first"))));
        }
        return line;
    }
}

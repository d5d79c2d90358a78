package org.rapporteur.papers.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.QueryParameters;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rapporteur.base.ui.Card;
import org.rapporteur.base.ui.EmptyState;
import org.rapporteur.meetings.MeetingId;
import org.rapporteur.papers.PaperSummary;
import org.rapporteur.papers.Papers;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;

/** A list of papers with what narrows it, one page at a time. */
class PaperListing extends Div {

    private static final int PAGE_SIZE = 25;

    private final transient PaperOffice office;
    private final @Nullable MeetingId fixed;
    private final transient Consumer<PaperAddress> open;
    private final Div bar = new Div();
    private final Div list = new Div();
    private PaperAddress address = PaperAddress.of(QueryParameters.empty());

    /** @param fixed the meeting whose papers these are; none for all */
    PaperListing(PaperOffice office, @Nullable MeetingId fixed, Consumer<PaperAddress> open) {
        this.office = office;
        this.fixed = fixed;
        this.open = open;
        add(bar, list);
    }

    /** Shows the list of an address. */
    void show(PaperAddress shown) {
        address = fixed == null ? shown : new PaperAddress(shown.filter().in(fixed), shown.page());
        bar.removeAll();
        bar.add(new PaperFilterBar(office.parties(), office.meetings(), address, fixed, open));
        refresh();
    }

    /** Reads the same page once more. */
    void refresh() {
        var sort = fixed == null ? Papers.NEWEST_FIRST : Papers.BY_SYMBOL;
        var page = office.papers().find(address.filter(), PageRequest.of(address.page(), PAGE_SIZE, sort));
        list.removeAll();
        if (fixed != null && !page.isEmpty()) {
            list.add(new ZipLinks(
                    fixed, address, office.zips().lastDownload(fixed).orElse(null)));
        }
        var card = new Card(getTranslation("papers.count", page.getTotalElements()));
        list.add(card.with(page.isEmpty() ? nothing() : lines(page)));
        if (page.getTotalPages() > 1) {
            list.add(new PageTurner(page.getNumber(), page.getTotalPages(), to -> open.accept(address.onPage(to))));
        }
    }

    private Component lines(Page<PaperSummary> page) {
        return new PaperRows(page.getContent(), office, fixed == null);
    }

    private Component nothing() {
        return address.isFiltered()
                ? new EmptyState(
                        "search", getTranslation("papers.none-found"), getTranslation("papers.none-found.text"))
                : new EmptyState("paper", getTranslation("papers.none"), getTranslation("papers.none.text"));
    }
}

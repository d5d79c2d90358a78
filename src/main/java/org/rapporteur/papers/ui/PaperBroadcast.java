package org.rapporteur.papers.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.server.Command;
import java.util.function.Predicate;
import org.rapporteur.base.ui.OpenPages;
import org.rapporteur.meetings.ui.TabCounts;
import org.rapporteur.papers.PaperChanged;
import org.springframework.transaction.event.TransactionalEventListener;

/** Tells open pages that a paper changed, after the change is stored. */
@org.springframework.stereotype.Component
class PaperBroadcast {

    private final OpenPages<PaperChanged> pages = new OpenPages<>();
    private final TabCounts counts;

    PaperBroadcast(TabCounts counts) {
        this.counts = counts;
    }

    /**
     * Lets a page follow changes as long as it is shown.
     *
     * @param page the page, attached
     * @param concerns which changes it wants to know of
     * @param refresh reads again, in the page's own session
     */
    void follow(Component page, Predicate<PaperChanged> concerns, Command refresh) {
        pages.follow(page, concerns, refresh);
    }

    @TransactionalEventListener
    void on(PaperChanged changed) {
        pages.tell(changed);
        counts.changed(changed.meeting());
    }
}

package org.rapporteur.papers.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.server.Command;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.rapporteur.papers.PaperChanged;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Tells open pages that a paper changed, after the change is stored. It carries no content: each page reads again, with
 * the rights its reader has at that moment.
 */
@org.springframework.stereotype.Component
class PaperBroadcast {

    private final Set<Follower> followers = ConcurrentHashMap.newKeySet();

    /**
     * Lets a page follow changes as long as it is shown; of several that come before it was told of the first, it is told
     * once.
     *
     * @param page the page, attached
     * @param concerns which changes it wants to know of
     * @param refresh reads again, in the page's own session
     */
    void follow(Component page, Predicate<PaperChanged> concerns, Command refresh) {
        page.getUI().ifPresent(ui -> {
            var follower = new Follower(ui, concerns, refresh, new AtomicBoolean());
            followers.add(follower);
            page.addDetachListener(detach -> {
                followers.remove(follower);
                detach.unregisterListener();
            });
        });
    }

    @TransactionalEventListener
    void on(PaperChanged changed) {
        followers.stream().filter(follower -> follower.concerns.test(changed)).forEach(this::tell);
    }

    private void tell(Follower follower) {
        if (!follower.told.compareAndSet(false, true)) {
            return;
        }
        try {
            follower.ui.access(() -> {
                follower.told.set(false);
                follower.refresh.execute();
            });
        } catch (UIDetachedException e) {
            followers.remove(follower);
        }
    }

    /**
     * An open page.
     *
     * @param told whether it is told already and only has not read again yet
     */
    private record Follower(UI ui, Predicate<PaperChanged> concerns, Command refresh, AtomicBoolean told) {}
}

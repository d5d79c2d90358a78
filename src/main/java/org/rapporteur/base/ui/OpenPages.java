package org.rapporteur.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.server.Command;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;

/**
 * Pages that are open now and want to know of changes. What they are told carries no content: each reads again, with the
 * rights its reader has at that moment.
 *
 * @param <C> what changed
 */
public final class OpenPages<C> {

    private final Set<Follower<C>> followers = ConcurrentHashMap.newKeySet();

    /**
     * Lets a page follow changes as long as it is shown; of several that come before it was told of the first, it is told
     * once.
     *
     * @param page the page, attached
     * @param concerns which changes it wants to know of
     * @param refresh reads again, in the page's own session
     */
    public void follow(Component page, Predicate<C> concerns, Command refresh) {
        page.getUI().ifPresent(ui -> {
            var follower = new Follower<>(ui, concerns, refresh, new AtomicBoolean());
            followers.add(follower);
            page.addDetachListener(detach -> {
                followers.remove(follower);
                detach.unregisterListener();
            });
        });
    }

    /** Tells the pages it concerns; call it after the change is stored. */
    public void tell(C change) {
        followers.stream().filter(follower -> follower.concerns.test(change)).forEach(this::tell);
    }

    private void tell(Follower<C> follower) {
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
    private record Follower<C>(UI ui, Predicate<C> concerns, Command refresh, AtomicBoolean told) {}
}

package org.rapporteur.papers.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import jakarta.annotation.PreDestroy;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.rapporteur.base.problem.Problem;
import org.rapporteur.papers.Glimpse;
import org.rapporteur.papers.Glimpses;
import org.rapporteur.papers.ReceivedFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Looks into files that have come in, one after the other beside the pages, and tells each page what it saw. */
@Component
class GlimpseDesk {

    private static final Logger LOG = LoggerFactory.getLogger(GlimpseDesk.class);

    private final Glimpses glimpses;
    private final boolean reading;
    private final ExecutorService queue =
            Executors.newSingleThreadExecutor(Thread.ofVirtual().name("glimpse").factory());

    /** @param reading whether files are read here at all */
    GlimpseDesk(Glimpses glimpses, @Value("${rapporteur.papers.reading:true}") boolean reading) {
        this.glimpses = glimpses;
        this.reading = reading;
    }

    /**
     * Looks into a file with the rights of whoever asks.
     *
     * @param seen told in the page's own session, if anything was seen and the page is still there
     */
    void look(UI page, ReceivedFile file, Consumer<Glimpse> seen) {
        if (!reading) {
            return;
        }
        // who asks is taken from the page now; an executor that delegates would have fixed its way of asking at
        // start-up
        queue.submit(new DelegatingSecurityContextRunnable(
                () -> look(page, file, seen, glimpses), SecurityContextHolder.getContext()));
    }

    private static void look(UI page, ReceivedFile file, Consumer<Glimpse> seen, Glimpses glimpses) {
        try {
            glimpses.of(file).ifPresent(glimpse -> tell(page, () -> seen.accept(glimpse)));
        } catch (Problem e) {
            LOG.debug("No look into a file: {}", e.key());
        } catch (RuntimeException e) {
            LOG.warn("A file could not be looked into", e);
        }
    }

    private static void tell(UI page, Runnable what) {
        try {
            page.access(what::run);
        } catch (UIDetachedException e) {
            // nobody waits for it any more
        }
    }

    @PreDestroy
    void close() {
        queue.shutdownNow();
    }
}

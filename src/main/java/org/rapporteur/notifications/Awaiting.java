package org.rapporteur.notifications;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.rapporteur.access.Readers;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what waits for whoever is signed in, soonest first. */
@Service
@PreAuthorize("isAuthenticated()")
public class Awaiting {

    private static final Comparator<AwaitingItem> SOONEST_FIRST = Comparator.comparing(
                    (AwaitingItem item) -> item.due() == null ? LocalDate.MAX : item.due())
            .thenComparing(item -> item.group().toString());

    private final List<AwaitingSource> sources;
    private final Readers readers;

    Awaiting(List<AwaitingSource> sources, Readers readers) {
        this.sources = sources;
        this.readers = readers;
    }

    /**
     * What waits for whoever is signed in: what is due soonest first, what has no date last. When nothing does, where they
     * may begin.
     */
    @Transactional(readOnly = true)
    public List<AwaitingItem> own() {
        var reader = readers.current();
        var waiting = sources.stream()
                .flatMap(source -> source.awaiting(reader).stream())
                .sorted(SOONEST_FIRST)
                .toList();
        return waiting.isEmpty()
                ? sources.stream()
                        .flatMap(source -> source.firstSteps(reader).stream())
                        .toList()
                : waiting;
    }
}

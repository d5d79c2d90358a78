package org.rapporteur.notifications;

import java.util.List;
import org.rapporteur.access.Reader;

/** A feature that knows what waits for somebody; provided as a bean. */
public interface AwaitingSource {

    /** What waits for this reader, in any order; at most a few SQL statements. */
    List<AwaitingItem> awaiting(Reader reader);

    /** Where this reader may begin when nothing waits for them; usually nothing. */
    default List<AwaitingItem> firstSteps(Reader reader) {
        return List.of();
    }
}

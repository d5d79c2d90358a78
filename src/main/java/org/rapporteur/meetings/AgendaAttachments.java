package org.rapporteur.meetings;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Implemented by the feature that knows which papers belong to which items of an agenda. */
public interface AgendaAttachments {

    /** Papers by item, only those the reader may see; items without papers may be missing. */
    Map<AgendaItemId, List<Attachment>> of(MeetingId meeting);

    /**
     * A paper beside an item.
     *
     * @param id the paper
     * @param symbol its symbol, if it has one yet
     * @param title its title
     * @param path address of its page, without a leading slash
     */
    record Attachment(UUID id, @Nullable String symbol, String title, String path) {}
}

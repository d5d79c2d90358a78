package org.rapporteur.meetings.ui;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rapporteur.meetings.AgendaItemDetails;
import org.rapporteur.meetings.AgendaItemId;
import org.rapporteur.meetings.MeetingDetails;

/**
 * How long an agenda takes. An item with others under it takes as long as they do together, or as long as it says itself if
 * that is more.
 */
final class AgendaTime {

    private final List<AgendaItemDetails> items;

    AgendaTime(List<AgendaItemDetails> items) {
        this.items = items;
    }

    /** Minutes of the whole agenda, as far as they are known. */
    int total() {
        return under(null);
    }

    /** Minutes by which what lies under an item takes longer than the item says; 0 when it does not. */
    int overrun(AgendaItemDetails item) {
        var own = item.minutes();
        return own == null ? 0 : Math.max(0, under(item.id()) - own);
    }

    /** Minutes a meeting has, from the opening to the end of each of its days. */
    static int available(MeetingDetails details) {
        var meeting = details.summary();
        long days = ChronoUnit.DAYS.between(meeting.firstDay(), meeting.lastDay()) + 1;
        return Math.toIntExact(
                days * Duration.between(details.opensAt(), details.closesAt()).toMinutes());
    }

    private int under(@Nullable AgendaItemId parent) {
        return items.stream()
                .filter(item -> Objects.equals(item.parentId(), parent))
                .mapToInt(item -> Math.max(item.minutes() == null ? 0 : item.minutes(), under(item.id())))
                .sum();
    }
}

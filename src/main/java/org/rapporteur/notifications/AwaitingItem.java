package org.rapporteur.notifications;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.base.i18n.Phrase;

/**
 * One thing that waits for somebody.
 *
 * @param group what it belongs to, such as a meeting; shown as a heading
 * @param titleKey translation key of what is to be done
 * @param titleArguments what the placeholders of the title stand for
 * @param remarkKey translation key of what helps to decide, or empty
 * @param remarkArguments what the placeholders of the remark stand for
 * @param due by when, in the meeting's zone; empty when there is no date
 * @param actionKey translation key of the button
 * @param path address of the page on which it is done, without a leading slash; what narrows a list may follow a question mark
 */
public record AwaitingItem(
        Phrase group,
        String titleKey,
        List<Object> titleArguments,
        @Nullable String remarkKey,
        List<Object> remarkArguments,
        @Nullable LocalDate due,
        String actionKey,
        String path) {}

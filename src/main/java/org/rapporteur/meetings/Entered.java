package org.rapporteur.meetings;

import org.jspecify.annotations.Nullable;
import org.rapporteur.base.problem.InvalidInput;

/** Reads what people enter: nothing at all counts as an empty text. */
final class Entered {

    private Entered() {}

    /** The text without white space around it; empty when there is none. */
    static String text(@Nullable String entered) {
        return entered == null ? "" : entered.strip();
    }

    /** The text without white space around it, or nothing when it is blank. */
    static @Nullable String optional(@Nullable String entered) {
        var text = text(entered);
        return text.isEmpty() ? null : text;
    }

    /** Notes a problem when the text is empty or longer than {@code most} characters. */
    static void required(InvalidInput.Check check, String field, String text, int most) {
        check.that(!text.isEmpty(), field, "problem.required");
        atMost(check, field, text, most);
    }

    /** Notes a problem when the text is longer than {@code most} characters. */
    static void atMost(InvalidInput.Check check, String field, @Nullable String text, int most) {
        check.that(text == null || text.length() <= most, field, "problem.too-long", most);
    }
}

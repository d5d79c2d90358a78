package org.rapporteur.delegations;

import org.jspecify.annotations.Nullable;
import org.rapporteur.base.problem.InvalidInput;

/**
 * What a focal point enters for a person.
 *
 * @param familyName family name in Latin letters
 * @param givenName given name in Latin letters
 * @param nationalName whole name in the national script, if different
 * @param title function, such as "Director, Criminal Law"
 * @param organisation ministry, office or body
 * @param role place in the delegation
 */
public record ParticipantForm(
        String familyName,
        String givenName,
        @Nullable String nationalName,
        @Nullable String title,
        @Nullable String organisation,
        ParticipantRole role) {

    /** Longest family or given name. */
    public static final int NAME = 120;

    /** Longest name in the national script. */
    public static final int NATIONAL_NAME = 200;

    /** Longest function or organisation. */
    public static final int LINE = 300;

    /**
     * Strips blanks around every text and makes empty ones absent.
     *
     * @throws InvalidInput when a name is missing or a text too long
     */
    public ParticipantForm {
        familyName = familyName.strip();
        givenName = givenName.strip();
        nationalName = stripped(nationalName);
        title = stripped(title);
        organisation = stripped(organisation);
        InvalidInput.check()
                .that(!familyName.isEmpty(), "familyName", "problem.required")
                .that(!givenName.isEmpty(), "givenName", "problem.required")
                .that(familyName.length() <= NAME, "familyName", "problem.too-long", NAME)
                .that(givenName.length() <= NAME, "givenName", "problem.too-long", NAME)
                .that(fits(nationalName, NATIONAL_NAME), "nationalName", "problem.too-long", NATIONAL_NAME)
                .that(fits(title, LINE), "title", "problem.too-long", LINE)
                .that(fits(organisation, LINE), "organisation", "problem.too-long", LINE)
                .throwIfAny();
    }

    /** The same person in another place of the delegation. */
    public ParticipantForm as(ParticipantRole other) {
        return new ParticipantForm(familyName, givenName, nationalName, title, organisation, other);
    }

    private static @Nullable String stripped(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static boolean fits(@Nullable String text, int most) {
        return text == null || text.length() <= most;
    }
}

package org.rapporteur.directory;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is entered for a person.
 *
 * @param familyName family name in Latin script, 1 to 120 characters
 * @param givenName given names in Latin script, at most 120 characters; empty for people with one name
 * @param nationalName whole name in the national script, at most 200 characters
 * @param familyNameFirst whether the family name is said first, as in Viet Nam and Cambodia
 * @param email e-mail address
 * @param phone telephone number in international form, at most 40 characters
 * @param positions what the person is or was at organisations
 */
public record PersonForm(
        String familyName,
        String givenName,
        @Nullable String nationalName,
        boolean familyNameFirst,
        @Nullable String email,
        @Nullable String phone,
        List<PositionForm> positions) {

    /** Copies the positions. */
    public PersonForm {
        positions = List.copyOf(positions);
    }

    /** A person of whom only the names are known. */
    public static PersonForm of(String familyName, String givenName, @Nullable String nationalName) {
        return new PersonForm(familyName, givenName, nationalName, false, null, null, List.of());
    }
}

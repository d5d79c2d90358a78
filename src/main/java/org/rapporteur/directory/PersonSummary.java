package org.rapporteur.directory;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A person as lists show them; no address and no number.
 *
 * @param id the person
 * @param familyName family name in Latin script
 * @param givenName given names in Latin script; empty for people with one name
 * @param nationalName whole name in the national script
 * @param familyNameFirst whether the family name is said first
 * @param displayName whole name in Latin script, in the order the person uses
 */
public record PersonSummary(
        PersonId id,
        String familyName,
        String givenName,
        @Nullable String nationalName,
        boolean familyNameFirst,
        String displayName) {

    /** Whole name with the family name in capitals, as lists of participants mark it. */
    public String markedName() {
        var family = familyName.toUpperCase(Locale.ROOT);
        if (givenName.isEmpty()) {
            return family;
        }
        return familyNameFirst ? family + " " + givenName : givenName + " " + family;
    }
}

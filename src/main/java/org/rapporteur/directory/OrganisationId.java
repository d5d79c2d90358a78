package org.rapporteur.directory;

import java.util.UUID;

/**
 * Names one organisation of the directory.
 *
 * @param value time-ordered UUID
 */
public record OrganisationId(UUID value) {

    /** Reads an id from its text; throws {@link IllegalArgumentException} when it is none. */
    public static OrganisationId of(String text) {
        return new OrganisationId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

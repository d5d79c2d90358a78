package org.rapporteur.directory;

import java.util.UUID;

/**
 * Names one person of the directory.
 *
 * @param value time-ordered UUID
 */
public record PersonId(UUID value) {

    /** Reads an id from its text; throws {@link IllegalArgumentException} when it is none. */
    public static PersonId of(String text) {
        return new PersonId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

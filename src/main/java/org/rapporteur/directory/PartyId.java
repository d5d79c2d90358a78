package org.rapporteur.directory;

import java.util.UUID;

/**
 * Names one party of the directory.
 *
 * @param value time-ordered UUID
 */
public record PartyId(UUID value) {

    /** Reads an id from its text; throws {@link IllegalArgumentException} when it is none. */
    public static PartyId of(String text) {
        return new PartyId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

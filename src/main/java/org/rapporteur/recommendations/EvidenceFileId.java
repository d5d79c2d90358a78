package org.rapporteur.recommendations;

import java.util.UUID;

/**
 * Names one file handed in as evidence.
 *
 * @param value time-ordered UUID
 */
public record EvidenceFileId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}

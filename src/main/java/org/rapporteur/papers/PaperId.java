package org.rapporteur.papers;

import java.util.UUID;

/**
 * Names one paper.
 *
 * @param value time-ordered UUID
 */
public record PaperId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}

package org.rapporteur.papers;

import java.util.UUID;

/**
 * Names one paper somebody was asked for.
 *
 * @param value time-ordered UUID
 */
public record ExpectedPaperId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}

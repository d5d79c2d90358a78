package org.rapporteur.recommendations;

import java.util.UUID;

/**
 * Names one progress report.
 *
 * @param value time-ordered UUID
 */
public record ReportId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}

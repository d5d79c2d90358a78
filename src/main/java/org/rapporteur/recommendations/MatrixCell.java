package org.rapporteur.recommendations;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where one addressee stands.
 *
 * @param addresseeId the addressee
 * @param acceptance what it says to being addressed
 * @param level the level that was verified; {@link Level#NOT_ASSESSED} until then
 * @param selfLevel the level that was reported; {@link Level#NO_INFORMATION} until then
 * @param overdue whether a report is overdue
 * @param evidence pieces of evidence
 * @param nextDue day of the next report
 */
public record MatrixCell(
        AddresseeId addresseeId,
        Acceptance acceptance,
        Level level,
        Level selfLevel,
        boolean overdue,
        int evidence,
        @Nullable LocalDate nextDue) {

    /** Whether both levels are known and not the same. */
    public boolean differs() {
        return level != Level.NOT_ASSESSED && selfLevel != Level.NO_INFORMATION && level != selfLevel;
    }

    /** Whether there is a report nobody has verified yet. */
    public boolean unverified() {
        return level == Level.NOT_ASSESSED && selfLevel != Level.NO_INFORMATION;
    }

    /** The level to show: what was found, else what was said, else that nobody said anything. */
    public Level shown() {
        return level == Level.NOT_ASSESSED ? selfLevel : level;
    }
}

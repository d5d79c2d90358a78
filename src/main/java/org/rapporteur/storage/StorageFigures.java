package org.rapporteur.storage;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the store is.
 *
 * @param place where files lie
 * @param encrypted whether new files are encrypted
 * @param lastRound when the last nightly round ended, UTC; none before the first
 * @param part which thirtieth of the store that round checked, from 0
 * @param files files it saw
 * @param bytes their bytes as they lie there
 * @param unused files it saw that nothing refers to, to be removed later
 * @param waiting files it would have removed, had there been a backup since they were found
 * @param removed files it removed
 * @param checked files it read and compared with their names
 * @param damaged number of files that are broken now
 * @param broken the first hundred of them
 * @param lastBackup when the last backup of this portal was begun, UTC; none where there was none, or other tools make them
 * @param backupLate whether that is longer ago than backups are to be apart
 * @param freeBytes room where the portal's own folder is
 */
public record StorageFigures(
        String place,
        boolean encrypted,
        @Nullable Instant lastRound,
        int part,
        long files,
        long bytes,
        long unused,
        long waiting,
        long removed,
        long checked,
        long damaged,
        List<Broken> broken,
        @Nullable Instant lastBackup,
        boolean backupLate,
        long freeBytes) {

    /**
     * A file that is not given out.
     *
     * @param sha256 its name
     * @param missing true when it is not there, false when its bytes are others
     * @param since when that was found, UTC
     */
    public record Broken(String sha256, boolean missing, Instant since) {}
}

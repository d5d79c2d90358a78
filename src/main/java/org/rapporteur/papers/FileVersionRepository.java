package org.rapporteur.papers;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Stored versions of files. */
interface FileVersionRepository extends JpaRepository<FileVersion, UUID> {

    /** Versions that hold these bytes. */
    List<FileVersion> findBySha256(String sha256);

    /** Ids of the versions in one of these states, the oldest first. */
    @Query("select v.id from FileVersion v where v.extraction in :states order by v.storedAt, v.id")
    List<UUID> idsIn(Collection<ExtractionState> states);
}

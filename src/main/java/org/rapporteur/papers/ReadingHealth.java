package org.rapporteur.papers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.rapporteur.access.Rights;
import org.rapporteur.audit.AuditTrail;
import org.rapporteur.extraction.CharacterReader;
import org.rapporteur.extraction.PageDrawer;
import org.rapporteur.extraction.ReadingReason;
import org.rapporteur.extraction.TextReader;
import org.rapporteur.extraction.VirusScanner;
import org.rapporteur.search.SearchHealth;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How the reading of files is, for those who run the portal, and its two remedies: read alike ones again, read old ones anew. */
@Service
@PreAuthorize("isAuthenticated()")
public class ReadingHealth {

    private static final String OLDER = "reader_version not in ('', :version) and extraction not in ('HELD', 'WAITING',"
            + " 'READING', 'QUARANTINED')";

    private final TextReader reader;
    private final PageDrawer drawer;
    private final VirusScanner scanner;
    private final UncheckedFiles unchecked;
    private final CharacterReader characters;
    private final SearchHealth search;
    private final FileVersionRepository versions;
    private final ReadingGuard guard;
    private final ReadingQueue queue;
    private final AuditTrail audit;
    private final Rights rights;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Path home;

    ReadingHealth(
            TextReader reader,
            PageDrawer drawer,
            VirusScanner scanner,
            UncheckedFiles unchecked,
            CharacterReader characters,
            SearchHealth search,
            FileVersionRepository versions,
            ReadingGuard guard,
            ReadingQueue queue,
            AuditTrail audit,
            Rights rights,
            JdbcClient jdbc,
            Clock clock,
            @Value("${rapporteur.home}") Path home) {
        this.reader = reader;
        this.drawer = drawer;
        this.scanner = scanner;
        this.unchecked = unchecked;
        this.characters = characters;
        this.search = search;
        this.versions = versions;
        this.guard = guard;
        this.queue = queue;
        this.audit = audit;
        this.rights = rights;
        this.jdbc = jdbc;
        this.clock = clock;
        this.home = home;
    }

    /**
     * How all of it is now.
     *
     * @throws org.rapporteur.base.problem.Forbidden when the reader runs neither the portal nor its documents
     */
    @Transactional(readOnly = true)
    public ReadingOverview overview() {
        rights.require(rights.mayManagePortal());
        return new ReadingOverview(
                reader.health(),
                drawer.health(),
                scanner.health(),
                unchecked.count(),
                characters.health(),
                scans(),
                waiting(),
                failures(),
                older(),
                search.details(),
                storage());
    }

    /**
     * Has all files that ended alike read once more, also those that ended the reader.
     *
     * @return how many
     * @throws org.rapporteur.base.problem.Forbidden when the reader runs neither the portal nor its documents
     */
    @Transactional
    public int readAgain(ReadingOverview.Failure alike) {
        rights.require(rights.mayManagePortal());
        if (!alike.mayReadAgain()) {
            return 0;
        }
        var ids = jdbc.sql("""
                        select id from file_version where extraction = :state and reason = :reason
                        and media_type = :mediaType order by stored_at""")
                .param("state", alike.state().name())
                .param("reason", alike.reason().name())
                .param("mediaType", alike.mediaType())
                .query(UUID.class)
                .list();
        return again(ids, "files.read-again", alike.reason() + " " + alike.mediaType());
    }

    /**
     * Has all files read once more that an older reader read.
     *
     * @return how many
     * @throws org.rapporteur.base.problem.Forbidden when the reader runs neither the portal nor its documents
     */
    @Transactional
    public int readOlderAgain() {
        rights.require(rights.mayManagePortal());
        var version = reader.health().readerVersion();
        var ids = jdbc.sql("select id from file_version where " + OLDER + " order by stored_at")
                .param("version", version)
                .query(UUID.class)
                .list();
        return again(ids, "files.read-anew", version);
    }

    private int again(List<UUID> ids, String what, String detail) {
        var now = clock.instant();
        for (var version : versions.findAllById(ids)) {
            guard.forget(version.sha256());
            version.await(now);
            queue.add(version.getId());
        }
        audit.append(what, "portal", null, detail, String.valueOf(ids.size()));
        return ids.size();
    }

    private ReadingOverview.Queue waiting() {
        return jdbc.sql("""
                        select count(case when extraction = 'HELD' then 1 end),
                        count(case when extraction = 'WAITING' then 1 end),
                        count(case when extraction = 'READING' then 1 end), min(waiting_since)
                        from file_version where extraction in ('HELD', 'WAITING', 'READING')""")
                .query((row, _) -> {
                    var oldest = row.getObject(4, OffsetDateTime.class);
                    return new ReadingOverview.Queue(
                            row.getLong(1), row.getLong(2), row.getLong(3), oldest == null ? null : oldest.toInstant());
                })
                .single();
    }

    private List<ReadingOverview.Failure> failures() {
        return jdbc.sql("""
                        select extraction, reason, media_type, count(*) from file_version
                        where extraction in ('PARTIAL', 'NO_TEXT', 'LOCKED', 'UNREADABLE', 'QUARANTINED')
                        group by extraction, reason, media_type order by count(*) desc, reason, media_type""")
                .query((row, _) -> new ReadingOverview.Failure(
                        ExtractionState.valueOf(row.getString(1)),
                        ReadingReason.valueOf(row.getString(2)),
                        row.getString(3),
                        row.getLong(4)))
                .list();
    }

    private long scans() {
        return jdbc.sql("select count(*) from file_version where recognition = 'WAITING'")
                .query(Long.class)
                .single();
    }

    private long older() {
        return jdbc.sql("select count(*) from file_version where " + OLDER)
                .param("version", reader.health().readerVersion())
                .query(Long.class)
                .single();
    }

    private ReadingOverview.Storage storage() {
        return jdbc.sql("""
                        select count(*), coalesce(sum(size), 0)
                        from (select sha256, max(size) as size from file_version group by sha256) stored""")
                .query((row, _) -> new ReadingOverview.Storage(row.getLong(1), row.getLong(2), free()))
                .single();
    }

    private long free() {
        try {
            return Files.getFileStore(home).getUsableSpace();
        } catch (IOException unknown) {
            return 0;
        }
    }
}

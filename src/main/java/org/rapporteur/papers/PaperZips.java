package org.rapporteur.papers;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.access.Readers;
import org.rapporteur.base.problem.NotFound;
import org.rapporteur.base.problem.Problem;
import org.rapporteur.meetings.MeetingId;
import org.rapporteur.meetings.MeetingSummary;
import org.rapporteur.meetings.Meetings;
import org.springframework.data.domain.PageRequest;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Papers to take along: an archive of the newest files the reader may have, with a page that lists them and works without a
 * net. The right to each file is decided when its turn comes, and each restricted one is noted in the trail, as if it had
 * been opened by itself.
 */
@Service
@PreAuthorize("permitAll()")
public class PaperZips {

    private static final int AT_A_TIME = 50;

    private final Papers papers;
    private final PaperFiles files;
    private final PaperDownloads downloads;
    private final Meetings meetings;
    private final Readers readers;
    private final ZipIndex index;
    private final Clock clock;

    PaperZips(
            Papers papers,
            PaperFiles files,
            PaperDownloads downloads,
            Meetings meetings,
            Readers readers,
            ZipIndex index,
            Clock clock) {
        this.papers = papers;
        this.files = files;
        this.downloads = downloads;
        this.meetings = meetings;
        this.readers = readers;
        this.index = index;
        this.clock = clock;
    }

    /**
     * What is to be in an archive.
     *
     * @param meeting the meeting
     * @param filter what narrows its papers; the meeting it names is not looked at
     * @param papers only these of them; all when empty
     * @param onlyChanged only files the reader did not get when they last took all papers of the meeting; all if they never did
     * @param language language of the page that lists them
     */
    public record Wanted(
            MeetingId meeting, PaperFilter filter, Set<PaperId> papers, boolean onlyChanged, Locale language) {

        /** Copies the papers. */
        public Wanted {
            filter = filter.in(meeting);
            papers = Set.copyOf(papers);
        }

        private boolean isWhole() {
            return papers.isEmpty() && filter.equals(PaperFilter.of(meeting));
        }
    }

    /** An archive that can be written. */
    public interface PaperZip {

        /** A name for it. */
        String name();

        /**
         * Writes it, file by file as it is read; not closed.
         *
         * @throws IOException when the reader has gone away, or a file turns out to be damaged in the middle
         */
        void writeTo(OutputStream out) throws IOException;
    }

    /** When the reader last took all papers of a meeting; nothing for who is not signed in. */
    public Optional<Instant> lastDownload(MeetingId meeting) {
        return Optional.ofNullable(readers.current().account()).flatMap(account -> downloads.last(account, meeting));
    }

    /**
     * An archive of the papers the reader may have.
     *
     * @throws NotFound when the reader may not see the meeting
     */
    public PaperZip of(Wanted wanted) {
        var meeting = meetings.get(wanted.meeting());
        var since = wanted.onlyChanged() ? lastDownload(wanted.meeting()).orElse(null) : null;
        return new PaperZip() {
            @Override
            public String name() {
                return EntryNames.safe(meeting.prefix() + "-" + meeting.edition() + "-papers-" + today() + ".zip");
            }

            @Override
            public void writeTo(OutputStream out) throws IOException {
                write(meeting, wanted, since, out);
            }
        };
    }

    private void write(MeetingSummary meeting, Wanted wanted, @Nullable Instant since, OutputStream out)
            throws IOException {
        var begun = clock.instant();
        var account = readers.current().account();
        var had = since == null || account == null
                ? Map.<PaperDownloads.Sheet, Integer>of()
                : downloads.taken(account, wanted.meeting());
        var got = new ArrayList<PaperDownloads.Taken>();
        var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        zip.setLevel(Deflater.BEST_SPEED);
        var lines = new ArrayList<ZipIndex.Line>();
        var names = new EntryNames();
        var page = PageRequest.of(0, AT_A_TIME, Papers.BY_SYMBOL);
        while (true) {
            var found = papers.findWithFiles(wanted.filter(), page);
            for (var paper : found) {
                if (wanted.papers().isEmpty() || wanted.papers().contains(paper.id())) {
                    for (var version : newest(paper, wanted, had)) {
                        if (put(zip, version, names, lines)) {
                            got.add(version.taken());
                        }
                    }
                }
            }
            if (!found.hasNext()) {
                break;
            }
            page = page.next();
        }
        zip.putNextEntry(new ZipEntry("index.html"));
        zip.write(index.page(meeting, lines, since, begun, wanted.language()).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
        zip.finish();
        if (account != null && wanted.isWhole()) {
            downloads.note(account, wanted.meeting(), begun, got);
        }
    }

    private static List<Wanting> newest(PaperDetails paper, Wanted wanted, Map<PaperDownloads.Sheet, Integer> had) {
        var languages = wanted.filter().languages();
        return paper.renditions().stream()
                .filter(rendition -> languages.isEmpty() || languages.contains(rendition.language()))
                .filter(rendition -> paper.filesOpen() && !rendition.versions().isEmpty())
                .map(rendition ->
                        new Wanting(paper, rendition, rendition.versions().getLast()))
                .filter(wanting -> had.getOrDefault(wanting.sheet(), 0) < wanting.version.number())
                .toList();
    }

    /** Puts a file into the archive, or the reason why it is not there into its list; the answer is whether it is there. */
    private boolean put(ZipOutputStream zip, Wanting wanting, EntryNames names, List<ZipIndex.Line> lines)
            throws IOException {
        try {
            readers.forget();
            var file = files.open(wanting.paper.id(), wanting.rendition.language(), wanting.version.number());
            try (var content = file.content().getInputStream()) {
                var name = names.in(wanting.paper.summary().symbol().replace('/', '-'), file.name());
                var entry = new ZipEntry(name);
                entry.setLastModifiedTime(FileTime.from(file.storedAt()));
                zip.putNextEntry(entry);
                content.transferTo(zip);
                zip.closeEntry();
                lines.add(wanting.line(name, null));
                return true;
            }
        } catch (NotFound e) {
            // the right went away while the archive was written: then there is no such paper
        } catch (Problem problem) {
            lines.add(wanting.line(null, problem));
        }
        return false;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    private record Wanting(PaperDetails paper, RenditionDetails rendition, FileVersionDetails version) {

        private PaperDownloads.Sheet sheet() {
            return new PaperDownloads.Sheet(paper.id(), rendition.language());
        }

        private PaperDownloads.Taken taken() {
            return new PaperDownloads.Taken(sheet(), version.number());
        }

        private ZipIndex.Line line(@Nullable String entry, @Nullable Problem problem) {
            var title = rendition.title();
            return new ZipIndex.Line(
                    paper.summary().symbol(),
                    title == null ? paper.summary().title() : title,
                    rendition.language(),
                    version.number(),
                    version.name(),
                    entry,
                    problem);
        }
    }
}

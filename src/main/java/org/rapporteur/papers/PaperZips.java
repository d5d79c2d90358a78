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
 * Papers to take along: an archive of the newest files the reader may have, beside them the older ones the meeting looked at,
 * with a page that lists them and works without a net. The right to each file is decided when its turn comes, and each restricted one is noted in the trail, as if it had
 * been opened by itself.
 */
@Service
@PreAuthorize("permitAll()")
public class PaperZips {

    private static final int AT_A_TIME = 50;

    private final Papers papers;
    private final PaperFiles files;
    private final PaperDownloads downloads;
    private final Pins pins;
    private final Meetings meetings;
    private final Readers readers;
    private final ZipIndex index;
    private final Clock clock;

    PaperZips(
            Papers papers,
            PaperFiles files,
            PaperDownloads downloads,
            Pins pins,
            Meetings meetings,
            Readers readers,
            ZipIndex index,
            Clock clock) {
        this.papers = papers;
        this.files = files;
        this.downloads = downloads;
        this.pins = pins;
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
     * @param onlyChanged only files the reader has not got yet, in an archive or one by one
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

    /** When the reader last took papers of a meeting, all or some; nothing for who is not signed in. */
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
        var had = !wanted.onlyChanged() || account == null
                ? Set.<PaperDownloads.Taken>of()
                : downloads.taken(account, wanted.meeting());
        var got = new ArrayList<PaperDownloads.Taken>();
        var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        zip.setLevel(Deflater.BEST_SPEED);
        var lines = new ArrayList<ZipIndex.Line>();
        var names = new EntryNames();
        var page = PageRequest.of(0, AT_A_TIME, Papers.BY_SYMBOL);
        while (true) {
            var found = papers.findWithFiles(wanted.filter(), page);
            var shown = pins.of(found.stream().map(PaperDetails::id).toList());
            for (var paper : found) {
                if (wanted.papers().isEmpty() || wanted.papers().contains(paper.id())) {
                    for (var file : files(paper, wanted, shown.getOrDefault(paper.id(), List.of()))) {
                        if (!had.contains(file.taken()) && put(zip, file, names, lines)) {
                            got.add(file.taken());
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
        if (account != null) {
            downloads.note(account, begun, got);
            if (wanted.isWhole()) {
                downloads.noteAll(account, wanted.meeting(), begun);
            }
        }
    }

    /** Of each language the newest file, and what the meeting looked at where that is an older one. */
    private static List<ZippedFile> files(PaperDetails paper, Wanted wanted, List<Pins.Pin> shown) {
        var languages = wanted.filter().languages();
        var item = wanted.filter().agendaItem();
        var files = new ArrayList<ZippedFile>();
        for (var rendition : paper.renditions()) {
            if (!paper.filesOpen()
                    || rendition.versions().isEmpty()
                    || !(languages.isEmpty() || languages.contains(rendition.language()))) {
                continue;
            }
            var pins = shown.stream()
                    .filter(each -> each.pin().language().equals(rendition.language()))
                    .filter(each -> item == null || each.item().id().equals(item))
                    .toList();
            rendition.versions().reversed().forEach(version -> {
                var newest = version == rendition.versions().getLast();
                var under = pins.stream()
                        .filter(each -> each.pin().version() == version.number())
                        .map(Pins.Pin::item)
                        .toList();
                if (newest || !under.isEmpty()) {
                    files.add(new ZippedFile(paper, rendition, version, under, newest));
                }
            });
        }
        return files;
    }

    /** Puts a file into the archive, or the reason why it is not there into its list; the answer is whether it is there. */
    private boolean put(ZipOutputStream zip, ZippedFile wanted, EntryNames names, List<ZipIndex.Line> lines)
            throws IOException {
        try {
            readers.forget();
            var file = files.send(
                    wanted.paper().id(),
                    wanted.rendition().language(),
                    wanted.version().number());
            try (var content = file.content().getInputStream()) {
                var name = names.in(wanted.folder(), wanted.nameOf(file));
                var entry = new ZipEntry(name);
                entry.setLastModifiedTime(FileTime.from(file.storedAt()));
                zip.putNextEntry(entry);
                content.transferTo(zip);
                zip.closeEntry();
                lines.add(wanted.line(name, null));
                return true;
            }
        } catch (NotFound e) {
            // the right went away while the archive was written: then there is no such paper
        } catch (Problem problem) {
            lines.add(wanted.line(null, problem));
        }
        return false;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}

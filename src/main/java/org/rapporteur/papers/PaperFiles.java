package org.rapporteur.papers;

import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.access.Rights;
import org.rapporteur.base.LanguageTag;
import org.rapporteur.base.problem.Conflict;
import org.rapporteur.base.problem.Forbidden;
import org.rapporteur.base.problem.InvalidInput;
import org.rapporteur.base.problem.NotFound;
import org.rapporteur.base.problem.TooLarge;
import org.rapporteur.base.problem.Unavailable;
import org.rapporteur.extraction.Intake;
import org.rapporteur.extraction.VirusScanner;
import org.rapporteur.meetings.KeyDateDetails;
import org.rapporteur.meetings.KeyDateKind;
import org.rapporteur.meetings.KeyDates;
import org.rapporteur.meetings.MeetingId;
import org.rapporteur.meetings.MeetingSummary;
import org.rapporteur.meetings.Meetings;
import org.rapporteur.storage.StoredFiles;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The files of papers: how they come in, are read, and go out to whoever may have them at that moment. */
@Service
@PreAuthorize("isAuthenticated()")
public class PaperFiles {

    private static final int LONGEST_TYPE = 200;

    private final PaperRepository papers;
    private final PaperAccess access;
    private final PaperOpening opening;
    private final PaperForms forms;
    private final PaperPublishing publishing;
    private final Succession succession;
    private final SymbolNumbers symbols;
    private final FilePages pages;
    private final ReadingQueue queue;
    private final ReadingGuard guard;
    private final Papers reading;
    private final StoredFiles files;
    private final PaperMarks marks;
    private final Intake intake;
    private final VirusScanner scanner;
    private final PaperLimits limits;
    private final Meetings meetings;
    private final KeyDates keyDates;
    private final Rights rights;
    private final SameFiles same;
    private final PaperDownloads downloads;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PaperFiles(
            PaperRepository papers,
            PaperAccess access,
            PaperOpening opening,
            PaperForms forms,
            PaperPublishing publishing,
            Succession succession,
            SymbolNumbers symbols,
            FilePages pages,
            ReadingQueue queue,
            ReadingGuard guard,
            Papers reading,
            StoredFiles files,
            PaperMarks marks,
            Intake intake,
            VirusScanner scanner,
            PaperLimits limits,
            Meetings meetings,
            KeyDates keyDates,
            Rights rights,
            SameFiles same,
            PaperDownloads downloads,
            ApplicationEventPublisher events,
            Clock clock) {
        this.papers = papers;
        this.access = access;
        this.opening = opening;
        this.forms = forms;
        this.publishing = publishing;
        this.succession = succession;
        this.symbols = symbols;
        this.pages = pages;
        this.queue = queue;
        this.guard = guard;
        this.reading = reading;
        this.files = files;
        this.marks = marks;
        this.intake = intake;
        this.scanner = scanner;
        this.limits = limits;
        this.meetings = meetings;
        this.keyDates = keyDates;
        this.rights = rights;
        this.same = same;
        this.downloads = downloads;
        this.events = events;
        this.clock = clock;
    }

    /** What may come in. */
    public PaperLimits limits() {
        return limits;
    }

    /**
     * Receives a file and judges it before it is stored; it belongs to no paper yet.
     *
     * @param name the name it was sent with
     * @param declaredMediaType the type its sender claims
     * @param content read to its end, or to one byte past the limit; not closed
     * @throws TooLarge when it is larger than is accepted
     * @throws InvalidInput on {@code file} when it is empty or of a kind that does not come in
     * @throws Unavailable when it cannot be stored
     */
    public ReceivedFile receive(String name, @Nullable String declaredMediaType, InputStream content) {
        var clean = FileNames.clean(name);
        try (var arrived = files.receive(content, limits.maxSize().toBytes())) {
            var judged = intake.check(clean, arrived.head(), arrived.path());
            judged.refusal().ifPresent(refusal -> {
                throw Refusals.of(refusal);
            });
            var stored = arrived.keep();
            return new ReceivedFile(
                    clean,
                    stored.sha256(),
                    stored.size(),
                    judged.mediaType(),
                    declaredMediaType == null ? null : FileNames.cut(declaredMediaType, LONGEST_TYPE),
                    judged.flags());
        }
    }

    /**
     * The papers that hold the same bytes, of those whose files the reader may have: of the meeting first, then of others,
     * the latest first. Of others nothing is said.
     */
    @Transactional(readOnly = true)
    public List<SameFile> same(MeetingId meeting, ReceivedFile file) {
        return same.of(meeting, null, null, file.sha256());
    }

    /** The same for a file that is to be added to a paper in a language; of that paper first. */
    @Transactional(readOnly = true)
    public List<SameFile> same(PaperSummary paper, LanguageTag language, ReceivedFile file) {
        return same.of(paper.meetingId(), paper.id(), language, file.sha256());
    }

    /**
     * The day papers were due for a meeting, once it is over: what comes now is taken and marked late.
     *
     * @throws NotFound when the reader may not see the meeting
     */
    @Transactional(readOnly = true)
    public Optional<LocalDate> missedCutOff(MeetingId meeting) {
        return missed(meetings.get(meeting));
    }

    /**
     * Hands in a paper: it gets its symbol, its file waits to be read, all in one transaction. Whoever runs the meeting
     * accepts it by this, anybody else proposes it.
     *
     * @throws NotFound when the reader may not see the meeting, or the paper it continues
     * @throws Forbidden when they do not take part in it, name another's party, or continue another's paper
     * @throws InvalidInput when a field is wrong
     * @throws Conflict when the meeting is over, or the paper it continues is proposed, withdrawn or superseded
     */
    @Transactional
    public PaperDetails submit(MeetingId meetingId, PaperForm form, ReceivedFile file) {
        var meeting = meetings.get(meetingId);
        rights.require(reading.maySubmit(meetingId));
        meetings.requireOpen(meetingId);
        var checked = forms.checked(meetingId, form);
        var now = clock.instant();
        var continued = continued(checked.continues());
        var paper = new Paper(
                meetingId,
                symbol(meeting, checked, continued),
                checked,
                rights.reader().account(),
                now);
        if (missed(meeting).isPresent()) {
            paper.markLate();
        }
        if (rights.mayManageMeeting(meetingId.value()) && !form.proposeOnly()) {
            paper.accept();
        }
        var version = arrived(paper.add(checked.language(), null, file, now));
        papers.save(paper);
        if (paper.state() == PaperState.ACCEPTED) {
            succession.accepted(paper);
        }
        var details = waiting(paper, version, "paper.submitted");
        events.publishEvent(new PaperSubmitted(paper.id(), meetingId));
        return details;
    }

    /**
     * Adds a file as the next version of a language, or as the first of a language that is not there yet. No version is
     * ever overwritten.
     *
     * @param status what the language is worth; unchanged when left out
     * @throws NotFound when the reader may not see the paper
     * @throws Forbidden when they may not change it
     * @throws Conflict when it is withdrawn, or its meeting is over
     */
    @Transactional
    public PaperDetails addVersion(
            PaperId id, LanguageTag language, @Nullable RenditionStatus status, ReceivedFile file) {
        var paper = access.forAction(id, PaperAction.ADD_VERSION);
        var version = arrived(paper.add(language, status, file, clock.instant()));
        if (paper.isReturned() && access.ownedByReader(paper)) {
            paper.handInAgain();
        }
        return waiting(paper, version, "paper.version-added");
    }

    /**
     * Has a file read once more, also one the reading of which was given up.
     *
     * @throws NotFound when the reader may not see the paper, or it has no such version
     * @throws Forbidden when they may not have it read
     * @throws Conflict when it is in quarantine, or its meeting is over
     */
    @Transactional
    public PaperDetails readAgain(PaperId id, LanguageTag language, int number) {
        var paper = access.forAction(id, PaperAction.READ_AGAIN);
        var version = opening.any(paper, language, number);
        if (version.extraction().isClosed()) {
            throw new Conflict(PaperOpening.closed(version));
        }
        guard.forget(version.sha256());
        version.await(clock.instant());
        return waiting(paper, version, "paper.read-again");
    }

    /**
     * A file, for whoever may have it at this moment; noted in the trail when the paper is not public. Each page of a
     * restricted PDF then says who got it, when, and the code that stands in the trail; an office file goes out as such a PDF
     * where its pages can be drawn, which may take some seconds the first time.
     *
     * @param number the version; the newest when 0
     * @throws NotFound when the reader may not see the paper, or it has no such version
     * @throws Forbidden when its files are not open to them: withdrawn, or in quarantine
     * @throws Unavailable when the stored file is damaged
     */
    @PreAuthorize("permitAll()")
    public FileToSend open(PaperId id, LanguageTag language, int number) {
        var opened = opening.open(id, language, number, "paper.downloaded");
        given(new PaperDownloads.Taken(id, language, opened.number()));
        return copy(opened);
    }

    /** The same without counting it as given: whoever packs it says so when all is packed. */
    @PreAuthorize("permitAll()")
    FileToSend send(PaperId id, LanguageTag language, int number) {
        return copy(opening.open(id, language, number, "paper.downloaded"));
    }

    private void given(PaperDownloads.Taken file) {
        var account = rights.reader().account();
        if (account != null) {
            downloads.note(account, clock.instant(), List.of(file));
        }
    }

    private FileToSend copy(PaperOpening.Opened file) {
        var stored = file.stored();
        return file.marked()
                .map(stored::markedCopy)
                .or(() -> file.markOnPagesMadeOfIt()
                        .flatMap(mark -> marks.pages(mark, stored.sha256(), stored.mediaType()))
                        .map(stored::markedPages))
                .orElse(stored);
    }

    /** How the files of a paper go out to the reader, to be told before they take one. */
    @Transactional(readOnly = true)
    public PaperCopies copies(PaperDetails paper) {
        var classification = paper.summary().classification();
        var how = new HashMap<String, CopyMark>();
        paper.renditions().stream()
                .flatMap(rendition -> rendition.versions().stream())
                .forEach(file -> how.put(
                        file.sha256(), marks.of(classification, file.mediaType(), file.size(), file.extraction())));
        var office = how.keySet().stream()
                .filter(sha256 -> how.get(sha256) == CopyMark.ON_PAGES_MADE_OF_IT)
                .toList();
        marks.withoutPages(office).forEach(sha256 -> how.put(sha256, CopyMark.IMPOSSIBLE));
        return new PaperCopies(
                how, rights.mayManageMeeting(paper.summary().meetingId().value()));
    }

    /**
     * A file exactly as it was stored, without the mark a copy of a restricted paper carries; for those who run the
     * meeting, noted in the trail.
     *
     * @param number the version; the newest when 0
     * @throws NotFound when the reader may not see the paper, or it has no such version
     * @throws Forbidden when they do not run its meeting, or its files are not open to them
     * @throws Unavailable when the stored file is damaged
     */
    @Transactional
    public FileToSend original(PaperId id, LanguageTag language, int number) {
        var paper = access.visible(id);
        rights.require(rights.mayManageMeeting(paper.meeting().value()));
        var version = opening.version(paper, language, number);
        var content = files.content(version.sha256());
        access.noteReading(paper, "paper.original-downloaded", language + " " + version.number());
        given(new PaperDownloads.Taken(id, language, version.number()));
        return PaperOpening.toSend(version, content);
    }

    /**
     * The text read from a file, for whoever may have the file; noted in the trail when the paper is not public.
     *
     * @param number the version; the newest when 0
     * @throws NotFound when the reader may not see the paper, or it has no such version
     * @throws Forbidden when its files are not open to them: withdrawn, or in quarantine
     */
    @Transactional
    @PreAuthorize("permitAll()")
    public PaperText text(PaperId id, LanguageTag language, int number) {
        var paper = access.visible(id);
        var version = opening.version(paper, language, number);
        access.noteReading(paper, "paper.text-read", language + " " + version.number());
        return new PaperText(language, version.number(), version.extraction(), pages.of(version.getId()));
    }

    /** With a virus check, nobody gets a file before it was checked. */
    private FileVersion arrived(FileVersion version) {
        if (scanner.isOn()) {
            version.hold();
        }
        return version;
    }

    private PaperDetails waiting(Paper paper, FileVersion version, String what) {
        publishing.changed(paper);
        papers.flush();
        queue.add(version.getId());
        access.note(paper, what, version.rendition().language() + " " + version.number() + " " + version.sha256());
        return paper.details(today(), access.filesOpen(paper), access.actions(paper));
    }

    private @Nullable Paper continued(PaperForm.@Nullable Continuation continuation) {
        if (continuation == null) {
            return null;
        }
        var paper = access.forAction(continuation.paper(), PaperAction.CONTINUE);
        succession.requireContinuable(paper);
        return paper;
    }

    private Symbol symbol(MeetingSummary meeting, PaperForm form, @Nullable Paper continued) {
        var continuation = form.continues();
        if (continuation == null || continued == null) {
            return symbols.next(meeting, form.kind().nature());
        }
        if (!continued.meeting().equals(meeting.id())) {
            throw InvalidInput.of("continues", "papers.problem.other-meeting");
        }
        return symbols.next(meeting, continued.minted(), continuation.as());
    }

    /** The day is the meeting's own, wherever the sender is. */
    private Optional<LocalDate> missed(MeetingSummary meeting) {
        var there = LocalDate.ofInstant(clock.instant(), meeting.zone());
        return keyDates.of(meeting.id()).stream()
                .filter(date -> date.kind() == KeyDateKind.PAPERS_DUE && there.isAfter(date.date()))
                .map(KeyDateDetails::date)
                .min(Comparator.naturalOrder());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}

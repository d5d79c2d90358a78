package org.rapporteur.papers.rest;

import io.swagger.v3.oas.annotations.Operation;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rapporteur.base.LanguageTag;
import org.rapporteur.base.i18n.Phrase;
import org.rapporteur.base.i18n.Translations;
import org.rapporteur.base.problem.Conflict;
import org.rapporteur.base.problem.InvalidInput;
import org.rapporteur.base.problem.NotFound;
import org.rapporteur.base.rest.EntityVersion;
import org.rapporteur.base.rest.PageAnswer;
import org.rapporteur.meetings.MeetingId;
import org.rapporteur.meetings.Meetings;
import org.rapporteur.papers.PaperDetails;
import org.rapporteur.papers.PaperFiles;
import org.rapporteur.papers.PaperFilter;
import org.rapporteur.papers.PaperId;
import org.rapporteur.papers.PaperKind;
import org.rapporteur.papers.PaperPreviews;
import org.rapporteur.papers.PaperState;
import org.rapporteur.papers.PaperSymbols;
import org.rapporteur.papers.Papers;
import org.rapporteur.papers.SameFile;
import org.springframework.core.io.Resource;
import org.springframework.data.domain.PageRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** Papers in the REST API. */
@RestController
@RequestMapping("/api/v1")
class PapersResource {

    private static final int MOST_PER_PAGE = 200;
    private static final String SAME_FILE = "A file the bytes of which a paper of the meeting holds already, and the"
            + " caller may read, is refused with 409, type urn:rapporteur:papers:problem:same-file (ending in"
            + " same-version or same-as-version where it is a version of this very paper, in same-file-elsewhere where the"
            + " other is of another meeting), the paper named in detail and by its id in things. Send it again with"
            + " keepBoth=true to hand it in all the same, or add it to that paper as a version. Papers of other meetings"
            + " with the same bytes are named in sameFileAs of the answer; with keepBoth=false they refuse it too.";

    private final Papers papers;
    private final PaperFiles files;
    private final PaperPreviews previews;
    private final PaperSymbols symbols;
    private final Meetings meetings;
    private final Multipart multipart;
    private final Translations translations;

    PapersResource(
            Papers papers,
            PaperFiles files,
            PaperPreviews previews,
            PaperSymbols symbols,
            Meetings meetings,
            Multipart multipart,
            Translations translations) {
        this.papers = papers;
        this.files = files;
        this.previews = previews;
        this.symbols = symbols;
        this.meetings = meetings;
        this.multipart = multipart;
        this.translations = translations;
    }

    @GetMapping("/meetings/{meetingId}/papers")
    PageAnswer<PaperAnswer> list(
            @PathVariable UUID meetingId,
            @RequestParam(defaultValue = "") Set<PaperKind> kind,
            @RequestParam(defaultValue = "") Set<PaperState> state,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size,
            Locale locale) {
        var meeting = meetings.get(new MeetingId(meetingId)).id();
        var filter = new PaperFilter(meeting, kind, Set.of(), Set.of(), state, null, q);
        var wanted = PageRequest.of(Math.max(page, 0), Math.clamp(size, 1, MOST_PER_PAGE));
        return PageAnswer.of(
                papers.findWithFiles(filter, wanted), paper -> PaperAnswer.of(paper, List.of(), translations, locale));
    }

    @PostMapping("/meetings/{meetingId}/papers")
    @Operation(summary = "Hands in a paper", description = SAME_FILE)
    ResponseEntity<PaperAnswer> submit(
            @PathVariable UUID meetingId,
            @RequestParam(required = false) @Nullable Boolean keepBoth,
            MultipartHttpServletRequest request,
            Locale locale)
            throws IOException {
        var meeting = meetings.get(new MeetingId(meetingId)).id();
        var metadata = multipart.metadata(request, PaperBodies.NewPaper.class);
        if (metadata == null) {
            throw InvalidInput.of("metadata", "problem.required");
        }
        var form = metadata.form();
        var file = multipart.file(request);
        var same = same(meeting, files.same(meeting, file), keepBoth, other -> other.sentence(meeting));
        return created(files.submit(meeting, form, file), same, locale);
    }

    @GetMapping("/papers/{id}")
    ResponseEntity<PaperAnswer> get(@PathVariable UUID id, Locale locale) {
        return tagged(papers.read(new PaperId(id)), locale);
    }

    @PatchMapping("/papers/{id}")
    ResponseEntity<PaperAnswer> change(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody PaperBodies.ChangedPaper body,
            Locale locale) {
        var paper = new PaperId(id);
        var seen = EntityVersion.required(ifMatch);
        return tagged(papers.change(paper, body.form(papers.get(paper)), seen), locale);
    }

    @PostMapping("/papers/{id}/renditions/{language}/versions")
    @Operation(summary = "Adds a language or a version to a paper", description = SAME_FILE)
    ResponseEntity<PaperAnswer> addVersion(
            @PathVariable UUID id,
            @PathVariable String language,
            @RequestParam(required = false) @Nullable Boolean keepBoth,
            MultipartHttpServletRequest request,
            Locale locale)
            throws IOException {
        var paper = papers.get(new PaperId(id));
        var metadata = multipart.metadata(request, PaperBodies.NewVersion.class);
        var file = multipart.file(request);
        var tag = LanguageTag.of(language);
        var to = paper.summary();
        var same = same(to.meetingId(), files.same(to, tag, file), keepBoth, other -> other.sentence(to, tag));
        var status = metadata == null ? null : metadata.status();
        return created(files.addVersion(paper.id(), tag, status, file), same, locale);
    }

    @PostMapping("/papers/{id}/renditions/{language}/versions/{version}/read")
    ResponseEntity<PaperAnswer> readAgain(
            @PathVariable UUID id, @PathVariable String language, @PathVariable int version, Locale locale) {
        return tagged(files.readAgain(new PaperId(id), LanguageTag.of(language), version), locale);
    }

    @PostMapping("/papers/{id}/accept")
    ResponseEntity<PaperAnswer> accept(@PathVariable UUID id, Locale locale) {
        return tagged(papers.accept(new PaperId(id)), locale);
    }

    @PostMapping("/papers/{id}/return")
    ResponseEntity<PaperAnswer> giveBack(@PathVariable UUID id, @RequestBody PaperBodies.Reason body, Locale locale) {
        return tagged(papers.giveBack(new PaperId(id), body.text()), locale);
    }

    @PostMapping("/papers/{id}/symbol")
    @Operation(
            summary = "Corrects a symbol that was minted wrongly",
            description =
                    "For the secretariat. What revises, adds to or corrects the paper goes with it; the symbol it had"
                            + " still finds it and is never given again.")
    ResponseEntity<PaperAnswer> correctSymbol(
            @PathVariable UUID id, @RequestBody PaperBodies.CorrectedSymbol body, Locale locale) {
        return tagged(symbols.correct(new PaperId(id), body.text(), body.why()), locale);
    }

    @PostMapping("/papers/{id}/issue")
    ResponseEntity<PaperAnswer> issue(@PathVariable UUID id, Locale locale) {
        return tagged(papers.issue(new PaperId(id)), locale);
    }

    @PostMapping("/papers/{id}/withdraw")
    ResponseEntity<PaperAnswer> withdraw(@PathVariable UUID id, @RequestBody PaperBodies.Reason body, Locale locale) {
        return tagged(papers.withdraw(new PaperId(id), body.text()), locale);
    }

    @GetMapping("/papers/{id}/file")
    ResponseEntity<Resource> file(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String lang,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "false") boolean original) {
        var paper = new PaperId(id);
        var language = language(paper, lang);
        return FileAnswers.of(
                original ? files.original(paper, language, version) : files.open(paper, language, version));
    }

    @GetMapping("/papers/{id}/preview")
    ResponseEntity<Resource> preview(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String lang,
            @RequestParam(defaultValue = "0") int version) {
        var paper = new PaperId(id);
        return FileAnswers.inPlace(previews.preview(paper, language(paper, lang), version));
    }

    @GetMapping("/papers/{id}/thumbnail")
    ResponseEntity<Resource> thumbnail(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String lang,
            @RequestParam(defaultValue = "0") int version) {
        var paper = new PaperId(id);
        return FileAnswers.inPlace(previews.thumbnail(paper, language(paper, lang), version));
    }

    @GetMapping("/papers/{id}/text")
    TextAnswer text(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String lang,
            @RequestParam(defaultValue = "0") int version) {
        var paper = new PaperId(id);
        var text = files.text(paper, language(paper, lang), version);
        return new TextAnswer(
                text.language().value(),
                text.version(),
                text.state().name(),
                text.pages().stream()
                        .map(page -> new TextPage(page.number(), page.text()))
                        .toList());
    }

    private LanguageTag language(PaperId paper, String asked) {
        if (!asked.isBlank()) {
            return LanguageTag.of(asked);
        }
        var summary = papers.byIds(List.of(paper)).get(paper);
        if (summary == null) {
            throw new NotFound();
        }
        return summary.language();
    }

    /** Symbols of the papers with the same bytes; refused when one of them is in the way. */
    private static List<String> same(
            MeetingId meeting, List<SameFile> same, @Nullable Boolean keepBoth, Function<SameFile, Phrase> sentence) {
        var inTheWay = same.stream()
                .filter(other -> keepBoth == null ? other.paper().meetingId().equals(meeting) : !keepBoth)
                .toList();
        if (!inTheWay.isEmpty()) {
            var why = sentence.apply(inTheWay.getFirst());
            throw Conflict.with(
                    inTheWay.stream().map(other -> other.paper().id().value()).toList(),
                    why.key(),
                    why.arguments().toArray());
        }
        return same.stream().map(other -> other.paper().symbol()).toList();
    }

    private ResponseEntity<PaperAnswer> created(PaperDetails paper, List<String> same, Locale locale) {
        return ResponseEntity.status(HttpStatus.CREATED)
                .eTag("\"" + paper.summary().version() + "\"")
                .body(PaperAnswer.of(paper, same, translations, locale));
    }

    private ResponseEntity<PaperAnswer> tagged(PaperDetails paper, Locale locale) {
        return EntityVersion.tagged(
                PaperAnswer.of(paper, List.of(), translations, locale),
                paper.summary().version());
    }

    /** The text of a file as the API answers it. */
    record TextAnswer(String language, int version, String extraction, List<TextPage> pages) {}

    /** One page of it. */
    record TextPage(int number, String text) {}
}

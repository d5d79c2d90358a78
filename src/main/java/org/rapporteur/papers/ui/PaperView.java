package org.rapporteur.papers.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.base.LanguageTag;
import org.rapporteur.base.problem.NotFound;
import org.rapporteur.base.ui.Card;
import org.rapporteur.base.ui.Chip;
import org.rapporteur.base.ui.Dates;
import org.rapporteur.base.ui.EmptyState;
import org.rapporteur.base.ui.PageHeader;
import org.rapporteur.base.ui.Problems;
import org.rapporteur.base.ui.Tone;
import org.rapporteur.base.ui.Undo;
import org.rapporteur.meetings.AgendaItemDetails;
import org.rapporteur.meetings.AgendaItemId;
import org.rapporteur.meetings.MeetingSummary;
import org.rapporteur.meetings.ui.MeetingWords;
import org.rapporteur.meetings.ui.MeetingsNavigation;
import org.rapporteur.papers.CopyMark;
import org.rapporteur.papers.ExtractionState;
import org.rapporteur.papers.FileVersionDetails;
import org.rapporteur.papers.PaperAction;
import org.rapporteur.papers.PaperDetails;
import org.rapporteur.papers.PaperFiles;
import org.rapporteur.papers.PaperId;
import org.rapporteur.papers.PaperKind;
import org.rapporteur.papers.PaperPreviews;
import org.rapporteur.papers.PaperSummary;
import org.rapporteur.papers.PaperText;
import org.rapporteur.papers.Papers;
import org.rapporteur.papers.PinDetails;
import org.rapporteur.papers.PolicySummaries;
import org.rapporteur.papers.PolicySummaryText;
import org.rapporteur.papers.RenditionDetails;

/**
 * "What does it say, in my language, and may I rely on it?" One paper: its text with the searched words marked, its
 * languages and versions, where it belongs, and its next step for whoever may take it.
 */
@Route("papers/:paperId")
@PermitAll
class PaperView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient PaperOffice office;
    private final transient PolicySummaries summaries;
    private final transient List<ProposedActionStep> steps;
    private final transient List<PaperUse> uses;
    private final transient Papers papers;
    private final transient PaperFiles files;
    private final transient PaperBroadcast broadcast;
    private @Nullable PaperId id;
    private PaperAt at = new PaperAt("", 0, 0, 0, "", false);
    private transient @Nullable PaperText text;
    private String title = "";
    private final Div top = new Div();
    private final Div main = new Div();
    private final Div side = new Div();
    private transient List<Object> shown = List.of();

    PaperView(
            PaperOffice office,
            PolicySummaries summaries,
            List<ProposedActionStep> steps,
            List<PaperUse> uses,
            PaperBroadcast broadcast) {
        this.office = office;
        this.summaries = summaries;
        this.steps = steps;
        this.uses = uses;
        this.papers = office.papers();
        this.files = office.files();
        this.broadcast = broadcast;
        addClassName("paper");
        main.addClassName("stack");
        side.addClassName("stack");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var wanted = PapersNavigation.paperOf(event);
        at = PaperAt.of(event.getLocation().getQueryParameters());
        var opened = !wanted.equals(id);
        id = wanted;
        fill(opened ? papers.read(wanted) : papers.get(wanted));
    }

    private void refresh() {
        var shown = id;
        if (shown == null) {
            return;
        }
        try {
            fill(papers.get(shown));
        } catch (NotFound e) {
            id = null;
            removeAll();
            add(new EmptyState("lock", getTranslation("papers.gone"), getTranslation("papers.gone.text")));
        }
    }

    private void fill(PaperDetails paper) {
        var summary = paper.summary();
        var meeting = office.meetings().byIds(Set.of(summary.meetingId())).get(summary.meetingId());
        title = summary.symbol() + " · " + summary.title();
        top.removeAll();
        top.add(header(paper, meeting));
        if (paper.reason() != null) {
            var reason = new Paragraph(getTranslation(
                    summary.returned() ? "papers.reason.returned" : "papers.reason.withdrawn", paper.reason()));
            reason.addClassName("paper-reason");
            if (summary.returned() && paper.may().contains(PaperAction.ADD_VERSION)) {
                reason.add(new Span(getTranslation("papers.reason.returned.again")));
            }
            top.add(reason);
        }
        var zone = meeting == null ? ZoneOffset.UTC : meeting.zone();
        read(paper);
        side.removeAll();
        side.add(fileCard(paper, zone));
        var family = papers.family(summary);
        if (family.size() > 1) {
            side.add(new FamilyCard(getTranslation("papers.family"), family, paper.id()));
        }
        side.add(new PaperFactsCard(getTranslation("papers.facts"), paper, office, zone));
        var used = uses.stream().flatMap(use -> use.of(summary).stream()).toList();
        if (!used.isEmpty()) {
            side.add(new Card(getTranslation("papers.uses")).lines(used, row -> row));
        }
        if (top.getParent().isEmpty()) {
            var columns = new Div(main, side);
            columns.addClassName("columns");
            removeAll();
            add(top, columns);
        }
    }

    /** What somebody is reading stays where it is when only something beside it has changed. */
    private void read(PaperDetails paper) {
        var language = language(paper);
        var file = file(paper, language);
        var reading =
                List.of(paper.id(), at, paper.filesOpen(), file == null ? "" : file.number() + " " + file.extraction());
        if (!reading.equals(shown)) {
            shown = reading;
            main.removeAll();
            main.add(new ReadingNotes(paper, language, file));
            said(paper)
                    .ifPresent(said -> main.add(new SummaryCard(
                            getTranslation("papers.summary.says"), paper.summary(), said, steps, this::readAnew)));
            main.add(reading(paper, language, file));
        }
    }

    private void readAnew() {
        shown = List.of();
        refresh();
    }

    private PageHeader header(PaperDetails paper, @Nullable MeetingSummary meeting) {
        var summary = paper.summary();
        var header =
                new PageHeader(summary.title()).crumb(new RouterLink(getTranslation("papers.title"), PapersView.class));
        if (meeting != null) {
            header.crumb(new RouterLink(
                    MeetingWords.label(meeting, getLocale()),
                    MeetingPapersView.class,
                    MeetingsNavigation.of(summary.meetingId())));
        }
        var symbol = new Span(summary.symbol());
        symbol.addClassName("paper-symbol");
        var state = summary.returned()
                ? new Chip(getTranslation("papers.returned"), Tone.WARNING)
                : PaperWords.chip(this, summary.state());
        header.line(symbol, state, PaperWords.chip(this, summary.classification()));
        if (summary.late()) {
            header.line(new Chip(getTranslation("papers.late"), Tone.DANGER));
        }
        superseding(summary)
                .ifPresent(newer -> header.line(
                        new Span(getTranslation("papers.superseded.by") + " "),
                        PapersNavigation.link(newer.symbol(), newer.id())));
        new PaperSteps(this, paper, office, this::refresh).buttons().forEach(header::action);
        return header;
    }

    private Optional<PolicySummaryText> said(PaperDetails paper) {
        return paper.summary().kind() == PaperKind.POLICY_SUMMARY ? summaries.of(paper.id()) : Optional.empty();
    }

    private Optional<PaperSummary> superseding(PaperSummary paper) {
        var newer = paper.supersededBy();
        return newer == null
                ? Optional.empty()
                : Optional.ofNullable(papers.byIds(Set.of(newer)).get(newer));
    }

    private Card reading(PaperDetails paper, LanguageTag language, @Nullable FileVersionDetails file) {
        var heading = getTranslation("papers.text.title");
        if (!paper.filesOpen()) {
            return new Card(heading)
                    .with(new EmptyState(
                            "lock",
                            getTranslation("papers.withdrawn.files"),
                            getTranslation("papers.withdrawn.files.text")));
        }
        if (file == null) {
            return new Card(heading)
                    .with(new EmptyState(
                            "paper",
                            getTranslation("papers.text.no-file"),
                            getTranslation("papers.text.no-file.text")));
        }
        var way = file.extraction().isClosed() || file.extraction() == ExtractionState.LOCKED
                ? PaperPreviews.Way.TEXT
                : office.previews().way(file.mediaType());
        return way == PaperPreviews.Way.TEXT || at.text()
                ? asText(paper, language, file, way != PaperPreviews.Way.TEXT)
                : asItLooks(paper, language, file, way);
    }

    private Card asText(PaperDetails paper, LanguageTag language, FileVersionDetails file, boolean hasPages) {
        return new PaperTextCard(
                        getTranslation("papers.text.title"),
                        file,
                        text(paper, language, file),
                        at,
                        hasPages,
                        this::open)
                .note(which(language, file));
    }

    private Card asItLooks(PaperDetails paper, LanguageTag language, FileVersionDetails file, PaperPreviews.Way way) {
        var card = new PaperPagesCard(
                getTranslation(way == PaperPreviews.Way.PAGES ? "papers.reading" : "papers.picture"),
                file,
                way,
                PapersNavigation.preview(paper.id(), language, file.number()),
                at,
                mark(paper, file),
                this::open);
        card.orElse(() -> asText(paper, language, file, false));
        return card.note(which(language, file));
    }

    private String which(LanguageTag language, FileVersionDetails file) {
        return getTranslation("papers.reading.of", language.displayName(getLocale()), file.number());
    }

    /** Who looks at what is not public, and when; most pages come with such a mark already. */
    private String mark(PaperDetails paper, FileVersionDetails file) {
        if (files.copies(paper).marks().get(file.sha256()) != CopyMark.IMPOSSIBLE) {
            return "";
        }
        return office.readerName() + " · " + Dates.moment(office.now(), ZoneOffset.UTC, getLocale());
    }

    private LanguageTag language(PaperDetails paper) {
        return at.language().isEmpty() ? readers(paper) : LanguageTag.of(at.language());
    }

    /** The reader's own language where the paper is there in it, else the one it was written in. */
    private LanguageTag readers(PaperDetails paper) {
        return paper.renditions().stream()
                .filter(rendition -> !rendition.versions().isEmpty())
                .map(RenditionDetails::language)
                .filter(language -> language.isOf(getLocale()))
                .findFirst()
                .orElse(paper.summary().language());
    }

    private @Nullable FileVersionDetails file(PaperDetails paper, LanguageTag language) {
        var versions = paper.in(language).map(found -> found.versions()).orElse(List.of());
        return versions.stream()
                .filter(version ->
                        at.version() == 0 ? version.number() == versions.size() : version.number() == at.version())
                .findFirst()
                .orElse(null);
    }

    /** Read once and kept while its pages are turned; the right to it is asked for again each time. */
    private PaperText text(PaperDetails paper, LanguageTag language, FileVersionDetails file) {
        var kept = text;
        if (kept == null
                || !kept.language().equals(language)
                || kept.version() != file.number()
                || kept.state() != file.extraction()) {
            kept = file.extraction().hasText()
                    ? files.text(paper.id(), language, file.number())
                    : new PaperText(language, file.number(), file.extraction(), List.of());
            text = kept;
        }
        return kept;
    }

    private Component fileCard(PaperDetails paper, ZoneId zone) {
        var pins = office.versions().pins(paper.id());
        var items = pins.isEmpty()
                ? Map.<AgendaItemId, AgendaItemDetails>of()
                : office.agenda().byIds(pins.stream().map(PinDetails::item).toList());
        var language = language(paper);
        var file = file(paper, language);
        var read = file == null || !paper.filesOpen() ? null : new PaperFilesCard.Shown(language, file.number());
        return new PaperFilesCard(
                getTranslation("papers.files"), paper, files.copies(paper), zone, pins, items, read, new Desk(paper));
    }

    /** What the reader does with the versions of the paper. */
    private final class Desk implements PaperFilesCard.Shelf {
        private final PaperDetails paper;

        private Desk(PaperDetails paper) {
            this.paper = paper;
        }

        @Override
        public void show(LanguageTag language, int version) {
            open(at.in(language, version));
        }

        @Override
        public void readAgain(LanguageTag language, int version) {
            attempt(() -> files.readAgain(paper.id(), language, version));
        }

        @Override
        public void correctLanguages(LanguageTag language, FileVersionDetails file) {
            new LanguagesDialog(paper, language, file, office, PaperView.this::refresh).open();
        }

        @Override
        public void pin(LanguageTag language, int version) {
            new PinDialog(paper, language, version, office, PaperView.this::refresh).open();
        }

        @Override
        public void unpin(PinDetails pin) {
            if (attempt(() -> office.versions().unpin(paper.id(), pin.item(), pin.language()))) {
                Undo.offer(
                        getTranslation("papers.unpinned"),
                        () -> attempt(
                                () -> office.versions().pin(paper.id(), pin.item(), pin.language(), pin.version())));
            }
        }

        private boolean attempt(Runnable step) {
            var done = new Problems(PaperView.this).attempt(step);
            if (done) {
                refresh();
            }
            return done;
        }
    }

    private void open(PaperAt place) {
        var shown = id;
        if (shown != null) {
            PapersNavigation.open(this, PapersNavigation.path(shown), place.parameters());
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        broadcast.follow(this, changed -> changed.paper().equals(id), this::refresh);
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}

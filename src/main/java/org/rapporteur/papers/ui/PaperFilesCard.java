package org.rapporteur.papers.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.base.LanguageTag;
import org.rapporteur.base.ui.Card;
import org.rapporteur.base.ui.Chip;
import org.rapporteur.base.ui.Dates;
import org.rapporteur.base.ui.FileSize;
import org.rapporteur.base.ui.Icon;
import org.rapporteur.base.ui.Tone;
import org.rapporteur.extraction.Flag;
import org.rapporteur.meetings.AgendaItemDetails;
import org.rapporteur.meetings.AgendaItemId;
import org.rapporteur.papers.CopyMark;
import org.rapporteur.papers.ExtractionState;
import org.rapporteur.papers.FileAddress;
import org.rapporteur.papers.FileVersionDetails;
import org.rapporteur.papers.PaperAction;
import org.rapporteur.papers.PaperCopies;
import org.rapporteur.papers.PaperDetails;
import org.rapporteur.papers.PinDetails;
import org.rapporteur.papers.Recognition;
import org.rapporteur.papers.RenditionDetails;

/** The languages of a paper, each with the versions of its file: their states in words, to read and to download. */
class PaperFilesCard extends Card {

    private final transient PaperDetails paper;
    private final ZoneId zone;
    private final transient Shelf shelf;
    private final transient PaperCopies copies;
    private final transient List<PinDetails> pins;
    private final transient Map<AgendaItemId, AgendaItemDetails> items;
    private final transient @Nullable Shown shown;

    /** The version that stands beside the card, to be read. */
    record Shown(LanguageTag language, int version) {}

    /** What can be done with a version. */
    interface Shelf {
        /** Shows it. */
        void show(LanguageTag language, int version);

        /** Has it read once more. */
        void readAgain(LanguageTag language, int version);

        /** Asks in which languages it is. */
        void correctLanguages(LanguageTag language, FileVersionDetails file);

        /** Asks under which item it was shown. */
        void pin(LanguageTag language, int version);

        /** Takes back that it was shown under an item. */
        void unpin(PinDetails pin);
    }

    /**
     * @param title already translated
     * @param copies how its files go out to the reader
     * @param zone the meeting's zone
     * @param pins which versions were shown under which items
     * @param items those items
     * @param shown the one that is read now; none where none can be
     * @param shelf what can be done with a version
     */
    PaperFilesCard(
            String title,
            PaperDetails paper,
            PaperCopies copies,
            ZoneId zone,
            List<PinDetails> pins,
            Map<AgendaItemId, AgendaItemDetails> items,
            @Nullable Shown shown,
            Shelf shelf) {
        super(title);
        this.paper = paper;
        this.copies = copies;
        this.zone = zone;
        this.pins = List.copyOf(pins);
        this.items = Map.copyOf(items);
        this.shown = shown;
        this.shelf = shelf;
        addClassName("paper-files");
        paper.renditions().stream()
                .sorted(Comparator.comparing(
                        (RenditionDetails rendition) -> !rendition.language().isOf(getLocale())))
                .forEach(rendition -> with(language(rendition)));
        if (paper.filesOpen() && copiesAreMarked()) {
            var marked = new Paragraph(getTranslation("papers.marked"));
            marked.addClassName("paper-marked");
            with(marked);
        }
    }

    /** Pages of what is not public carry the name of whoever takes them; who takes them is told before. */
    private boolean copiesAreMarked() {
        return copies.marks().containsValue(CopyMark.ON_EACH_PAGE);
    }

    private CopyMark markOf(FileVersionDetails file) {
        return copies.marks().getOrDefault(file.sha256(), CopyMark.NOT_NEEDED);
    }

    /** What is not as one expects of a download is told beside it. */
    private Optional<Paragraph> remark(FileVersionDetails file) {
        return switch (markOf(file)) {
            case NOT_NEEDED, ON_EACH_PAGE -> Optional.empty();
            case ON_PAGES_MADE_OF_IT -> Optional.of(small("papers.marked.as-pdf"));
            case IMPOSSIBLE -> Optional.of(small("papers.marked.not"));
        };
    }

    private Paragraph small(String key) {
        var line = new Paragraph(getTranslation(key));
        line.addClassName("paper-file-mark");
        return line;
    }

    private Div language(RenditionDetails rendition) {
        var name = new H3(rendition.language().displayName(getLocale()));
        var heading = new Div(name, new Chip(PaperWords.of(this, rendition.status())));
        heading.addClassName("paper-language-heading");
        var due = due(rendition);
        if (due != null) {
            heading.add(due);
        }
        var part = new Div(heading);
        part.addClassName("paper-language-part");
        var versions = rendition.versions();
        for (var i = versions.size() - 1; i >= 0; i--) {
            part.add(version(rendition, versions.get(i), i == versions.size() - 1));
        }
        return part;
    }

    private @Nullable Chip due(RenditionDetails rendition) {
        var due = rendition.due();
        if (!rendition.versions().isEmpty()) {
            return null;
        }
        if (due == null) {
            return new Chip(getTranslation("papers.languages.expected"), Tone.PENDING);
        }
        var text = getTranslation(rendition.overdue() ? "papers.due.late" : "papers.due", Dates.day(due, getLocale()));
        return new Chip(text, rendition.overdue() ? Tone.DANGER : Tone.PENDING);
    }

    private Div version(RenditionDetails rendition, FileVersionDetails file, boolean newest) {
        var name = new Div(file.name());
        name.addClassName("paper-file-name");
        var facts = new Span(getTranslation(
                "papers.version",
                file.number(),
                FileSize.of(file.size(), getLocale()),
                Dates.moment(file.storedAt(), zone, getLocale())));
        facts.addClassName("paper-file-facts");
        var state = new Paragraph(
                PaperWords.chip(this, file.extraction()),
                new Span(" "
                        + getTranslation(
                                file.sentence().key(),
                                file.sentence().arguments().toArray())));
        state.addClassName("paper-file-state");
        if (file.recognition() == Recognition.READ) {
            state.addComponentAtIndex(1, new Chip(getTranslation("papers.recognised"), Tone.WARNING));
        }
        var part = new Div(name, facts, state);
        part.addClassName("paper-file");
        part.setClassName("paper-file-older", !newest);
        if (!file.languages().isEmpty()
                || paper.may().contains(PaperAction.CHANGE) && file.extraction().hasText()) {
            part.add(languages(rendition.language(), file));
        }
        if (file.flags().contains(Flag.MACROS)) {
            part.add(new Paragraph(getTranslation("papers.flag.macros")));
        }
        if (paper.filesOpen() && !file.parts().isEmpty()) {
            part.add(new PartsList(file.parts()));
        }
        pins.stream()
                .filter(pin -> pin.language().equals(rendition.language()) && pin.version() == file.number())
                .forEach(pin -> part.add(pinned(pin)));
        part.add(buttons(rendition, file));
        if (mayDownload(file)) {
            remark(file).ifPresent(part::add);
        }
        return part;
    }

    private Div languages(LanguageTag language, FileVersionDetails file) {
        var names = file.languages().stream()
                .map(one -> one.displayName(getLocale()))
                .collect(Collectors.joining(", "));
        var key = "papers.file-languages" + (names.isEmpty() ? ".none" : file.languagesCorrected() ? ".said" : "");
        var line = new Div(new Span(getTranslation(key, names)));
        line.addClassName("paper-file-languages");
        if (paper.may().contains(PaperAction.CHANGE)) {
            var correct = quiet("papers.file-languages.correct", () -> shelf.correctLanguages(language, file));
            correct.setAriaLabel(getTranslation("papers.file-languages.correct.of", file.name()));
            line.add(correct);
        }
        return line;
    }

    private Div pinned(PinDetails pin) {
        var item = items.get(pin.item());
        var name = item == null ? "" : PaperWords.of(item);
        var line = new Div(new Chip(getTranslation("papers.pinned", name, pin.version()), Tone.ACCENT));
        line.addClassName("paper-pin");
        if (paper.may().contains(PaperAction.PIN)) {
            var remove = new Button(new Icon("close"), _ -> shelf.unpin(pin));
            remove.addThemeVariants(ButtonVariant.TERTIARY);
            remove.setAriaLabel(getTranslation("papers.unpin", name));
            line.add(remove);
        }
        return line;
    }

    private RouterLink compare(LanguageTag language, int version) {
        var link = new RouterLink(
                getTranslation("papers.compare", version - 1), CompareView.class, PapersNavigation.of(paper.id()));
        link.setQueryParameters(
                QueryParameters.simple(Map.of("lang", language.value(), "version", String.valueOf(version))));
        return link;
    }

    private boolean isShown(LanguageTag language, FileVersionDetails file) {
        return new Shown(language, file.number()).equals(shown);
    }

    private Div buttons(RenditionDetails rendition, FileVersionDetails file) {
        var language = rendition.language();
        var buttons = new Div();
        buttons.addClassName("paper-file-buttons");
        if (mayDownload(file)) {
            var address = FileAddress.of(paper.id(), language, file.number());
            var asPdf = markOf(file) == CopyMark.ON_PAGES_MADE_OF_IT;
            buttons.add(download(address, asPdf ? "papers.download.as-pdf" : "papers.download", file));
            if (copies.originals() && markOf(file).isMarked()) {
                buttons.add(download(address + "?original=true", "papers.download.original", file));
            }
            if (isShown(language, file)) {
                buttons.add(new Chip(getTranslation("papers.version.here"), Tone.ACCENT));
            } else {
                var show = new Button(getTranslation("papers.version.show"), _ -> shelf.show(language, file.number()));
                show.setAriaLabel(getTranslation("papers.version.show.file", file.name()));
                buttons.add(show);
            }
            if (file.number() > 1 && file.extraction().hasText()) {
                buttons.add(compare(language, file.number()));
            }
        }
        if (paper.may().contains(PaperAction.PIN) && !file.extraction().isClosed()) {
            buttons.add(quiet("papers.pin.action", () -> shelf.pin(language, file.number())));
        }
        var unread = file.extraction() != ExtractionState.SEARCHABLE && file.mayReadAgain();
        if (unread && paper.may().contains(PaperAction.READ_AGAIN)) {
            buttons.add(quiet("papers.read-again", () -> shelf.readAgain(language, file.number())));
        }
        return buttons;
    }

    private boolean mayDownload(FileVersionDetails file) {
        return paper.filesOpen() && !file.extraction().isClosed();
    }

    private Anchor download(String address, String key, FileVersionDetails file) {
        var download = new Anchor(address, getTranslation(key));
        download.addComponentAsFirst(new Icon("download"));
        download.getElement().setAttribute("router-ignore", true);
        download.getElement().setAttribute("aria-label", getTranslation(key + ".file", file.name()));
        return download;
    }

    private Button quiet(String key, Runnable step) {
        var button = new Button(getTranslation(key), _ -> step.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }
}

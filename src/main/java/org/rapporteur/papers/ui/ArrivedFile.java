package org.rapporteur.papers.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.base.ui.Chip;
import org.rapporteur.base.ui.FileSize;
import org.rapporteur.base.ui.Icon;
import org.rapporteur.base.ui.Problems;
import org.rapporteur.base.ui.Tone;
import org.rapporteur.extraction.Flag;
import org.rapporteur.meetings.MeetingId;
import org.rapporteur.papers.PaperDetails;
import org.rapporteur.papers.PaperGuess;
import org.rapporteur.papers.PaperSummary;
import org.rapporteur.papers.ReceivedFile;
import org.rapporteur.papers.SameFile;
import org.rapporteur.papers.SymbolNature;

/**
 * One line of the table of files to hand in: what was guessed of a file, to be corrected; the choice where it may belong to a
 * paper that is there already; and what became of it.
 */
class ArrivedFile extends ListItem {

    private final transient ReceivedFile file;
    private final PaperFields fields;
    private final Problems problems;
    private final Div line = new Div();
    private final Div notice = new Div();
    private final Span symbol = new Span();
    private final Details more;
    private final RadioButtonGroup<Place> place = new RadioButtonGroup<>();
    private final List<PaperSummary> offered = new ArrayList<>();
    private boolean done;

    /**
     * Where a file goes.
     *
     * @param paper the paper it is a language or a version of; none for a paper of its own
     */
    record Place(@Nullable PaperSummary paper) {
        static final Place OWN = new Place(null);
    }

    /** @param removed called when the line is taken away */
    ArrivedFile(ReceivedFile file, PaperFields fields, Runnable removed) {
        this.file = file;
        this.fields = fields;
        this.problems = fields.problems().field("place", place);
        addClassName("arrived");
        line.addClassName("arrived-line");
        notice.setVisible(false);
        notice.addClassName("arrived-notice");
        place.setVisible(false);
        place.addClassName("arrived-place");
        place.setLabel(getTranslation("papers.upload.place"));
        place.setItemLabelGenerator(this::label);
        var drop = new Button(new Icon("close"), _ -> removed.run());
        drop.setAriaLabel(getTranslation("papers.upload.drop-file", file.name()));
        drop.setTooltipText(getTranslation("papers.upload.drop-file", file.name()));
        drop.addThemeVariants(ButtonVariant.TERTIARY);
        drop.addClassName("arrived-drop");
        var probable = new Span(getTranslation("papers.column.symbol"));
        probable.addClassName("arrived-symbol-label");
        var given = new Div(probable, symbol);
        given.addClassName("arrived-symbol");
        line.add(name());
        line.add(fields.line());
        line.add(given, drop);
        more = new Details(getTranslation("papers.upload.more"), fields.rest());
        more.addClassName("arrived-more");
        add(line, notice, place, more);
        if (file.flags().contains(Flag.MACROS)) {
            tell(getTranslation("papers.flag.macros"));
        }
    }

    private Div name() {
        var name = new Span(file.name());
        name.addClassName("arrived-name");
        name.setTitle(file.name());
        name.getElement().setAttribute("dir", "auto");
        var size = new Span(FileSize.of(file.size(), getLocale()));
        size.addClassName("arrived-size");
        var cell = new Div(name, size);
        cell.addClassName("arrived-file");
        return cell;
    }

    ReceivedFile file() {
        return file;
    }

    PaperFields fields() {
        return fields;
    }

    /** Whether it still waits to be handed in. */
    boolean waits() {
        return !done;
    }

    void guess(PaperGuess guess) {
        if (!done) {
            fields.guess(guess);
        }
    }

    /** The same bytes are in a paper already: a person has to say what that means. */
    void sameAs(SameFile same, MeetingId here, boolean mayAdd) {
        tellOf(PaperWords.say(this, same.sentence(here)), same.paper());
        offer(same.paper(), mayAdd);
    }

    /** The name or the text tells the symbol of a paper that is there already; adding to it is the likelier. */
    void belongsTo(PaperDetails paper) {
        if (!done && !place.isVisible()) {
            tellOf(getTranslation("papers.upload.names", paper.summary().symbol()), paper.summary());
            offer(paper.summary(), true);
            place.setValue(new Place(paper.summary()));
        }
    }

    private void offer(PaperSummary paper, boolean mayAdd) {
        if (mayAdd) {
            offered.add(paper);
        }
        List<Place> places = new ArrayList<>(offered.stream().map(Place::new).toList());
        places.add(Place.OWN);
        place.setItems(places);
        place.setVisible(true);
    }

    private String label(Place to) {
        var paper = to.paper();
        return paper == null
                ? getTranslation("papers.upload.keep-both")
                : getTranslation("papers.upload.as-version", paper.symbol());
    }

    /** The nature of the symbol it would get; none when it goes to a paper that is there. */
    Optional<SymbolNature> nature() {
        return done || target().isPresent()
                ? Optional.empty()
                : Optional.of(fields.kind().nature());
    }

    void show(String text) {
        symbol.setText(text);
    }

    /** The paper it was said to belong to. */
    Optional<PaperSummary> target() {
        return Optional.ofNullable(place.getValue()).map(Place::paper);
    }

    /** Tells when what it will become is another. */
    void onChange(Runnable changed) {
        fields.onChange(changed);
        place.addValueChangeListener(_ -> changed.run());
    }

    /**
     * Hands it in as it is filled in; what is wrong is shown beside the fields and nothing is lost.
     *
     * @return whether it was handed in
     */
    boolean submit(Desk desk) {
        if (place.isVisible() && place.isEmpty()) {
            place.setErrorMessage(getTranslation("papers.upload.choose-place"));
            place.setInvalid(true);
            return false;
        }
        setClassName("arrived-failed", false);
        done = problems.attempt(() -> finish(desk.handIn(this)));
        setClassName("arrived-failed", !done);
        if (!done && fields.isRestInvalid()) {
            more.setOpened(true);
        }
        return done;
    }

    private void finish(PaperSummary paper) {
        fields.setReadOnly(true);
        removeAll();
        var link = PapersNavigation.link(paper.symbol(), paper.id());
        var title = new Span(paper.title());
        title.addClassName("arrived-title");
        var result = new Div(name(), title, link, new Chip(getTranslation("papers.upload.done"), Tone.GOOD));
        result.addClassName("arrived-result");
        add(result);
    }

    /** Who takes what is handed in. */
    @FunctionalInterface
    interface Desk {
        /** Hands it in and answers with the paper it became or went to. */
        PaperSummary handIn(ArrivedFile arrived);
    }

    private void tellOf(String what, PaperSummary paper) {
        var sentence = new Paragraph(new Span(what + " "));
        sentence.add(PapersNavigation.link(paper.title(), paper.id()));
        notice.add(sentence);
        notice.setVisible(true);
    }

    private void tell(String sentence) {
        notice.add(new Paragraph(sentence));
        notice.setVisible(true);
    }
}

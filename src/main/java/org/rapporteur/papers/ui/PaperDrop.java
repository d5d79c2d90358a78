package org.rapporteur.papers.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.upload.UploadButton;
import com.vaadin.flow.component.upload.UploadDropZone;
import com.vaadin.flow.component.upload.UploadManager;
import com.vaadin.flow.router.RouterLink;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.base.problem.Problem;
import org.rapporteur.base.ui.Card;
import org.rapporteur.base.ui.Dates;
import org.rapporteur.base.ui.Icon;
import org.rapporteur.base.ui.Problems;
import org.rapporteur.base.ui.Undo;
import org.rapporteur.directory.PartySummary;
import org.rapporteur.meetings.AgendaItemDetails;
import org.rapporteur.meetings.MeetingId;
import org.rapporteur.meetings.ui.MeetingsNavigation;
import org.rapporteur.papers.Classification;
import org.rapporteur.papers.Glimpse;
import org.rapporteur.papers.PaperAction;
import org.rapporteur.papers.PaperFilter;
import org.rapporteur.papers.PaperGuess;
import org.rapporteur.papers.PaperSummary;
import org.rapporteur.papers.ReceivedFile;
import org.rapporteur.papers.Symbol;
import org.rapporteur.papers.SymbolNature;
import org.springframework.data.domain.PageRequest;

/**
 * "Here are our forty files." The way in for papers: files are dropped anywhere on the page, a table guesses what each is, a
 * person corrects it and hands all in at once. What is wrong with one leaves the others alone, and nothing entered is lost.
 */
class PaperDrop extends Div implements PaperReception.Outcome {

    private static final PageRequest KNOWN = PageRequest.of(0, 500);
    private static final int AT_ONCE = 3;
    private static final Comparator<String> BY_NAME = new ByName();

    private final transient PaperOffice office;
    private final MeetingId meeting;
    private final transient Runnable submitted;
    private final UploadManager manager;
    private final Card card;
    private final Div all;
    private final UnorderedList arrived = new UnorderedList();
    private final Span told = new Span();
    private final Span itemsHeading = new Span();
    private final Button submit = new Button();
    private final Button clear;
    private transient @Nullable List<AgendaItemDetails> agenda;
    private transient @Nullable List<PaperSummary> known;
    private int handing;

    /** @param submitted called when papers were handed in */
    PaperDrop(PaperOffice office, MeetingId meeting, Runnable submitted) {
        this.office = office;
        this.meeting = meeting;
        this.submitted = submitted;
        this.manager = new UploadManager(this, new PaperReception(office, this));
        this.card = new Card(getTranslation("papers.upload.title"));
        this.clear = new Button(getTranslation("papers.upload.clear"), _ -> clear());
        this.all = forAll();
        manager.setMaxFileSize(office.files().limits().maxSize().toBytes());
        manager.setMaxFiles(office.files().limits().maxFiles());
        manager.addFileRejectedListener(event -> refuse(
                ReceivedFile.harmlessName(event.getFileName()),
                PaperWords.rejected(this, office.files().limits())));
        arrived.addClassName("arrived-files");
        submit.addThemeVariants(ButtonVariant.PRIMARY);
        submit.setDisableOnClick(true);
        submit.addClickListener(_ -> submitAll());
        told.addClassName("arrived-told");
        told.getElement().setAttribute("role", "status");
        var buttons = new Div(told, clear, submit);
        buttons.addClassName("arrived-buttons");
        card.with(new FileProgress(manager), all, headings(), arrived, buttons);
        card.addClassName("paper-upload");
        add(line());
        office.files().missedCutOff(meeting).ifPresent(day -> add(late(day)));
        add(card);
        show();
    }

    /** Whoever hands in after the day is told before, not found out after. */
    private Component late(LocalDate day) {
        var late = new Paragraph(getTranslation("papers.upload.late", Dates.day(day, getLocale())));
        late.addClassNames("arrived-notice", "paper-drop-late");
        return late;
    }

    private Component line() {
        var button = new UploadButton(getTranslation("papers.upload.choose"), manager);
        var text = new Span(getTranslation(
                "papers.upload.hint", office.files().limits().maxSize().toMegabytes()));
        var summary =
                new RouterLink(getTranslation("papers.summary.new"), SummaryView.class, MeetingsNavigation.of(meeting));
        var line = new Div(new Icon("upload"), text, summary, button);
        line.addClassName("paper-drop-line");
        return line;
    }

    /** What is said of all files at once; each line can say otherwise. */
    private Div forAll() {
        var readers = new Select<Classification>();
        readers.setLabel(getTranslation("papers.upload.all.readers"));
        readers.setItems(Classification.PUBLIC, Classification.PARTICIPANTS, Classification.SECRETARIAT);
        readers.setItemLabelGenerator(value -> PaperWords.of(this, value));
        readers.setValue(Classification.PARTICIPANTS);
        readers.addValueChangeListener(change ->
                waiting().forEach(line -> line.fields().share(change.getValue(), null)));
        var bar = new Div(readers);
        if (office.papers().mayAccept(meeting)) {
            var party = new ComboBox<PartySummary>(getTranslation("papers.upload.all.party"));
            PaperWords.offer(party, office.parties());
            party.addValueChangeListener(change ->
                    waiting().forEach(line -> line.fields().share(null, change.getValue())));
            bar.add(party);
        }
        bar.addClassName("arrived-all");
        return bar;
    }

    /** Each field has its own name too; on a narrow screen only those are shown. */
    private Div headings() {
        var headings = new Div();
        Stream.of("file", "title", "kind", "language").forEach(name -> headings.add(heading(name)));
        headings.add(itemsHeading, heading("symbol"), new Span());
        headings.addClassNames("arrived-line", "arrived-headings");
        headings.getElement().setAttribute("aria-hidden", "true");
        return headings;
    }

    private Span heading(String name) {
        return new Span(getTranslation("papers.column." + name));
    }

    /** Makes a part of the page a place to drop files on. */
    Component around(Component content) {
        var zone = new UploadDropZone(content, manager);
        zone.setWidthFull();
        return zone;
    }

    @Override
    public void arrived(ReceivedFile file) {
        var fields = new PaperFields(office.parties(), agenda(), office.papers().mayAccept(meeting));
        var lines = new ArrivedFile[1];
        var line = new ArrivedFile(file, fields, () -> putAside(lines[0]));
        lines[0] = line;
        var guess = PaperGuess.of(file.name()).on(agenda(), file.name(), List.of());
        line.guess(guess);
        itemsHeading.setText(agenda().isEmpty() ? "" : getTranslation("papers.column.items"));
        line.onChange(this::show);
        insert(line);
        office.files().same(meeting, file).stream()
                .findFirst()
                .ifPresentOrElse(same -> line.sameAs(same, meeting, mayAddTo(same.paper())), () -> place(line, guess));
        show();
        getUI().ifPresent(ui -> office.glimpses().look(ui, file, glimpse -> look(line, guess, glimpse)));
    }

    /** In the order of their names, however they came in: the symbols are given in this order. */
    private void insert(ArrivedFile line) {
        var place = 0;
        for (var at = 0; at < arrived.getComponentCount(); at++) {
            var before = !(arrived.getComponentAt(at) instanceof ArrivedFile other)
                    || BY_NAME.compare(other.file().name(), line.file().name()) <= 0;
            if (before) {
                place = at + 1;
            }
        }
        arrived.addComponentAtIndex(place, line);
    }

    private void look(ArrivedFile line, PaperGuess first, Glimpse glimpse) {
        if (line.waits() && line.getParent().isPresent()) {
            var name = line.file().name();
            var guess = first.seen(name, glimpse).on(agenda(), name, glimpse.lines());
            line.guess(guess);
            place(line, guess);
            show();
        }
    }

    private void place(ArrivedFile line, PaperGuess guess) {
        guess.in(known())
                .map(paper -> office.papers().get(paper.id()))
                .filter(paper -> paper.may().contains(PaperAction.ADD_VERSION))
                .ifPresent(line::belongsTo);
    }

    /** Only to a paper of this meeting: what is handed in here is for it. */
    private boolean mayAddTo(PaperSummary paper) {
        return paper.meetingId().equals(meeting)
                && office.papers().get(paper.id()).may().contains(PaperAction.ADD_VERSION);
    }

    private List<AgendaItemDetails> agenda() {
        var items = agenda;
        if (items == null) {
            items = office.agenda().of(meeting);
            agenda = items;
        }
        return items;
    }

    private List<PaperSummary> known() {
        var papers = known;
        if (papers == null) {
            papers = office.papers().find(PaperFilter.of(meeting), KNOWN).getContent();
            known = papers;
        }
        return papers;
    }

    @Override
    public void refused(String name, Problem why) {
        refuse(name, PaperWords.sentence(this, why));
    }

    @Override
    public void interrupted(String name) {
        refuse(name, getTranslation("papers.upload.interrupted", name));
    }

    private void refuse(String name, String sentence) {
        var title = new Span(name);
        title.addClassName("arrived-name");
        var text = new Paragraph(sentence);
        text.getElement().setAttribute("role", "alert");
        var line = new ListItem(title, text);
        line.addClassNames("arrived", "arrived-refused");
        line.add(new Button(getTranslation("papers.upload.understood"), _ -> drop(line)));
        arrived.addComponentAsFirst(line);
        show();
    }

    /** What was entered beside it comes back with it. */
    private void putAside(ArrivedFile line) {
        drop(line);
        Undo.offer(getTranslation("papers.upload.removed", line.file().name()), () -> {
            insert(line);
            show();
        });
    }

    private void drop(Component line) {
        arrived.remove(line);
        show();
    }

    private void clear() {
        arrived.getChildren()
                .filter(line -> !(line instanceof ArrivedFile file && file.waits()))
                .toList()
                .forEach(arrived::remove);
        show();
    }

    private PaperSummary handIn(ArrivedFile line) {
        var target = line.target();
        return (target.isPresent()
                        ? office.files()
                                .addVersion(target.get().id(), line.fields().language(), null, line.file())
                        : office.files().submit(meeting, line.fields().entered(), line.file()))
                .summary();
    }

    private void submitAll() {
        var lines = waiting();
        handing = lines.size();
        submitNext(new ArrayDeque<>(lines), 0);
    }

    /** A few at a time, so that each is seen to be done while the rest goes on. */
    private void submitNext(Deque<ArrivedFile> rest, int before) {
        var done = before;
        for (var i = 0; i < AT_ONCE && !rest.isEmpty(); i++) {
            done += rest.removeFirst().submit(this::handIn) ? 1 : 0;
        }
        var so = done;
        if (rest.isEmpty()) {
            finish(so);
        } else {
            submit.setText(getTranslation("papers.upload.submitting", handing - rest.size(), handing));
            told.setText(getTranslation("papers.upload.told.handing", handing - rest.size(), handing));
            getElement().executeJs("return 0").then(_ -> submitNext(rest, so), _ -> finish(so));
        }
    }

    private void finish(int done) {
        var all = handing;
        handing = 0;
        known = null;
        show();
        if (done > 0) {
            submitted.run();
        }
        if (done == all) {
            Problems.done(getTranslation("papers.upload.submitted-all", done));
        } else {
            Problems.tell(getTranslation("papers.upload.some-left", done, all - done));
        }
    }

    private List<ArrivedFile> waiting() {
        return arrived.getChildren()
                .filter(ArrivedFile.class::isInstance)
                .map(ArrivedFile.class::cast)
                .filter(ArrivedFile::waits)
                .toList();
    }

    private void show() {
        var lines = waiting();
        var there = arrived.getComponentCount();
        arrived.setVisible(there > 0);
        all.setVisible(!lines.isEmpty());
        submit.setVisible(!lines.isEmpty());
        told.setText(told(there, lines.size()));
        if (handing == 0) {
            submit.setEnabled(true);
            submit.setText(getTranslation("papers.upload.submit", lines.size()));
        }
        clear.setVisible(there > lines.size());
        card.setClassName("paper-upload-idle", there == 0);
        card.setClassName("paper-upload-waiting", !lines.isEmpty());
        showSymbols(lines);
    }

    private String told(int there, int waiting) {
        var refused = arrived.getChildren()
                .filter(line -> !(line instanceof ArrivedFile))
                .count();
        return Stream.of(told("waiting", waiting), told("done", there - waiting - refused), told("refused", refused))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" · "));
    }

    private Optional<String> told(String what, long number) {
        return number == 0 ? Optional.empty() : Optional.of(getTranslation("papers.upload.told." + what, number));
    }

    /** In the order of the lines; somebody else may hand in first, so it is what is likely. */
    private void showSymbols(List<ArrivedFile> lines) {
        var next = new EnumMap<SymbolNature, Symbol>(SymbolNature.class);
        for (var line : lines) {
            var nature = line.nature();
            if (nature.isEmpty()) {
                line.show(line.target().map(PaperSummary::symbol).orElse(""));
                continue;
            }
            var symbol = Optional.ofNullable(next.get(nature.get()))
                    .orElseGet(() -> office.symbols().next(meeting, nature.get()));
            next.put(nature.get(), Symbol.of(symbol.prefix(), symbol.edition(), nature.get(), symbol.number() + 1));
            line.show(symbol.toString());
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        show();
    }
}

package org.rapporteur.papers.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import org.rapporteur.base.LanguageTag;
import org.rapporteur.base.ui.Problems;
import org.rapporteur.papers.PaperDetails;
import org.rapporteur.papers.PaperForm;
import org.rapporteur.papers.ReceivedFile;
import org.rapporteur.papers.SymbolSuffix;

/**
 * "We have a better text." Hands in a revision, an addendum or a corrigendum: the symbol it will get, what becomes of the
 * paper it belongs to, and the file, in one dialog. All else is taken over from that paper.
 */
class ContinueDialog extends Dialog {

    private static final int LONGEST_TITLE = 500;

    private final transient PaperDetails paper;
    private final transient PaperOffice office;
    private final boolean accepts;
    private final RadioButtonGroup<SymbolSuffix> as = new RadioButtonGroup<>();
    private final Paragraph effect = new Paragraph();
    private final TextField title = new TextField();
    private final Select<LanguageTag> language;
    private final Paragraph same = new Paragraph();
    private final FilePlace place;
    private final Button confirm = new Button();

    ContinueDialog(PaperDetails paper, PaperOffice office) {
        this.paper = paper;
        this.office = office;
        this.accepts = office.papers().mayAccept(paper.summary().meetingId());
        setHeaderTitle(getTranslation("papers.continue"));
        addClassName("paper-continue");
        as.setLabel(getTranslation("papers.continue.as"));
        as.setItems(SymbolSuffix.values());
        as.setItemLabelGenerator(suffix -> PaperWords.of(this, suffix) + " · " + symbol(suffix));
        effect.addClassName("paper-effect");
        title.setLabel(getTranslation("papers.field.title"));
        title.setMaxLength(LONGEST_TITLE);
        title.setRequiredIndicatorVisible(true);
        title.addClassName("wide");
        language = PaperWords.languages(this, paper.summary().language());
        language.setValue(paper.summary().language());
        same.addClassName("arrived-notice");
        same.setVisible(false);
        place = new FilePlace(office, getTranslation("papers.continue.file"), this::tellSame);
        var form = new Div(title, language);
        form.addClassName("form");
        add(as, effect, form, place, same);
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        confirm.addClickListener(_ -> handIn());
        getFooter().add(new Button(getTranslation("ui.cancel"), _ -> close()), confirm);
        as.addValueChangeListener(change -> show(change.getValue()));
        as.setValue(SymbolSuffix.REV);
    }

    private String symbol(SymbolSuffix suffix) {
        return office.symbols().next(paper.id(), suffix).toString();
    }

    private void show(SymbolSuffix suffix) {
        var symbol = paper.summary().symbol();
        effect.setText(
                suffix == SymbolSuffix.REV
                        ? getTranslation(
                                accepts ? "papers.continue.supersedes" : "papers.continue.supersedes-later", symbol)
                        : getTranslation("papers.continue.stays", symbol));
        title.setValue(
                suffix == SymbolSuffix.REV
                        ? paper.summary().title()
                        : getTranslation(
                                "papers.continue.title",
                                paper.summary().title(),
                                PaperWords.of(this, suffix).toLowerCase(getLocale())));
        confirm.setText(getTranslation("papers.continue.confirm", symbol(suffix)));
    }

    private void tellSame(ReceivedFile file) {
        var meeting = paper.summary().meetingId();
        var other = office.files().same(meeting, file).stream().findFirst();
        same.setText(
                other.map(each -> PaperWords.say(this, each.sentence(meeting))).orElse(""));
        same.setVisible(other.isPresent());
    }

    private void handIn() {
        var file = place.file();
        if (file.isEmpty()) {
            place.say(getTranslation("papers.continue.file-first"));
            return;
        }
        new Problems(this).field("title", title).attempt(() -> handIn(file.get()));
    }

    private void handIn(ReceivedFile file) {
        var form = PaperForm.of(paper)
                .titled(title.getValue())
                .in(language.getValue())
                .knownAs(null)
                .continuing(paper.id(), as.getValue());
        var made =
                office.files().submit(paper.summary().meetingId(), form, file).summary();
        close();
        Problems.done(getTranslation("papers.upload.submitted", made.symbol()));
        getUI().ifPresent(ui -> ui.navigate(PapersNavigation.path(made.id())));
    }
}

package org.rapporteur.papers.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;
import org.rapporteur.base.ui.Chip;
import org.rapporteur.base.ui.Problems;
import org.rapporteur.base.ui.Tone;
import org.rapporteur.extraction.Flag;
import org.rapporteur.papers.PaperAction;
import org.rapporteur.papers.PaperDetails;
import org.rapporteur.papers.PaperSummary;
import org.rapporteur.papers.ReceivedFile;

/** A file that has arrived: what was guessed of it, to be corrected and handed in, or dropped. */
class ArrivedFile extends ListItem {

    private final PaperFields fields;
    private final Problems problems;
    private final transient ReceivedFile file;
    private final transient Desk desk;
    private final Div notice = new Div();

    /** What can be done with a file that has arrived. */
    interface Desk {
        /** Hands it in as a paper of its own. */
        void submit(ArrivedFile arrived, ReceivedFile file);

        /** Hands it in as the next version of another paper. */
        void addTo(PaperSummary paper, ArrivedFile arrived, ReceivedFile file);

        /** Drops it. */
        void drop(ArrivedFile arrived);
    }

    /** @param same a paper with the same bytes, if the reader may see one */
    ArrivedFile(ReceivedFile file, PaperFields fields, @Nullable PaperDetails same, Desk desk) {
        this.file = file;
        this.fields = fields;
        this.desk = desk;
        this.problems = fields.problems();
        addClassName("arrived");
        fields.guess(FileNameGuess.of(file.name()));
        notice.setVisible(false);
        notice.addClassName("arrived-notice");
        add(heading(), notice, fields, buttons());
        if (file.flags().contains(Flag.MACROS)) {
            tell(getTranslation("papers.flag.macros"));
        }
        if (same != null) {
            tellSame(same.summary(), same.may().contains(PaperAction.ADD_VERSION));
        }
    }

    private Div heading() {
        var name = new Span(file.name());
        name.addClassName("arrived-name");
        var heading = new Div(
                name,
                new Span(PaperWords.size(file.size(), getLocale())),
                new Chip(getTranslation("papers.upload.arrived"), Tone.GOOD));
        heading.addClassName("arrived-heading");
        return heading;
    }

    private Div buttons() {
        var submit = new Button(getTranslation("papers.upload.submit"), _ -> submit());
        submit.addThemeVariants(ButtonVariant.PRIMARY);
        var drop = new Button(getTranslation("papers.upload.drop"), _ -> desk.drop(this));
        var buttons = new Div(drop, submit);
        buttons.addClassName("arrived-buttons");
        return buttons;
    }

    /** Hands it in as it is filled in; what is wrong is shown beside the fields and nothing is lost. */
    boolean submit() {
        return problems.attempt(() -> desk.submit(this, file));
    }

    PaperFields fields() {
        return fields;
    }

    private void tellSame(PaperSummary paper, boolean mayAdd) {
        var line = new Paragraph(new Span(getTranslation("papers.problem.same-file", paper.symbol()) + " "));
        line.add(PapersNavigation.link(paper.title(), paper.id()));
        notice.add(line);
        if (mayAdd) {
            notice.add(new Button(
                    getTranslation("papers.upload.as-version", paper.symbol()),
                    _ -> problems.attempt(() -> desk.addTo(paper, this, file))));
        }
        notice.setVisible(true);
    }

    private void tell(String sentence) {
        notice.add(new Paragraph(sentence));
        notice.setVisible(true);
    }
}

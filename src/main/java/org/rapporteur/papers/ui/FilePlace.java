package org.rapporteur.papers.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.UploadButton;
import com.vaadin.flow.component.upload.UploadDropZone;
import com.vaadin.flow.component.upload.UploadManager;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rapporteur.base.problem.Problem;
import org.rapporteur.base.ui.FileSize;
import org.rapporteur.base.ui.Icon;
import org.rapporteur.papers.ReceivedFile;

/** A place for one file in a dialog: dropped or chosen, stored and judged at once; what is wrong with it is said below. */
class FilePlace extends Div implements PaperReception.Outcome {

    private final Paragraph problem = new Paragraph();
    private final Div chosen = new Div();
    private final transient Consumer<ReceivedFile> arrived;
    private transient @Nullable ReceivedFile file;

    /**
     * @param hint what belongs here, already translated
     * @param arrived called with each file that came in
     */
    FilePlace(PaperOffice office, String hint, Consumer<ReceivedFile> arrived) {
        this.arrived = arrived;
        problem.addClassName("paper-problem");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        chosen.addClassName("paper-chosen");
        chosen.setVisible(false);
        var manager = new UploadManager(this, new PaperReception(office, this));
        manager.setMaxFiles(1);
        manager.setMaxFileSize(office.files().limits().maxSize().toBytes());
        manager.addFileRejectedListener(
                event -> say(PaperWords.rejected(this, office.files().limits())));
        var line = new Div(
                new Icon("upload"),
                new Span(hint),
                new UploadButton(getTranslation("papers.upload.choose-one"), manager));
        line.addClassName("paper-drop-line");
        add(new UploadDropZone(line, manager), new FileProgress(manager), chosen, problem);
    }

    /** The file that came in last. */
    Optional<ReceivedFile> file() {
        return Optional.ofNullable(file);
    }

    /** Says what is wrong, below the place. */
    void say(String sentence) {
        problem.setText(sentence);
        problem.setVisible(true);
    }

    @Override
    public void arrived(ReceivedFile received) {
        file = received;
        problem.setVisible(false);
        chosen.removeAll();
        chosen.add(new Icon("paper"), new Span(received.name() + " · " + FileSize.of(received.size(), getLocale())));
        chosen.setVisible(true);
        arrived.accept(received);
    }

    @Override
    public void refused(String name, Problem why) {
        say(PaperWords.sentence(this, why));
    }

    @Override
    public void interrupted(String name) {
        say(getTranslation("papers.upload.interrupted", name));
    }
}

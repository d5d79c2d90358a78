package org.rapporteur.papers.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.UploadButton;
import com.vaadin.flow.component.upload.UploadDropZone;
import com.vaadin.flow.component.upload.UploadFileList;
import com.vaadin.flow.component.upload.UploadManager;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.base.problem.Problem;
import org.rapporteur.base.ui.Card;
import org.rapporteur.base.ui.Icon;
import org.rapporteur.base.ui.Problems;
import org.rapporteur.meetings.MeetingId;
import org.rapporteur.papers.PaperDetails;
import org.rapporteur.papers.PaperFiles;
import org.rapporteur.papers.PaperSummary;
import org.rapporteur.papers.ReceivedFile;

/** The way in for papers: files are dropped anywhere on the page, each gets its line, is corrected and handed in. */
class PaperDrop extends Div implements ArrivedFile.Desk, PaperReception.Outcome {

    private final transient PaperOffice office;
    private final transient PaperFiles files;
    private final MeetingId meeting;
    private final transient Runnable submitted;
    private final UploadManager manager;
    private final Card card;
    private final UnorderedList arrived = new UnorderedList();
    private final Button all;

    /** @param submitted called when a paper was handed in */
    PaperDrop(PaperOffice office, MeetingId meeting, Runnable submitted) {
        this.office = office;
        this.files = office.files();
        this.meeting = meeting;
        this.submitted = submitted;
        this.manager = new UploadManager(this, new PaperReception(files, this));
        this.card = new Card(getTranslation("papers.upload.title"));
        this.all = new Button(getTranslation("papers.upload.submit-all"), _ -> submitAll());
        manager.setMaxFileSize(files.limits().maxSize().toBytes());
        manager.setMaxFiles(files.limits().maxFiles());
        manager.addFileRejectedListener(
                event -> refuse(event.getFileName(), PaperWords.rejected(this, files.limits())));
        manager.addAllFinishedListener(_ -> manager.clearFileList());
        arrived.addClassName("arrived-files");
        all.addThemeVariants(ButtonVariant.PRIMARY);
        var list = new UploadFileList(manager);
        card.with(list, arrived, all);
        card.addClassName("paper-upload");
        add(line(), card);
        show();
    }

    private Component line() {
        var button = new UploadButton(getTranslation("papers.upload.choose"), manager);
        var text = new Span(
                getTranslation("papers.upload.hint", files.limits().maxSize().toMegabytes()));
        var line = new Div(new Icon("upload"), text, button);
        line.addClassName("paper-drop-line");
        return line;
    }

    /** Makes a part of the page a place to drop files on. */
    Component around(Component content) {
        var zone = new UploadDropZone(content, manager);
        zone.setWidthFull();
        return zone;
    }

    @Override
    public void arrived(ReceivedFile file) {
        var fields = new PaperFields(
                office.parties(), office.agenda().of(meeting), office.papers().mayAccept(meeting));
        arrived.add(new ArrivedFile(file, fields, same(file), this));
        show();
    }

    private @Nullable PaperDetails same(ReceivedFile file) {
        return files.holding(meeting, file).stream()
                .findFirst()
                .map(paper -> office.papers().get(paper.id()))
                .orElse(null);
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
        line.add(new Button(getTranslation("papers.upload.understood"), _ -> {
            line.removeFromParent();
            show();
        }));
        arrived.add(line);
        show();
    }

    @Override
    public void submit(ArrivedFile from, ReceivedFile file) {
        var paper = files.submit(meeting, from.fields().form(), file).summary();
        from.removeFromParent();
        show();
        submitted.run();
        Problems.done(getTranslation("papers.upload.submitted", paper.symbol()));
    }

    @Override
    public void addTo(PaperSummary paper, ArrivedFile from, ReceivedFile file) {
        files.addVersion(paper.id(), from.fields().form().language(), null, file);
        from.removeFromParent();
        show();
        submitted.run();
        Problems.done(getTranslation("papers.upload.version-added", paper.symbol()));
    }

    @Override
    public void drop(ArrivedFile file) {
        file.removeFromParent();
        show();
    }

    private void submitAll() {
        waiting().forEach(ArrivedFile::submit);
    }

    private List<ArrivedFile> waiting() {
        return arrived.getChildren()
                .filter(ArrivedFile.class::isInstance)
                .map(ArrivedFile.class::cast)
                .toList();
    }

    private void show() {
        arrived.setVisible(arrived.getComponentCount() > 0);
        all.setVisible(waiting().size() > 1);
        card.setClassName("paper-upload-idle", arrived.getComponentCount() == 0);
    }
}

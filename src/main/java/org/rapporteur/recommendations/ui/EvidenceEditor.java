package org.rapporteur.recommendations.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.rapporteur.base.problem.InvalidInput;
import org.rapporteur.base.problem.Problem;
import org.rapporteur.base.ui.Icon;
import org.rapporteur.base.ui.Problems;
import org.rapporteur.papers.PaperFilter;
import org.rapporteur.papers.PaperSummary;
import org.rapporteur.papers.Papers;
import org.rapporteur.recommendations.AddresseeId;
import org.rapporteur.recommendations.Evidence;
import org.rapporteur.recommendations.EvidenceDetails;
import org.rapporteur.recommendations.Reports;
import org.springframework.data.domain.PageRequest;

/** The proof that comes with a report: links, files, papers and provisions of law, added one by one. */
final class EvidenceEditor extends Div {

    private final Reports reports;
    private final AddresseeId addressee;
    private final List<EvidenceDetails> pieces = new ArrayList<>();
    private final UnorderedList list = new UnorderedList();
    private final TextField link = new TextField();
    private final TextField citation = new TextField();
    private final ComboBox<PaperSummary> paper = new ComboBox<>();

    EvidenceEditor(Reports reports, Papers papers, AddresseeId addressee) {
        this.reports = reports;
        this.addressee = addressee;
        addClassName("evidence-editor");
        list.addClassName("evidence");
        link.setLabel(getTranslation("recommendations.evidence.LINK"));
        link.setPlaceholder("https://");
        citation.setLabel(getTranslation("recommendations.evidence.PROVISION"));
        citation.setPlaceholder(getTranslation("recommendations.evidence.citation-example"));
        paper.setLabel(getTranslation("recommendations.evidence.PAPER"));
        paper.setItemLabelGenerator(one -> one.symbol() + " · " + one.title());
        paper.setItems(query -> papers.find(
                        new PaperFilter(
                                null,
                                PaperFilter.ALL.kinds(),
                                PaperFilter.ALL.languages(),
                                PaperFilter.ALL.parties(),
                                PaperFilter.ALL.states(),
                                null,
                                query.getFilter().orElse("")),
                        PageRequest.of(query.getPage(), query.getPageSize()))
                .stream());
        add(
                new H3(getTranslation("recommendations.evidence")),
                list,
                line(link, () -> {
                    add(Evidence.link(link.getValue()), link.getValue());
                    link.clear();
                }),
                line(citation, () -> {
                    add(Evidence.provision(citation.getValue()), citation.getValue());
                    citation.clear();
                }),
                line(paper, () -> {
                    var chosen = paper.getValue();
                    if (chosen != null) {
                        add(Evidence.paper(chosen.id().value()), chosen.symbol() + " · " + chosen.title());
                        paper.clear();
                    }
                }),
                upload());
        show();
    }

    TextField link() {
        return link;
    }

    TextField citation() {
        return citation;
    }

    /** What was added, with a link or citation somebody typed and did not add yet. */
    List<Evidence> pieces() {
        var all = new ArrayList<>(pieces.stream().map(EvidenceDetails::evidence).toList());
        if (!link.isEmpty()) {
            all.add(Evidence.link(link.getValue()));
            link.clear();
        }
        if (!citation.isEmpty()) {
            all.add(Evidence.provision(citation.getValue()));
            citation.clear();
        }
        return all;
    }

    void show(List<EvidenceDetails> evidence) {
        pieces.clear();
        pieces.addAll(evidence);
        show();
    }

    private void add(Evidence evidence, String label) {
        pieces.add(new EvidenceDetails(evidence, label, null));
        show();
    }

    private void show() {
        list.removeAll();
        for (var piece : pieces) {
            var label = piece.label() == null ? getTranslation("recommendations.source.hidden") : piece.label();
            var remove = new Button(new Icon("close"), _ -> {
                pieces.remove(piece);
                show();
            });
            remove.addThemeVariants(ButtonVariant.TERTIARY);
            remove.setAriaLabel(getTranslation("recommendations.evidence.remove", label));
            list.add(new ListItem(new Span(label), remove));
        }
        list.setVisible(!pieces.isEmpty());
    }

    private Div line(Component field, Runnable adding) {
        var button = new Button(getTranslation("recommendations.evidence.add"), _ -> attempt(adding));
        var line = new Div(field, button);
        line.addClassName("evidence-line");
        return line;
    }

    private void attempt(Runnable adding) {
        new Problems(this)
                .field("evidence.url", link)
                .field("evidence.citation", citation)
                .attempt(adding);
    }

    private Upload upload() {
        var upload = new Upload(new Receiving());
        upload.setMaxFileSize((int) Reports.LARGEST_FILE);
        upload.setUploadButton(new Button(getTranslation("recommendations.evidence.upload"), new Icon("upload")));
        upload.setDropLabel(new Span(getTranslation("recommendations.evidence.drop")));
        return upload;
    }

    /** Takes a file in as it arrives; what cannot be kept is said at the foot of the page. */
    private final class Receiving implements UploadHandler {

        @Override
        public void handleUploadRequest(UploadEvent event) throws IOException {
            try (var content = event.getInputStream()) {
                var id = reports.attach(addressee, event.getFileName(), content);
                event.getUI().access(() -> add(Evidence.file(id), event.getFileName()));
            } catch (Problem refused) {
                var key = refused instanceof InvalidInput invalid
                        ? invalid.fields().getFirst().key()
                        : refused.key();
                var words = refused instanceof InvalidInput invalid
                        ? invalid.fields().getFirst().arguments().toArray()
                        : refused.arguments();
                event.reject(getTranslation(key, words));
                event.getUI().access(() -> Problems.tell(getTranslation(key, words)));
            }
        }

        @Override
        public long getRequestSizeMax() {
            return Reports.LARGEST_FILE + 1_048_576;
        }

        @Override
        public long getFileSizeMax() {
            return Reports.LARGEST_FILE;
        }
    }
}

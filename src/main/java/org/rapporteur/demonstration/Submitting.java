package org.rapporteur.demonstration;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.rapporteur.base.LanguageTag;
import org.rapporteur.exports.Documents;
import org.rapporteur.exports.Manuscript;
import org.rapporteur.meetings.MeetingId;
import org.rapporteur.papers.PaperFiles;
import org.rapporteur.papers.PaperFilter;
import org.rapporteur.papers.PaperForm;
import org.rapporteur.papers.PaperSummary;
import org.rapporteur.papers.Papers;
import org.rapporteur.papers.ReceivedFile;
import org.rapporteur.papers.RenditionStatus;
import org.springframework.context.annotation.Profile;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;

/** Hands the papers of the story in as real files, each only if it is not there yet. */
@Component
@Profile("demo")
class Submitting {

    private static final String TEXTS = "/demonstration/papers/";

    private final Papers papers;
    private final PaperFiles files;
    private final Documents documents;
    private final Cast cast;
    private final Parts parts;
    private final Asking asking;

    Submitting(Papers papers, PaperFiles files, Documents documents, Cast cast, Parts parts, Asking asking) {
        this.papers = papers;
        this.files = files;
        this.documents = documents;
        this.cast = cast;
        this.parts = parts;
        this.asking = asking;
    }

    void handIn(MeetingId meeting, int edition) {
        var there = cast.as("secretariat", () -> of(meeting)).stream()
                .map(PaperSummary::title)
                .toList();
        Shelf.items().stream()
                .filter(item -> item.edition() == edition && !there.contains(item.title()))
                .forEach(item -> cast.as(item.by(), () -> handIn(meeting, item)));
        cast.as("secretariat", () -> asking.ask(meeting, of(meeting)));
    }

    List<PaperSummary> of(MeetingId meeting) {
        return papers.find(PaperFilter.of(meeting), PageRequest.of(0, 200)).getContent();
    }

    private void handIn(MeetingId meeting, Shelf.Item item) {
        var original = item.leaves().getFirst();
        var form = PaperForm.of(item.title(), item.kind(), LanguageTag.of(original.language()), item.classification())
                .from(item.party().isEmpty() ? null : parts.party(item.party()));
        var paper = files.submit(meeting, item.accepted() ? form : form.proposedOnly(), receive(original));
        for (var leaf : item.leaves().subList(1, item.leaves().size())) {
            var status = leaf.text().contains("nr-kh") ? RenditionStatus.UNOFFICIAL : RenditionStatus.OFFICIAL;
            files.addVersion(paper.id(), LanguageTag.of(leaf.language()), status, receive(leaf));
        }
        if (item.accepted()) {
            papers.issue(paper.id());
        }
    }

    private ReceivedFile receive(Shelf.Leaf leaf) {
        var text = text(leaf.text());
        var name = leaf.text().replace(".txt", "");
        var format = leaf.format().format();
        var bytes = format == null
                ? text.getBytes(StandardCharsets.UTF_8)
                : documents.write(Manuscript.read(LanguageTag.of(leaf.language()), text), format);
        var ending = format == null ? "txt" : format.extension();
        return files.receive(name + "." + ending, null, new ByteArrayInputStream(bytes));
    }

    private static String text(String name) {
        try (var in = Submitting.class.getResourceAsStream(TEXTS + name)) {
            if (in == null) {
                throw new IllegalStateException("The text " + name + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

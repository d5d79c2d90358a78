package org.rapporteur.papers;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.rapporteur.base.LanguageTag;
import org.rapporteur.base.problem.Forbidden;
import org.rapporteur.base.problem.NotFound;
import org.rapporteur.extraction.Drawing;
import org.rapporteur.preview.Previews;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * What the files of papers look like: their pages in place, and small pictures of their first page. Who may is decided at
 * the moment of looking and noted in the trail, as for the file itself.
 */
@Service
@PreAuthorize("permitAll()")
public class PaperPreviews {

    private static final String PDF = "application/pdf";
    private static final String PNG = "image/png";

    private final PaperOpening opening;
    private final PaperMarks marks;
    private final Previews previews;

    PaperPreviews(PaperOpening opening, PaperMarks marks, Previews previews) {
        this.opening = opening;
        this.marks = marks;
        this.previews = previews;
    }

    /** In which way a file can be looked at. */
    public enum Way {
        /** As pages. */
        PAGES,
        /** As a picture. */
        PICTURE,
        /** Only its text, if it has any. */
        TEXT
    }

    /** In which way files of this kind can be looked at here. */
    public Way way(String mediaType) {
        if (PDF.equals(mediaType) || previews.draws(Drawing.PAGES, mediaType)) {
            return Way.PAGES;
        }
        return previews.draws(Drawing.PICTURE, mediaType) ? Way.PICTURE : Way.TEXT;
    }

    /**
     * The pages of a file as PDF, or a picture drawn anew; noted in the trail when the paper is not public.
     *
     * @param number the version; the newest when 0
     * @throws NotFound when the reader may not see the paper, it has no such version, or it cannot be shown
     * @throws Forbidden when its files are not open to them: withdrawn, or in quarantine
     */
    public PreviewToSend preview(PaperId id, LanguageTag language, int number) {
        var file = opening.open(id, language, number, "paper.previewed");
        var stored = file.stored();
        if (PDF.equals(stored.mediaType())) {
            return new PreviewToSend(PDF, file.marked().orElse(stored.content()));
        }
        var mark = file.markOnPagesMadeOfIt();
        if (mark.isPresent()) {
            return new PreviewToSend(
                    PDF,
                    marks.pages(mark.get(), stored.sha256(), stored.mediaType()).orElseThrow(NotFound::new));
        }
        return way(stored.mediaType()) == Way.PAGES
                ? drawn(Drawing.PAGES, PDF, stored)
                : drawn(Drawing.PICTURE, PNG, stored);
    }

    /**
     * A small picture of the first page of a file; noted in the trail when the paper is not public.
     *
     * @param number the version; the newest when 0
     * @throws NotFound when the reader may not see the paper, it has no such version, or it cannot be drawn
     * @throws Forbidden when its files are not open to them: withdrawn, or in quarantine
     */
    public PreviewToSend thumbnail(PaperId id, LanguageTag language, int number) {
        return drawn(
                Drawing.FIRST_PAGE,
                PNG,
                opening.open(id, language, number, "paper.thumbnail-seen").stored());
    }

    /**
     * Which of these papers have a small picture of their original's newest file that can be put in a list. Papers that are
     * not public have none in lists: each picture is a reading, and a list is not.
     */
    public Set<PaperId> withThumbnail(Collection<PaperSummary> papers) {
        Map<PaperId, RenditionSummary> originals = new HashMap<>();
        Map<String, String> sources = new HashMap<>();
        for (var paper : papers) {
            var original =
                    paper.renditions().isEmpty() ? null : paper.renditions().getFirst();
            if (original != null
                    && original.sha256() != null
                    && original.mediaType() != null
                    && (original.extraction() == null || !original.extraction().isClosed())
                    && paper.classification() == Classification.PUBLIC
                    && paper.state() == PaperState.ISSUED) {
                originals.put(paper.id(), original);
                sources.put(original.sha256(), original.mediaType());
            }
        }
        var drawn = previews.withThumbnail(sources);
        return originals.entrySet().stream()
                .filter(entry -> drawn.contains(entry.getValue().sha256()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private PreviewToSend drawn(Drawing drawing, String mediaType, FileToSend file) {
        var picture = previews.drawn(drawing, file.sha256(), file.mediaType()).orElseThrow(NotFound::new);
        return new PreviewToSend(mediaType, previews.content(picture));
    }
}

package org.rapporteur.papers;

import java.time.Clock;
import java.util.Optional;
import org.rapporteur.base.LanguageTag;
import org.rapporteur.base.problem.Forbidden;
import org.rapporteur.base.problem.NotFound;
import org.rapporteur.storage.StoredFiles;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens a version of a file for whoever may have it at this moment: the one question behind every way to its content. */
@Component
class PaperOpening {

    private final PaperAccess access;
    private final PaperMarks marks;
    private final StoredFiles files;
    private final Clock clock;

    PaperOpening(PaperAccess access, PaperMarks marks, StoredFiles files, Clock clock) {
        this.access = access;
        this.marks = marks;
        this.files = files;
        this.clock = clock;
    }

    /**
     * A version of a file of a paper the reader sees.
     *
     * @param number the version; the newest when 0
     * @throws NotFound when there is no such version
     * @throws Forbidden when its files are not open to the reader: withdrawn, or in quarantine
     */
    FileVersion version(Paper paper, LanguageTag language, int number) {
        var version = any(paper, language, number);
        if (!access.filesOpen(paper)) {
            throw new Forbidden("papers.problem.withdrawn-files", paper.symbol());
        }
        if (version.extraction().isClosed()) {
            throw new Forbidden(closed(version));
        }
        return version;
    }

    /** Why a file is closed to everybody: not checked yet, or in quarantine. */
    static String closed(FileVersion version) {
        return version.extraction() == ExtractionState.HELD ? "papers.reading.held" : "papers.reading.quarantined";
    }

    /** A version whatever its state. */
    FileVersion any(Paper paper, LanguageTag language, int number) {
        return paper.rendition(language)
                .flatMap(rendition -> number == 0 ? rendition.newest() : rendition.version(number))
                .orElseThrow(NotFound::new);
    }

    /**
     * Decides, notes in the trail that the reader looked, and opens the file as it goes out to them: a copy of a restricted
     * paper carries its mark here as in a download.
     */
    @Transactional
    Opened open(PaperId id, LanguageTag language, int number, String what) {
        var paper = access.visible(id);
        var version = version(paper, language, number);
        var mark = marks.mark(paper, version, clock.instant());
        access.noteReading(
                paper,
                what,
                language + " " + version.number()
                        + mark.map(made -> " " + made.code()).orElse(""));
        var content = files.content(version.sha256());
        return new Opened(
                version.number(),
                toSend(version, content),
                mark,
                mark.filter(made -> made.how() == CopyMark.ON_EACH_PAGE).map(made -> marks.copy(content, made)));
    }

    /** A file exactly as it was stored. */
    static FileToSend toSend(FileVersion version, Resource content) {
        return new FileToSend(
                content,
                version.name(),
                version.mediaType(),
                version.size(),
                version.sha256(),
                version.storedAt(),
                false);
    }

    /**
     * A file the reader may have.
     *
     * @param number number of its version
     * @param stored as it was stored
     * @param mark what copies of it carry
     * @param marked the copy that carries it on its own pages
     */
    record Opened(int number, FileToSend stored, Optional<PaperMarks.Mark> mark, Optional<Resource> marked) {

        /** The mark of a copy that has to be made of other pages. */
        Optional<PaperMarks.Mark> markOnPagesMadeOfIt() {
            return mark.filter(made -> made.how() == CopyMark.ON_PAGES_MADE_OF_IT);
        }
    }
}

package org.rapporteur.papers;

import java.time.Clock;
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
        var code = marks.code(paper, version);
        access.noteReading(
                paper,
                what,
                language + " " + version.number() + code.map(" "::concat).orElse(""));
        var content = files.content(version.sha256());
        return new Opened(
                version.sha256(),
                version.mediaType(),
                code.map(mark -> marks.copy(content, paper, mark, clock.instant()))
                        .orElse(content));
    }

    /** A file the reader may have. */
    record Opened(String sha256, String mediaType, Resource content) {}
}

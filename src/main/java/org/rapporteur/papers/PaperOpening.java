package org.rapporteur.papers;

import org.rapporteur.base.LanguageTag;
import org.rapporteur.base.problem.Forbidden;
import org.rapporteur.base.problem.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens a version of a file for whoever may have it at this moment: the one question behind every way to its content. */
@Component
class PaperOpening {

    private final PaperAccess access;

    PaperOpening(PaperAccess access) {
        this.access = access;
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

    /** Decides, notes in the trail that the reader looked, and says which file it is. */
    @Transactional
    Opened open(PaperId id, LanguageTag language, int number, String what) {
        var paper = access.visible(id);
        var version = version(paper, language, number);
        access.noteReading(paper, what, language + " " + version.number());
        return new Opened(version.sha256(), version.mediaType(), version.size());
    }

    /** A file the reader may have. */
    record Opened(String sha256, String mediaType, long size) {}
}

package org.rapporteur.papers;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapporteur.base.LanguageTag;
import org.rapporteur.search.FoundFile;
import org.rapporteur.search.FoundFiles;
import org.rapporteur.search.SearchType;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Offers the file of a paper that was found; whether it may be had is asked again when it is. */
@Component
class FoundPaperFiles implements FoundFiles {

    private final PaperAccess access;
    private final PaperMarks marks;

    FoundPaperFiles(PaperAccess access, PaperMarks marks) {
        this.access = access;
        this.marks = marks;
    }

    @Override
    public SearchType type() {
        return SearchType.PAPER;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<FoundFile> file(UUID thing, @Nullable String language) {
        return access.ifVisible(new PaperId(thing)).filter(access::filesOpen).flatMap(paper -> {
            var wanted = language == null ? paper.language() : LanguageTag.of(language);
            return paper.rendition(wanted)
                    .flatMap(Rendition::newest)
                    .filter(version -> !version.extraction().isClosed())
                    .map(version -> file(paper, wanted, version));
        });
    }

    private FoundFile file(Paper paper, LanguageTag language, FileVersion version) {
        var mark = marks.of(paper, version);
        var asPdf = mark == CopyMark.ON_PAGES_MADE_OF_IT
                && marks.withoutPages(List.of(version.sha256())).isEmpty();
        return new FoundFile(
                version.name(),
                FileNames.format(version.name()),
                version.size(),
                FileAddress.of(paper.id(), language, version.number()),
                mark == CopyMark.ON_EACH_PAGE || asPdf,
                asPdf);
    }
}

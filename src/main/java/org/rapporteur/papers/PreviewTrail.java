package org.rapporteur.papers;

import org.rapporteur.base.LanguageTag;
import org.rapporteur.search.SearchType;
import org.rapporteur.search.TextPreviewed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps in the trail who read a page of a paper that is not public beside the results of a search: seeing is reading. */
@Component
class PreviewTrail {

    private final PaperAccess access;

    PreviewTrail(PaperAccess access) {
        this.access = access;
    }

    @EventListener
    @Transactional
    void on(TextPreviewed seen) {
        if (seen.type() == SearchType.PAPER) {
            access.ifVisible(new PaperId(seen.id())).ifPresent(paper -> note(paper, seen));
        }
    }

    private void note(Paper paper, TextPreviewed seen) {
        var language = seen.language() == null ? paper.language() : LanguageTag.of(seen.language());
        paper.rendition(language)
                .flatMap(Rendition::searched)
                .ifPresent(version -> access.noteReading(paper, "paper.text-read", language + " " + version.number()));
    }
}

package org.rapporteur.papers;

import org.rapporteur.base.problem.Conflict;
import org.springframework.stereotype.Component;

/**
 * Which paper takes the place of which. A revision does so once it is accepted, not while it is only proposed, and gives
 * the place back when it is withdrawn; addenda and corrigenda take nobody's place.
 */
@Component
class Succession {

    private final PaperRepository papers;
    private final PaperPublishing publishing;

    Succession(PaperRepository papers, PaperPublishing publishing) {
        this.papers = papers;
        this.publishing = publishing;
    }

    /** Whether a paper can be continued at all. */
    void requireContinuable(Paper paper) {
        if (paper.state() == PaperState.WITHDRAWN) {
            throw new Conflict("papers.problem.withdrawn", paper.symbol());
        }
        if (paper.state() == PaperState.PROPOSED) {
            throw new Conflict("papers.problem.continue-proposed", paper.symbol());
        }
        if (!paper.isWhole()) {
            throw new Conflict("papers.problem.continue-part", paper.symbol());
        }
        if (paper.supersededBy() != null) {
            throw new Conflict("papers.problem.superseded", paper.symbol());
        }
    }

    /** To be called when a paper was accepted. */
    void accepted(Paper paper) {
        var earlier = paper.continued();
        if (earlier == null || !paper.isRevision()) {
            return;
        }
        var place = papers.findById(earlier).orElseThrow();
        while (place.supersededBy() != null && !paper.getId().equals(place.supersededBy())) {
            place = papers.findById(place.supersededBy()).orElseThrow();
        }
        place.supersede(paper.getId());
        publishing.changed(place);
    }

    /** To be called when a paper was withdrawn: the one before it comes back, or goes over to the one after it. */
    void withdrawn(Paper paper) {
        for (var earlier : papers.findBySupersededBy(paper.getId())) {
            earlier.supersede(paper.supersededBy());
            publishing.changed(earlier);
        }
    }
}

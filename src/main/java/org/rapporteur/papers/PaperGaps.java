package org.rapporteur.papers;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.rapporteur.access.Rights;
import org.rapporteur.search.SearchGap;
import org.rapporteur.search.SearchGaps;
import org.rapporteur.search.SearchQuery;
import org.rapporteur.search.SearchType;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells a search how many papers it could not look into, of those the reader may see. */
@Component
class PaperGaps implements SearchGaps {

    private final FileVersionRepository files;
    private final Rights rights;

    PaperGaps(FileVersionRepository files, Rights rights) {
        this.files = files;
        this.rights = rights;
    }

    @Override
    @Transactional(readOnly = true)
    public List<SearchGap> gaps(SearchQuery query) {
        if (!query.types().isEmpty() && !query.types().contains(SearchType.PAPER)) {
            return List.of();
        }
        List<SearchGap> gaps = new ArrayList<>();
        add(gaps, query, "papers.gap.pending", EnumSet.of(ExtractionState.WAITING, ExtractionState.READING));
        add(gaps, query, "papers.gap.no-text", EnumSet.of(ExtractionState.NO_TEXT));
        add(gaps, query, "papers.gap.closed", EnumSet.of(ExtractionState.LOCKED, ExtractionState.UNREADABLE));
        return gaps;
    }

    private void add(List<SearchGap> gaps, SearchQuery query, String key, Set<ExtractionState> states) {
        var meetings = query.meetings();
        var found = files.papersIn(states, rights.reader().tokens(), meetings.isEmpty(), meetings);
        if (found > 0) {
            gaps.add(new SearchGap(key, found));
        }
    }
}

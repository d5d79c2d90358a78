package org.rapporteur.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rapporteur.PortalTest;
import org.rapporteur.access.AccountId;
import org.rapporteur.base.LanguageTag;
import org.rapporteur.meetings.MeetingId;
import org.rapporteur.search.Search;
import org.rapporteur.search.SearchFacet;
import org.rapporteur.search.SearchGap;
import org.rapporteur.search.SearchQuery;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class PaperGapsTest extends PortalTest {

    private static final String NO_TEXT = "papers.gap.no-text";

    @Autowired
    private PaperScene scene;

    @Autowired
    private PaperFiles files;

    @Autowired
    private Papers papers;

    @Autowired
    private Search search;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void papersThatCouldNotBeSearchedAreCountedForThoseWhoMaySeeThem() {
        var meeting = scene.meeting();
        scan(scene.accepted(meeting, Classification.PARTICIPANTS));
        scan(scene.accepted(meeting, Classification.PARTICIPANTS));
        scan(scene.accepted(meeting, Classification.SECRETARIAT));

        assertThat(gaps(scene.focalPoint(meeting, "TH"), meeting)).containsExactly(new SearchGap(NO_TEXT, 2));
        assertThat(gaps(accounts.make("stranger"), meeting)).isEmpty();
        assertThat(gaps(scene.focalPoint(meeting, "KH"), scene.meeting())).isEmpty();
    }

    @Test
    void onlyTheNewestFileOfALanguageAndNoWithdrawnPaperIsAGap() {
        var meeting = scene.meeting();
        var paper = scan(scene.accepted(meeting, Classification.PARTICIPANTS));
        var withdrawn = scan(scene.accepted(meeting, Classification.PARTICIPANTS));
        var reader = scene.focalPoint(meeting, "TH");
        assertThat(gaps(reader, meeting)).containsExactly(new SearchGap(NO_TEXT, 2));

        accounts.asPortal(() -> files.addVersion(paper.id(), LanguageTag.ENGLISH, null, scene.file("Readable now.")));
        scene.read(paper);
        accounts.asPortal(() -> papers.withdraw(withdrawn.id(), "for the test"));

        assertThat(gaps(reader, meeting)).isEmpty();
    }

    private List<SearchGap> gaps(AccountId reader, MeetingId meeting) {
        var query = SearchQuery.of("law").with(SearchFacet.MEETING, Set.of(meeting.toString()));
        return accounts.as(reader, () -> search.notSearched(query));
    }

    private PaperDetails scan(PaperDetails paper) {
        jdbc.sql("""
                update file_version set extraction = 'NO_TEXT' where rendition_id in (
                    select id from paper_rendition where paper_id = :paper)""").param("paper", paper.id().value()).update();
        return paper;
    }
}

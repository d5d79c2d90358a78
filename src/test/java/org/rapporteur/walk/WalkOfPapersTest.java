package org.rapporteur.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.walk.Role.DELEGATE;
import static org.rapporteur.walk.Role.EVERYONE;
import static org.rapporteur.walk.Role.FOCAL_POINT;
import static org.rapporteur.walk.Role.INSIDERS;
import static org.rapporteur.walk.Role.ORGANISER;
import static org.rapporteur.walk.Role.PARTICIPANTS;
import static org.rapporteur.walk.Role.PARTNER;
import static org.rapporteur.walk.Role.SECRETARIAT;
import static org.rapporteur.walk.Role.SIGNED_IN;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapporteur.PortalTest;
import org.rapporteur.base.LanguageTag;
import org.rapporteur.delegations.DelegationScene;
import org.rapporteur.meetings.AgendaItemId;
import org.rapporteur.meetings.AgendaVisibility;
import org.rapporteur.meetings.MeetingForm;
import org.rapporteur.meetings.MeetingId;
import org.rapporteur.meetings.Meetings;
import org.rapporteur.papers.Classification;
import org.rapporteur.papers.ExpectedPaperForm;
import org.rapporteur.papers.ExpectedPapers;
import org.rapporteur.papers.PaperDetails;
import org.rapporteur.papers.PaperFiles;
import org.rapporteur.papers.PaperForm;
import org.rapporteur.papers.PaperKind;
import org.rapporteur.papers.PaperLanguages;
import org.rapporteur.papers.PolicySummaries;
import org.rapporteur.papers.PolicySummaryText;
import org.rapporteur.search.SavedSearches;
import org.rapporteur.search.Search;
import org.rapporteur.search.SearchFacet;
import org.rapporteur.search.SearchQuery;
import org.rapporteur.search.SearchType;
import org.rapporteur.walk.Thing.Path;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;

/** The walk of every role over what is made of papers: archives, matrix, extracts, labels, news, requests, summaries; as WalkOfRolesTest. */
class WalkOfPapersTest extends PortalTest {

    private static final LanguageTag EN = LanguageTag.ENGLISH;
    private static final PageRequest MANY = PageRequest.of(0, 100);
    private static final String ARCHIVE = "/files/meetings/{id}/papers.zip";

    @Autowired
    private WalkScene scene;

    @Autowired
    private DelegationScene states;

    @Autowired
    private Meetings meetings;

    @Autowired
    private PaperFiles files;

    @Autowired
    private PaperLanguages languages;

    @Autowired
    private ExpectedPapers expected;

    @Autowired
    private PolicySummaries summaries;

    @Autowired
    private Search search;

    @Autowired
    private SavedSearches savedSearches;

    private Walkers walk;

    @BeforeEach
    void everybodyIsThere() {
        walk = new Walkers(accounts, http, search, scene.people());
    }

    @Test
    void inArchivesTheMatrixAndWhatTheSearchTellsAPaperIsThereForItsCircleAlone() {
        var running = scene.running(Words.fresh()).id();
        scene.invite(running);
        var item = item(running);
        var things = new ArrayList<Thing>();
        things.add(paper("a public paper", SIGNED_IN, running, item, form -> form.classified(Classification.PUBLIC)));
        things.add(paper("a paper for participants", PARTICIPANTS, running, item, form -> form));
        things.add(paper(
                "a paper of the secretariat",
                Set.of(SECRETARIAT),
                running,
                item,
                form -> form.classified(Classification.SECRETARIAT)));
        things.add(paper(
                "a paper of one party for another",
                Set.of(SECRETARIAT, FOCAL_POINT, DELEGATE, PARTNER),
                running,
                item,
                form -> form.readableBy(Set.of(states.state(WalkScene.OWN_STATE)))
                        .from(states.state(WalkScene.PARTNER_STATE))));
        var published = scene.published(Words.fresh()).id();
        scene.invite(published);
        things.add(paper(
                "a public paper of a public meeting",
                EVERYONE,
                published,
                item(published),
                form -> form.classified(Classification.PUBLIC)));
        var draft = scene.draft(Words.fresh()).id();
        scene.invite(draft);
        things.add(paper(
                "a public paper of a draft",
                INSIDERS,
                draft,
                item(draft),
                form -> form.classified(Classification.PUBLIC)));
        assertNoDifference(things);
    }

    @Test
    void whatIsNewSinceSomebodyTookAllPapersIsThereForItsCircleAlone() throws Exception {
        var meeting = scene.running(Words.fresh()).id();
        scene.invite(meeting);
        var old = scene.paper(meeting, scene.form(Words.fresh(), Classification.PARTICIPANTS), Words.fresh());
        var all = walk.packed(ARCHIVE, folder(old), meeting);
        for (var role : Role.values()) {
            all.look().by(role);
        }
        clock.advance(Duration.ofHours(1));
        var fresh = scene.paper(meeting, scene.form(Words.fresh(), Classification.PARTICIPANTS), Words.fresh());
        var secret = scene.paper(meeting, scene.form(Words.fresh(), Classification.SECRETARIAT), Words.fresh());

        assertNoDifference(List.of(
                new Thing("a new paper", PARTICIPANTS).by(changed(fresh, meeting)),
                new Thing("a new paper of the secretariat", Set.of(SECRETARIAT)).by(changed(secret, meeting)),
                new Thing("a paper everybody has who may", Set.of()).by(changed(old, meeting))));
    }

    @Test
    void whatIsAskedForIsSeenByThoseWhoAskAndThoseWhoOweIt() {
        var meeting = scene.running(Words.fresh()).id();
        scene.invite(meeting);
        assertNoDifference(List.of(
                asked(
                        "a paper asked for of a party",
                        Set.of(SECRETARIAT, ORGANISER, FOCAL_POINT, DELEGATE),
                        meeting,
                        true),
                asked("a paper asked for of the secretariat", Set.of(SECRETARIAT, ORGANISER), meeting, false)));
    }

    @Test
    void whatASummaryForPolicyMakersSaysIsReadByItsCircleAlone() {
        var meeting = scene.running(Words.fresh()).id();
        scene.invite(meeting);
        assertNoDifference(List.of(
                summary("a summary for all", SIGNED_IN, meeting, Classification.PUBLIC),
                summary("a summary for participants", PARTICIPANTS, meeting, Classification.PARTICIPANTS),
                summary("a summary of the secretariat", Set.of(SECRETARIAT), meeting, Classification.SECRETARIAT)));
    }

    @Test
    void theNameOfAMeetingInLabelsOfTheSearchIsReadByItsCircleAlone() {
        var word = Words.fresh();
        var city = Words.fresh();
        var draft = accounts.asPortal(() -> meetings.create(MeetingForm.of(
                states.series(),
                1,
                "Meeting on " + word,
                city,
                "LA",
                "Asia/Vientiane",
                LocalDate.of(2026, 12, 8),
                LocalDate.of(2026, 12, 9),
                List.of())));
        scene.invite(draft.id());
        scene.paper(draft.id(), scene.form(word, Classification.PUBLIC), word);
        var narrowed =
                SearchQuery.of(word).with(SearchFacet.MEETING, Set.of(draft.id().toString()));
        assertNoDifference(List.of(new Thing("the name of a draft meeting", INSIDERS)
                .by(label("labels of the search", SearchQuery.of(word), city))
                .by(label("labels of a search narrowed to it", narrowed, city))
                .by(walk.closedService("names of saved searches", () -> {
                    var saved = savedSearches.save(word, narrowed);
                    try {
                        return savedSearches.names(List.of(saved), Locale.ENGLISH).values().stream()
                                .anyMatch(name -> name.contains(city));
                    } finally {
                        savedSearches.remove(saved.id());
                    }
                }))));
    }

    @Test
    void theNewsOfASavedSearchAndTheCountOfWhatCannotBeSearchedTellOfAPaperToItsCircleAlone() {
        var meeting = scene.running(Words.fresh()).id();
        scene.invite(meeting);
        var word = Words.fresh();
        for (var role : SIGNED_IN) {
            accounts.as(scene.people().get(role), () -> savedSearches.save(word, SearchQuery.of(word)));
        }
        try {
            clock.advance(Duration.ofHours(1));
            scene.waiting(meeting, scene.form(word, Classification.PARTICIPANTS), word);
            assertNoDifference(List.of(new Thing("a new paper that waits to be read", PARTICIPANTS)
                    .by(walk.closedService(
                            "savedSearches.own",
                            () -> savedSearches.own().stream()
                                    .anyMatch(saved -> saved.name().equals(word) && saved.fresh() > 0)))
                    .by(walk.restList("/api/v1/search/saved", "\"fresh\":1"))
                    .by(walk.closedService(
                            "search.notSearched",
                            () -> !search.notSearched(
                                            SearchQuery.of(word).with(SearchFacet.MEETING, Set.of(meeting.toString())))
                                    .isEmpty()))));
        } finally {
            for (var role : SIGNED_IN) {
                accounts.as(
                        scene.people().get(role),
                        () -> savedSearches.own().stream()
                                .filter(saved -> saved.name().equals(word))
                                .forEach(saved -> savedSearches.remove(saved.id())));
            }
        }
    }

    private Thing paper(
            String name,
            Set<Role> circle,
            MeetingId meeting,
            AgendaItemId item,
            java.util.function.UnaryOperator<PaperForm> more) {
        var inside = Words.fresh();
        var form = more.apply(scene.form(Words.fresh(), Classification.PARTICIPANTS))
                .on(Set.of(item));
        var paper = scene.paper(meeting, form, inside);
        var id = paper.id();
        return new Thing(name, circle)
                .by(walk.packed(ARCHIVE + "?item={item}", folder(paper), meeting, item))
                .by(walk.packed(ARCHIVE + "?paper={paper}", folder(paper), meeting, id))
                .by(walk.closedService(
                        "languages.of",
                        () -> languages.of(meeting, MANY).rows().stream()
                                .anyMatch(row -> row.paper().id().equals(id))))
                .by(walk.service(
                        "files.text with its structure",
                        () -> files.text(id, EN, 1).pages().stream()
                                .anyMatch(page -> page.text().contains(inside))))
                .by(new Path(
                        "extract of a hit",
                        false,
                        role -> walk.answer(role, SearchQuery.of(inside)).items().stream()
                                .anyMatch(hit -> hit.extract().contains(inside))))
                .by(walk.closedService(
                        "text beside the hits",
                        () -> Arrays.stream(SearchType.values())
                                .anyMatch(type -> search.preview(inside, type, id.value(), null, Locale.ENGLISH)
                                        .filter(seen -> seen.hit().extract().contains(inside))
                                        .isPresent())))
                .by(new Path(
                        "file of a hit",
                        false,
                        role -> walk.answer(role, SearchQuery.of(inside)).items().stream()
                                .anyMatch(hit ->
                                        walk.as(role, () -> search.file(hit).isPresent()))));
    }

    private Thing asked(String name, Set<Role> circle, MeetingId meeting, boolean ofAParty) {
        var title = Words.fresh();
        var form = new ExpectedPaperForm(PaperKind.NATIONAL_REPORT, title, null, null);
        accounts.asPortal(
                () -> expected.ask(meeting, ofAParty ? Set.of(states.state(WalkScene.OWN_STATE)) : Set.of(), form));
        return new Thing(name, circle)
                .by(walk.closedService(
                        "expected.of",
                        () -> expected.of(meeting).stream()
                                .anyMatch(one -> one.title().equals(title))))
                .by(walk.restList("/api/v1/meetings/{id}/papers-expected", title, meeting));
    }

    private Thing summary(String name, Set<Role> circle, MeetingId meeting, Classification classification) {
        var inside = Words.fresh();
        var paper = accounts.asPortal(() -> summaries.write(
                meeting,
                scene.form(Words.fresh(), classification),
                new PolicySummaryText(inside, "It matters.", List.of("To act."))));
        scene.read(paper);
        return new Thing(name, circle)
                .by(walk.service(
                        "summaries.of",
                        () -> summaries
                                .of(paper.id())
                                .filter(text -> text.insights().contains(inside))
                                .isPresent()))
                .by(walk.rest("/api/v1/papers/{id}/summary", paper.id()))
                .by(walk.found("search for a word inside it", inside, paper.id().value()));
    }

    private Path label(String name, SearchQuery query, String wanted) {
        return new Path(
                name,
                false,
                role -> walk.answer(role, query).facets().values().stream()
                        .flatMap(List::stream)
                        .anyMatch(value -> value.label().contains(wanted)));
    }

    private Path changed(PaperDetails paper, MeetingId meeting) {
        return walk.packed(ARCHIVE + "?changed=true", folder(paper), meeting);
    }

    private static String folder(PaperDetails paper) {
        return paper.summary().symbol().replace('/', '-') + "/";
    }

    private AgendaItemId item(MeetingId meeting) {
        return scene.item(meeting, Words.fresh(), AgendaVisibility.PUBLIC).id();
    }

    private static void assertNoDifference(List<Thing> things) {
        assertThat(things.stream().flatMap(thing -> thing.walk().stream())).isEmpty();
    }
}

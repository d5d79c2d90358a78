package org.rapporteur.search.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rapporteur.UiTest;
import org.rapporteur.access.AccessTokens;
import org.rapporteur.base.PageText;
import org.rapporteur.base.i18n.Translations;
import org.rapporteur.base.ui.Chip;
import org.rapporteur.base.ui.EmptyState;
import org.rapporteur.delegations.DelegationScene;
import org.rapporteur.directory.PartyKind;
import org.rapporteur.extraction.Samples;
import org.rapporteur.papers.Classification;
import org.rapporteur.papers.PaperFiles;
import org.rapporteur.papers.PaperKind;
import org.rapporteur.papers.PaperScene;
import org.rapporteur.papers.Papers;
import org.rapporteur.recommendations.RecommendationKind;
import org.rapporteur.search.KindKeys;
import org.rapporteur.search.SavedSearches;
import org.rapporteur.search.SearchDocument;
import org.rapporteur.search.SearchFacet;
import org.rapporteur.search.SearchIndex;
import org.rapporteur.search.SearchQuery;
import org.rapporteur.search.SearchType;
import org.springframework.beans.factory.annotation.Autowired;

class SearchViewTest extends UiTest {
    @Autowired
    private SearchIndex index;

    @Autowired
    private Translations translations;

    @Autowired
    private SavedSearches saved;

    @Autowired
    private PaperScene scene;

    @Autowired
    private PaperFiles files;

    @Autowired
    private Papers papers;

    @Autowired
    private DelegationScene delegations;

    @Test
    void resultsStandWithTheirPlaceTheirExtractAndTheirPage() {
        publish(SearchType.PAPER, "Axolotl report", "RLRG/9/INF/7", "first", "the axolotl page");
        signIn(accounts.secretariat());
        open("axolotl");
        assertThat(find(H1.class).single().getText()).isEqualTo("“axolotl”");
        assertThat(titles()).containsExactly("Axolotl report");
        assertThat(text("hit-where")).contains("RLRG/9/INF/7", "page 2", "English");
        assertThat(find(H2.class).all()).extracting(H2::getText).contains("Axolotl report");
    }

    @Test
    void aNumberStandsBehindWhatItNumbers() {
        publish(SearchType.AGENDA_ITEM, "Quoll matters", "4", "a quoll");
        signIn(accounts.secretariat());
        open("quoll");
        assertThat(text("hit-where")).isEqualTo("Agenda item 4");
    }

    @Test
    void facetsNarrowAndTheirChipsWidenAgain() {
        publish(SearchType.PAPER, "Pangolin paper", null, "pangolin");
        publish(SearchType.MEETING, "Pangolin meeting", null, "pangolin");
        signIn(accounts.secretariat());
        open("pangolin");
        assertThat(titles()).hasSize(2);
        var meetings = find(Checkbox.class).all().stream()
                .filter(box -> box.getElement().getTextRecursively().startsWith("Meetings"))
                .findFirst()
                .orElseThrow();
        test(meetings).click();
        assertThat(titles()).containsExactly("Pangolin meeting");
        var chip = find(Button.class)
                .withCondition(button -> button.hasClassName("search-chip"))
                .single();
        assertThat(chip.getText()).startsWith("Meetings");
        test(chip).click();
        assertThat(titles()).hasSize(2);
    }

    @Test
    void nothingFoundHelpsOnWithWhatThisReaderMaySee() {
        publish(SearchType.PAPER, "Cassowary", null, "a cassowary");
        signIn(accounts.secretariat());
        open("casowary");
        assertThat(find(RouterLink.class).all()).extracting(RouterLink::getText).contains("cassowary");
        signIn(accounts.make("delegate"));
        open("casowary");
        assertThat(find(RouterLink.class).all()).extracting(RouterLink::getText).doesNotContain("cassowary");
    }

    @Test
    void nothingFoundNamesTheFieldThatHidesIt() {
        publish(SearchType.PAPER, "Numbat report", null, "a numbat");
        signIn(accounts.secretariat());
        open("numbat title:giraffe");
        var wider = find(Button.class)
                .withCondition(button -> button.hasClassName("search-wider"))
                .single();
        assertThat(wider.getText()).isEqualTo("Without “title:giraffe”: 1");
        test(wider).click();
        assertThat(titles()).containsExactly("Numbat report");
        assertThat(find(Details.class).all())
                .extracting(Details::getSummaryText)
                .contains("How to ask");
    }

    @Test
    void theHelpNamesEveryField() {
        signIn(accounts.secretariat());
        open("");
        var help = find(SearchHelp.class).single().getElement().getTextRecursively();
        assertThat(help)
                .contains(
                        "title:",
                        "text:",
                        "symbol:",
                        "theme:",
                        "party:",
                        "meeting:",
                        "lang:",
                        "kind:",
                        "type:",
                        "year:");
    }

    @Test
    void hostileTextIsAnsweredInWords() {
        signIn(accounts.secretariat());
        open("* AND \"");
        assertThat(find(Paragraph.class).all())
                .extracting(Paragraph::getText)
                .contains("There is no word in this to look for. Type at least one word.");
        assertThat(find(EmptyState.class).all()).isEmpty();
        assertThat(find(SearchHelp.class).all()).hasSize(1);
    }

    @Test
    void anAddressSaysTheWholeQuery() {
        var meeting = UUID.randomUUID();
        var query = new SearchQuery(
                "x", Set.of(SearchType.PAPER), Set.of(meeting), Set.of(), Set.of("vi"), Set.of(2016), 2, 20);
        assertThat(SearchNavigation.query(SearchNavigation.address(query))).isEqualTo(query);
    }

    @Test
    void whatCannotBeReadInAnAddressIsLeftOut() {
        var query = SearchNavigation.query(new QueryParameters(Map.of(
                "q", List.of("x"),
                "type", List.of("DOSSIER"),
                "meeting", List.of("nowhere"),
                "year", List.of("MMXVI"),
                "page", List.of("last"))));
        assertThat(query).isEqualTo(SearchQuery.of("x"));
    }

    @Test
    void anAddressNamesTheHitSeenCloserAndTheFiltersOfEveryFacet() {
        var hit = UUID.randomUUID();
        var address = new QueryParameters(Map.of(
                "q", List.of("x"),
                "theme", List.of("Victims"),
                "kind", List.of("PAPER.research"),
                "since", List.of("2026-11-01T00:00:00Z"),
                "hit", List.of("PAPER:" + hit),
                "place", List.of("2")));
        assertThat(SearchNavigation.chosen(address)).contains(new SearchNavigation.Chosen(SearchType.PAPER, hit, 1));
        var query = SearchNavigation.query(address);
        assertThat(query.themes()).containsExactly("Victims");
        assertThat(query.kinds()).containsExactly("PAPER.research");
        assertThat(query.since()).isEqualTo(Instant.parse("2026-11-01T00:00:00Z"));
        assertThat(SearchNavigation.query(SearchNavigation.address(query))).isEqualTo(query);
        assertThat(SearchNavigation.chosen(QueryParameters.of("hit", "PAPER"))).isEmpty();
    }

    @Test
    void thePagesWithAHitAreOneClickEach() {
        publish(SearchType.PAPER, "Narwhal report", null, "a narwhal", "nothing", "narwhal and narwhal");
        signIn(accounts.secretariat());
        open("narwhal");
        var places = buttons("preview-place");
        assertThat(places).extracting(Button::getText).containsExactly("p. 1", "p. 3");
        assertThat(preview()).contains("narwhal and narwhal");
        test(places.getFirst()).click();
        assertThat(preview()).contains("a narwhal");
    }

    @Test
    void aQuickFilterNarrowsWithOneClick() {
        publish(SearchType.PAPER, "Tapir paper", null, "tapir");
        publish(SearchType.MEETING, "Tapir meeting", null, "tapir");
        signIn(accounts.secretariat());
        open("tapir");
        var papers = buttons("quick").stream()
                .filter(button -> button.getText().startsWith("Papers"))
                .findFirst()
                .orElseThrow();
        test(papers).click();
        assertThat(titles()).containsExactly("Tapir paper");
    }

    @Test
    void theFilterThatHidesTheRestIsNamedAndTakenAwayWithOneClick() {
        publish(SearchType.PAPER, "Okapi paper", null, "okapi");
        signIn(accounts.secretariat());
        UI.getCurrent()
                .navigate(
                        SearchView.class,
                        SearchNavigation.address(SearchQuery.of("okapi").with(SearchFacet.TYPE, List.of("PERSON"))));
        assertThat(titles()).isEmpty();
        var wider = buttons("search-wider");
        assertThat(wider).extracting(Button::getText).containsExactly("Without “People”: 1");
        test(wider.getFirst()).click();
        assertThat(titles()).containsExactly("Okapi paper");
    }

    @Test
    void aSearchIsKeptFoundAgainRemovedAndBroughtBack() {
        publish(SearchType.PAPER, "Quokka paper", null, "quokka");
        signIn(accounts.secretariat());
        open("quokka");
        test(buttons("search-save").getFirst()).click();
        test(find(Button.class)
                        .withCondition(button -> button.getText().equals("Save"))
                        .single())
                .click();
        assertThat(buttons("search-save").getFirst().getText()).isEqualTo("Saved");
        clock.advance(Duration.ofHours(1));
        publish(SearchType.PAPER, "Quokka news", null, "quokka");

        UI.getCurrent().navigate("");
        assertThat(link("quokka").getHref()).contains("since=");

        UI.getCurrent().navigate(SearchView.class);
        assertThat(find(Chip.class).all()).extracting(Chip::getText).contains("1 new");
        var news = new Location(link("quokka").getHref());
        UI.getCurrent().navigate(news.getPath(), news.getQueryParameters());
        assertThat(titles()).containsExactly("Quokka news");

        UI.getCurrent().navigate(SearchView.class);
        assertThat(find(Chip.class).all()).extracting(Chip::getText).doesNotContain("1 new");
        test(buttons("saved-button").getLast()).click();
        assertThat(find(RouterLink.class).all()).extracting(RouterLink::getText).doesNotContain("quokka");
        test(find(Button.class)
                        .withCondition(button -> button.getText().equals("Undo"))
                        .single())
                .click();
        assertThat(link("quokka").getHref()).contains("q=quokka");
    }

    @Test
    void meetingsAndPartiesAreCalledWhatTheReaderCallsThem() {
        var state = delegations.state("VN");
        scene.accepted(
                scene.meeting(),
                Classification.PUBLIC,
                form -> form.titled("Dugong law").from(state));
        signIn(accounts.secretariat());
        UI.getCurrent().setLocale(Locale.of("vi"));
        open("dugong");

        assertThat(facetLabels())
                .contains("Lần thứ 1 · Vientiane1", "Việt Nam1")
                .noneMatch(name -> name.contains("1st"));
        assertThat(text("hit-where")).contains("Lần thứ 1 · Vientiane", "Việt Nam");
        assertThat(text("preview-facts")).contains("Lần thứ 1 · Vientiane", "Việt Nam");
    }

    @Test
    void aSavedSearchSaysWhichMeetingItIsNarrowedTo() {
        var meeting = scene.meeting();
        signIn(accounts.make("delegate"));
        saved.save("Mine", SearchQuery.of("dugong").with(SearchFacet.MEETING, List.of(meeting.toString())));

        UI.getCurrent().navigate(SearchView.class);

        assertThat(find(SavedSearchRows.class).single().getElement().getTextRecursively())
                .contains("“dugong” · 1st · Vientiane");
    }

    @Test
    void theMeetingThatHidesTheRestIsNamedThoughNothingIsFoundInIt() {
        var other = scene.meeting();
        publish(SearchType.PAPER, "Kakapo paper", null, "kakapo");
        signIn(accounts.secretariat());
        UI.getCurrent()
                .navigate(
                        SearchView.class,
                        SearchNavigation.address(
                                SearchQuery.of("kakapo").with(SearchFacet.MEETING, List.of(other.toString()))));

        assertThat(buttons("search-wider")).extracting(Button::getText).containsExactly("Without “1st · Vientiane”: 1");
        assertThat(facetLabels()).contains("1st · Vientiane0");
    }

    @Test
    void theFileOfAHitCanBeTakenAlongAndIsSaidToBeMarkedWhereItIs() {
        var meeting = scene.meeting();
        var paper = scene.read(accounts.asPortal(() -> files.submit(
                meeting,
                PaperScene.form(Classification.PARTICIPANTS).titled("Markhor law"),
                scene.file("Markhor.pdf", Samples.pdf("About the markhor " + UUID.randomUUID())))));
        signIn(scene.focalPoint(meeting, "TH"));
        open("markhor law");

        var download = find(Anchor.class)
                .withCondition(link -> link.hasClassName("preview-download"))
                .single();
        assertThat(download.getHref()).isEqualTo("files/papers/" + paper.id() + "/en/1");
        assertThat(text("preview-file")).startsWith("PDF · ");
        assertThat(find(Paragraph.class).all())
                .extracting(Paragraph::getText)
                .contains("Not public: on the pages of the copy stand your name, the time and a code.");
    }

    @Test
    void theFileOfAWithdrawnPaperIsNotOfferedToItsReaders() {
        var meeting = scene.meeting();
        var paper = scene.accepted(meeting, Classification.PARTICIPANTS, form -> form.titled("Solenodon law"));
        accounts.asPortal(() -> papers.withdraw(paper.id(), "for the test"));
        signIn(scene.focalPoint(meeting, "TH"));
        open("solenodon");

        assertThat(titles()).containsExactly("Solenodon law");
        assertThat(find(Anchor.class)
                        .withCondition(link -> link.hasClassName("preview-download"))
                        .all())
                .isEmpty();
    }

    @Test
    void everyFinerKindHasANameInBothLanguages() {
        var values = new ArrayList<String>();
        for (var kind : PaperKind.values()) {
            values.add("PAPER." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
        for (var kind : RecommendationKind.values()) {
            values.add("RECOMMENDATION." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
        for (var kind : PartyKind.values()) {
            values.add("PARTY." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
        assertThat(values)
                .allSatisfy(value -> assertThat(translations.say(Locale.ENGLISH, KindKeys.key(value)))
                        .isNotEqualTo(KindKeys.key(value)));
    }

    private RouterLink link(String text) {
        return find(RouterLink.class).all().stream()
                .filter(link -> link.getText().equals(text))
                .findFirst()
                .orElseThrow();
    }

    private List<Button> buttons(String cssClass) {
        return find(Button.class)
                .withCondition(button -> button.hasClassName(cssClass))
                .all();
    }

    private String preview() {
        return find(Div.class)
                .withCondition(div -> div.hasClassName("preview-sheet"))
                .single()
                .getElement()
                .getTextRecursively();
    }

    private void open(String text) {
        UI.getCurrent().navigate(SearchView.class, QueryParameters.of("q", text));
    }

    private List<String> titles() {
        return find(Anchor.class).withCondition(anchor -> anchor.hasClassName("hit-title")).all().stream()
                .map(anchor -> anchor.getElement().getTextRecursively())
                .toList();
    }

    private List<String> facetLabels() {
        return find(Div.class).withCondition(div -> div.hasClassName("facet-label")).all().stream()
                .map(label -> label.getElement().getTextRecursively())
                .toList();
    }

    private String text(String cssClass) {
        return find(HtmlContainer.class)
                .withCondition(part -> part.hasClassName(cssClass))
                .single()
                .getElement()
                .getTextRecursively();
    }

    private void publish(SearchType type, String title, String symbol, String... pages) {
        var texts = IntStream.range(0, pages.length)
                .mapToObj(at -> new PageText(at + 1, pages[at]))
                .toList();
        var id = UUID.randomUUID();
        index.put(new SearchDocument(
                type,
                id,
                "",
                "papers/" + id,
                title,
                symbol,
                "",
                texts,
                Set.of("en"),
                null,
                null,
                null,
                null,
                2016,
                null,
                Set.of(AccessTokens.SECRETARIAT),
                Set.of(),
                Set.of()));
    }
}

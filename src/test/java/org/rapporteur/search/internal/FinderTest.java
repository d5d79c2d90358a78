package org.rapporteur.search.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.PortalTest;
import org.rapporteur.TestClock;
import org.rapporteur.base.PageText;
import org.rapporteur.search.FacetValue;
import org.rapporteur.search.SearchAnswer;
import org.rapporteur.search.SearchDocument;
import org.rapporteur.search.SearchFacet;
import org.rapporteur.search.SearchHit;
import org.rapporteur.search.SearchIndex;
import org.rapporteur.search.SearchPlace;
import org.rapporteur.search.SearchQuery;
import org.rapporteur.search.SearchState.Condition;
import org.rapporteur.search.SearchType;
import org.rapporteur.search.TruthSet;
import org.rapporteur.search.WiderWords;
import org.springframework.beans.factory.annotation.Autowired;

/** What every engine answers; here Lucene, in {@link OpenSearchFinderTest} a server. */
class FinderTest extends PortalTest {
    /** A token nobody else has. */
    static final String OWN = "test:" + UUID.randomUUID();

    @Autowired
    private SearchIndex index;

    @Autowired
    Finder finder;

    @Autowired
    SearchEntries entries;

    private final List<SearchDocument> published = new ArrayList<>();

    @AfterEach
    void withdraw() {
        published.forEach(document -> index.remove(document.type(), document.id()));
    }

    @Test
    void fortyTwoOfFortyThreeWordsOfTheUniversalDeclarationAreFoundInFiveLanguages() {
        TruthSet.WORDS
                .keySet()
                .forEach(language -> put(
                        document("Declaration " + language).language(language).page(TruthSet.declaration(language))));
        var missed = TruthSet.asked().stream()
                .filter(asked -> find(asked.getValue()).items().stream()
                        .noneMatch(hit -> asked.getKey().equals(hit.language())
                                && hit.extract().contains("<mark>")))
                .map(Map.Entry::getValue)
                .toList();
        assertThat(missed).hasSizeLessThanOrEqualTo(1).doesNotContainAnyElementsOf(TruthSet.UNACCENTED);
    }

    @Test
    void thaiRiceIsNotFoundByWhite() {
        put(document("Market").page("ราคาข้าวเปลือกในประเทศไทย"));
        assertThat(find("ข้าว").total()).isEqualTo(1);
        assertThat(find("ขาว").total()).isZero();
    }

    @Test
    void coengDaFindsCoengTa() {
        put(document("Cooperation").page("ដោយសហប្រតិបត្ដិការជាមួយអង្គការសហប្រជាជាតិ"));
        assertThat(find("សហប្រតិបត្តិការ").total()).isEqualTo(1);
    }

    @Test
    void aHitKnowsItsPage() {
        put(document("Report")
                .page("First page")
                .page("Second page about extradition")
                .page("Third"));
        var hit = find("extradition").items().getFirst();
        assertThat(hit.pageNumber()).isEqualTo(2);
        assertThat(hit.extract()).isEqualTo("Second page about <mark>extradition</mark>");
    }

    @Test
    void aHitKnowsTheLanguageAndPageOfItsVariant() {
        var id = UUID.randomUUID();
        put(document("Penal code report")
                .id(id)
                .variant("en")
                .language("en")
                .page("One")
                .page("Penal code"));
        put(document("Báo cáo Bộ luật")
                .id(id)
                .variant("vi")
                .language("vi")
                .page("Trang")
                .page("Hai")
                .page("Bộ luật Hình sự"));
        var answer = find("hinh su");
        assertThat(answer.total()).isEqualTo(1);
        var hit = answer.items().getFirst();
        assertThat(hit.title()).isEqualTo("Báo cáo Bộ luật");
        assertThat(hit.language()).isEqualTo("vi");
        assertThat(hit.languages()).containsExactly("en", "vi");
        assertThat(hit.pageNumber()).isEqualTo(3);
        assertThat(hit.extract()).isEqualTo("Bộ luật <mark>Hình</mark> <mark>sự</mark>");
        index.remove(SearchType.PAPER, id, "vi");
        assertThat(find("hinh su").total()).isZero();
        assertThat(find("penal").total()).isEqualTo(1);
    }

    @Test
    void phrasePrefixMinusAndOrNarrowAsSaid() {
        put(document("A").page("the rule of law in Hanoi"));
        put(document("B").page("law of the rule in Bangkok"));
        assertThat(titles("\"rule of law\"")).containsExactly("A");
        assertThat(titles("rule law")).containsExactlyInAnyOrder("A", "B");
        assertThat(titles("rule -Bangkok")).containsExactly("A");
        assertThat(titles("Hanoi OR Bangkok")).containsExactlyInAnyOrder("A", "B");
        assertThat(titles("bang*")).containsExactly("B");
        assertThat(titles("ba*")).isEmpty();
        assertThat(titles("rules (hanoi | vientiane)")).containsExactly("A");
    }

    @Test
    void exactStandsAboveFoldedAndTitleAboveText() {
        put(document("Folded").page("hinh su"));
        put(document("Exact").page("hình sự"));
        put(document("Hình sự").page("nothing else"));
        assertThat(titles("hình sự")).containsExactly("Hình sự", "Exact", "Folded");
    }

    @Test
    void aWordTypedTwiceIsOneWord() {
        put(document("A").page("hình sự, hình thức"));
        put(document("B").page("hình"));
        assertThat(find("hình hình").items())
                .extracting(SearchHit::title, SearchHit::score, SearchHit::extract)
                .containsExactlyElementsOf(find("hình").items().stream()
                        .map(hit -> tuple(hit.title(), hit.score(), hit.extract()))
                        .toList());
        assertThat(titles("\"hình hình\"")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"RLRG/2/INF/1/Rev.1", "rlrg/2/inf/1", "INF/1", "2/INF", "Rev.1", "INF/1/Rev.1"})
    void anyPartOfASymbolFindsIt(String part) {
        put(document("With symbol").symbol("RLRG/2/INF/1/Rev.1"));
        put(document("Mentions it").symbol("RLRG/12/WP/11").page("see RLRG/2/INF/1/Rev.1 and INF/1"));
        assertThat(titles(part).getFirst()).isEqualTo("With symbol");
    }

    @Test
    void aSymbolDoesNotFindItsNeighbours() {
        put(document("Eleven").symbol("RLRG/12/INF/11"));
        assertThat(titles("INF/1")).isEmpty();
        assertThat(titles("2/INF")).isEmpty();
    }

    @Test
    void aSymbolAThingHadBeforeItWasCorrectedFindsItAsItsSymbolDoes() {
        put(document("Corrected")
                .symbol("QXF/2/INF/7")
                .formerSymbol("QXF/2/WP/1")
                .formerSymbol("QXG/2/WP/1/Add.3"));
        put(document("Mentions it").symbol("QXH/1/INF/1").page("see QXF/2/WP/1"));
        for (var part : List.of("QXF/2/INF/7", "QXF/2/WP/1", "qxf/2/wp", "QXG/2/WP/1/Add.3", "WP/1/Add")) {
            assertThat(titles("symbol:" + part)).as(part).containsExactly("Corrected");
            assertThat(titles(part)).as(part).first().isEqualTo("Corrected");
        }
        assertThat(titles("symbol:7/QXF"))
                .as("the end of one and the beginning of another")
                .isEmpty();
        assertThat(titles("symbol:QXF/2/WP/1/Add.3")).isEmpty();
        assertThat(finder.suggest("qxg", Set.of(OWN))).containsExactly("Corrected");
    }

    @Test
    void markupInATextComesBackEscaped() {
        put(document("Hostile").page("before <script>alert(1)</script> evidence <mark>x</mark>"));
        assertThat(find("evidence").items().getFirst().extract())
                .isEqualTo("before &lt;script&gt;alert(1)&lt;/script&gt; <mark>evidence</mark>"
                        + " &lt;mark&gt;x&lt;/mark&gt;");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "* AND \"",
                "AND",
                "((((((((((((((((((((((((((",
                "\"",
                "-",
                "NOT",
                "a* b* c*",
                "\u0000",
                "\uDC00",
                "title:x AND /.*/",
                "{!xmlparser}",
                "OR OR OR",
                "\u202E\u200Ftext\u202C",
                "text\uD800",
                "\"\uDFFF",
                "***",
                "-(-(-(-(-(-(",
                "te\u0000xt",
                "' or 1=1 --"
            })
    void hostileQueriesAreAnsweredPolitely(String typed) {
        put(document("Anything").page("some text"));
        assertThat(find(typed).state().condition()).isNotEqualTo(Condition.UNAVAILABLE);
    }

    @Test
    void aMegabyteOfTextIsAnsweredPolitely() {
        assertThat(find("text ".repeat(200_000)).advice()).isNotNull();
        assertThat(find("x".repeat(1_000_000)).advice()).isEqualTo("search.advice.long");
        assertThat(find("(".repeat(1_000_000)).total()).isZero();
        assertThat(finder.suggest("x".repeat(1_000_000), Set.of(OWN))).isEmpty();
    }

    @Test
    void aSentenceWithoutSpacesIsAnsweredPolitely() {
        var han = IntStream.range(0, 240)
                .mapToObj(at -> Character.toString(0x4E00 + 97 * at) + (at % 20 == 19 ? " " : ""))
                .collect(Collectors.joining());
        put(document("Anything").page("some text"));
        assertThat(find(han).state().condition()).isEqualTo(Condition.READY);
        assertThat(find(TruthSet.declaration("th").substring(0, 256)).state().condition())
                .isEqualTo(Condition.READY);
    }

    @Test
    void aReaderWithoutTheTokenSeesNeitherHitNorCountNorTotalNorSuggestion() {
        put(document("Confidential sanctions").page("classified paragraph").year(2016));
        assertThat(find("classified").total()).isEqualTo(1);
        for (var tokens : List.of(Set.<String>of(), Set.of("public"), Set.of("m:other"))) {
            var answer = finder.find(SearchQuery.of("classified"), tokens);
            assertThat(answer.items()).isEmpty();
            assertThat(answer.total()).isZero();
            assertThat(answer.facets().values()).allMatch(List::isEmpty);
            assertThat(finder.suggest("confid", tokens)).isEmpty();
            assertThat(finder.find(SearchQuery.of("clasified"), tokens).didYouMean())
                    .isNull();
        }
        assertThat(finder.suggest("confid", Set.of(OWN))).containsExactly("Confidential sanctions");
        assertThat(find("clasified").didYouMean()).isEqualTo("classified");
    }

    @Test
    void theBeginningOfAWordAndTheEndOfASymbolTooMuchLeadOn() {
        put(document("Surrender").symbol("QXZ/9/INF/1").page("extradition of fugitives"));
        assertThat(find("extradi").didYouMean()).isEqualTo("extradi*");
        assertThat(find("fugitives extradi").didYouMean()).isEqualTo("fugitives extradi*");
        assertThat(find("QXZ/9/INF/1/Rev.2").didYouMean()).isEqualTo("QXZ/9/INF/1");
        assertThat(find("QXZ/8/INF/1").didYouMean()).isEqualTo("QXZ");
        assertThat(find("ex").didYouMean()).isNull();
        assertThat(find("Ex: fugitives").didYouMean()).isNull();
        assertThat(find("extradi: fugitives").didYouMean()).isEqualTo("extradi* fugitives");
        for (var text : List.of("extradi", "QXZ/9/INF/1/Rev.2")) {
            assertThat(finder.find(SearchQuery.of(text), Set.of("m:other")).didYouMean())
                    .isNull();
        }
    }

    @Test
    void whatTheTableDoesNotConfirmIsNotShown() {
        put(document("Stale").page("stale index"));
        var entry = entries.findAll().stream()
                .filter(each -> each.thingId().equals(published.getLast().id()))
                .findFirst()
                .orElseThrow();
        entries.delete(entry);
        assertThat(find("stale").items()).isEmpty();
        assertThat(find("stale").total()).isZero();
    }

    @Test
    void changedTokensWorkAtOnce() {
        var id = UUID.randomUUID();
        put(document("Opened").id(id).page("later public"));
        index.put(document("Opened")
                .id(id)
                .page("later public")
                .tokens("elsewhere")
                .build());
        assertThat(find("later").total()).isZero();
        assertThat(finder.find(SearchQuery.of("later"), Set.of("elsewhere")).total())
                .isEqualTo(1);
    }

    @Test
    void facetsCountWhatIsFoundAndKeepTheirOwnOtherValues() {
        var hanoi = UUID.randomUUID();
        var bangkok = UUID.randomUUID();
        put(document("A")
                .meeting(hanoi, "2nd · Hanoi")
                .year(2016)
                .language("vi")
                .page("extradition"));
        put(document("B")
                .meeting(hanoi, "2nd · Hanoi")
                .year(2016)
                .language("en")
                .page("extradition"));
        put(document("C")
                .meeting(bangkok, "1st · Bangkok")
                .year(2015)
                .language("en")
                .page("extradition"));
        var query = new SearchQuery("extradition", Set.of(), Set.of(hanoi), Set.of(), Set.of(), Set.of(), 0, 20);
        var answer = finder.find(query, Set.of(OWN));
        assertThat(answer.total()).isEqualTo(2);
        assertThat(answer.facets().get(SearchFacet.MEETING))
                .containsExactly(
                        new FacetValue(hanoi.toString(), "2nd · Hanoi", 2, true),
                        new FacetValue(bangkok.toString(), "1st · Bangkok", 1, false));
        assertThat(answer.facets().get(SearchFacet.LANGUAGE))
                .extracting(FacetValue::count)
                .containsExactly(1L, 1L);
        assertThat(answer.facets().get(SearchFacet.YEAR))
                .extracting(FacetValue::value)
                .containsExactly("2016");
        assertThat(answer.facets().get(SearchFacet.TYPE))
                .extracting(FacetValue::value)
                .containsExactly("PAPER");
    }

    @Test
    void zeroHitsNameTheFilterThatRemovedTheRest() {
        put(document("A").language("vi").year(2016).page("extradition"));
        var query = new SearchQuery("extradition", Set.of(), Set.of(), Set.of(), Set.of("lo"), Set.of(), 0, 20);
        assertThat(finder.find(query, Set.of(OWN)).zeroHelp()).containsEntry(SearchFacet.LANGUAGE, 1L);
    }

    @Test
    void whatIsThereWithoutAnyFilterIsSaidWhenNoSingleOneHidesIt() {
        put(document("A").language("vi").year(2016).page("extradition"));
        var query = new SearchQuery("extradition", Set.of(), Set.of(), Set.of(), Set.of("lo"), Set.of(1999), 0, 20);
        var answer = finder.find(query, Set.of(OWN));
        assertThat(answer.zeroHelp()).isEmpty();
        assertThat(answer.unfiltered()).isEqualTo(1);
    }

    @Test
    void themesAndFinerKindsNarrow() {
        put(document("A").kind("national_report").theme("Victim support").page("extradition"));
        put(document("B").kind("research").page("extradition"));
        var facets = find("extradition").facets();
        assertThat(facets.get(SearchFacet.THEME))
                .containsExactly(new FacetValue("Victim support", "Victim support", 1, false));
        assertThat(facets.get(SearchFacet.KIND))
                .extracting(FacetValue::value)
                .containsExactly("PAPER.national-report", "PAPER.research");
        for (var narrowed : List.of(
                SearchQuery.of("extradition").with(SearchFacet.THEME, List.of("Victim support")),
                SearchQuery.of("extradition").with(SearchFacet.KIND, List.of("PAPER.national-report")))) {
            assertThat(finder.find(narrowed, Set.of(OWN)).items())
                    .extracting(SearchHit::title)
                    .containsExactly("A");
        }
    }

    @Test
    void aThingSeenCloserShowsEveryPageWithAHit() {
        var id = UUID.randomUUID();
        put(document("Closer")
                .id(id)
                .page("extradition once")
                .page("nothing here")
                .page("extradition, extradition and surrender"));
        var closer = finder.preview("extradition surrender", SearchType.PAPER, id, null, Set.of(OWN))
                .orElseThrow();
        assertThat(closer.places()).extracting(SearchPlace::page).containsExactly(1, 3);
        assertThat(closer.chosen()).isEqualTo(1);
        assertThat(closer.pages()).isEqualTo(3);
        assertThat(closer.hit().pageNumber()).isEqualTo(3);
        var first = finder.preview("extradition surrender", SearchType.PAPER, id, 0, Set.of(OWN))
                .orElseThrow();
        assertThat(first.hit().extract()).isEqualTo("<mark>extradition</mark> once");
        assertThat(finder.preview("extradition", SearchType.PAPER, id, null, Set.of("elsewhere")))
                .isEmpty();
        assertThat(finder.preview("*", SearchType.PAPER, id, null, Set.of(OWN)))
                .hasValueSatisfying(shown -> assertThat(shown.hit().extract()).isEqualTo("extradition once"));
    }

    @Test
    void newIsWhatOthersCanReadNowAndNotBefore() {
        var id = UUID.randomUUID();
        var news = SearchQuery.of("extradition").newSince(clock.instant());
        clock.moveTo(TestClock.START.plus(Duration.ofHours(1)));
        put(document("News").id(id).page("extradition"));
        assertThat(finder.count(news, Set.of(OWN))).isEqualTo(1);

        var later = SearchQuery.of("extradition").newSince(clock.instant());
        clock.moveTo(TestClock.START.plus(Duration.ofHours(2)));
        index.put(document("News").id(id).page("extradition").build());
        assertThat(finder.count(later, Set.of(OWN))).isZero();
        index.put(document("News").id(id).page("extradition and surrender").build());
        assertThat(finder.count(later, Set.of(OWN))).isEqualTo(1);
        assertThat(finder.find(later, Set.of(OWN)).total()).isEqualTo(1);
    }

    @Test
    void aThingPublishedAnewHasOnlyTheDocumentsGiven() {
        var id = UUID.randomUUID();
        put(document("English").id(id).variant("en").page("extradition"));
        index.put(document("Tiếng Việt").id(id).variant("vi").page("dẫn độ").build());
        assertThat(find("dan do").total()).isEqualTo(1);
        index.replace(
                SearchType.PAPER,
                id,
                List.of(document("English")
                        .id(id)
                        .variant("en")
                        .page("extradition")
                        .build()));
        assertThat(find("dan do").total()).isZero();
        assertThat(find("extradition").total()).isEqualTo(1);
    }

    @Test
    void aLongPageIsFoundToItsEnd() {
        put(document("Long").page("filler ".repeat(200_000) + "needle").page("last"));
        var hit = find("needle").items().getFirst();
        assertThat(hit.pageNumber()).isEqualTo(1);
        assertThat(hit.extract()).endsWith("<mark>needle</mark>");
    }

    @Test
    void aFieldNarrowsToWhereTheWordStands() {
        put(document("Child protection law").symbol("QRS/2/INF/1").year(2016).page("national sanctions draft"));
        put(document("Sanctions")
                .symbol("QRS/3/INF/1")
                .year(2017)
                .language("vi")
                .page("child protection draft"));
        put(document("Draft")
                .year(2018)
                .kind("research")
                .theme("Victim support")
                .page("sanctions, protection, child"));
        assertThat(titles("title:sanctions")).containsExactly("Sanctions");
        assertThat(titles("text:sanctions")).containsExactlyInAnyOrder("Child protection law", "Draft");
        assertThat(titles("title:\"child protection\"")).containsExactly("Child protection law");
        assertThat(titles("title:protec*")).containsExactly("Child protection law");
        assertThat(titles("sanctions -title:draft")).containsExactlyInAnyOrder("Child protection law", "Sanctions");
        assertThat(titles("symbol:QRS/2")).containsExactly("Child protection law");
        assertThat(titles("draft year:2016-2017")).containsExactlyInAnyOrder("Child protection law", "Sanctions");
        assertThat(titles("draft lang:vietnamese")).containsExactly("Sanctions");
        assertThat(titles("kind:research")).containsExactly("Draft");
        assertThat(titles("theme:victims")).containsExactly("Draft");
        assertThat(titles("type:meeting draft")).isEmpty();
        assertThat(titles("type:paper -year:2016 (title:draft OR lang:vi)"))
                .containsExactlyInAnyOrder("Draft", "Sanctions");
        assertThat(titles("ratio 3:1")).isEmpty();
    }

    @Test
    void aValueOfAFieldSaysNothingAboutHowWellAnEntryFits() {
        put(document("A").year(2016).page("extradition"));
        assertThat(find("extradition year:2016").items().getFirst().score())
                .isEqualTo(find("extradition").items().getFirst().score());
    }

    @Test
    void zeroHitsNameTheFieldThatRemovedTheRest() {
        put(document("Sanctions").year(2016).page("extradition"));
        assertThat(find("extradition title:surrender -year:2016").widerWords()).isEmpty();
        assertThat(find("extradition year:1999").widerWords())
                .containsExactly(new WiderWords("year:1999", "extradition", 1));
        assertThat(find("title:extradition sanctions").widerWords())
                .containsExactly(new WiderWords("title:extradition", "sanctions", 1));
        assertThat(finder.find(SearchQuery.of("extradition year:1999"), Set.of("m:other"))
                        .widerWords())
                .isEmpty();
    }

    @Test
    void nearWordsAreOfferedInTheirField() {
        put(document("Extradition of fugitives").page("surrender"));
        assertThat(find("title:extraditoin").didYouMean()).isEqualTo("title:extradition");
        assertThat(find("title:extradi surrender").didYouMean()).isEqualTo("title:extradi* surrender");
    }

    @Test
    void aFieldLooksIntoNothingThisReaderMayNotSee() {
        put(document("Confidential sanctions")
                .symbol("ZZQ/7/INF/1")
                .year(1987)
                .theme("Secret")
                .page("classified"));
        for (var asked :
                List.of("title:confidential", "symbol:ZZQ/7", "year:1987", "theme:secret", "text:classified")) {
            assertThat(find(asked).total()).isEqualTo(1);
            var answer = finder.find(SearchQuery.of(asked), Set.of("public", "m:other"));
            assertThat(answer.items()).noneMatch(hit -> hit.title().startsWith("Confidential"));
            assertThat(answer.didYouMean()).isNull();
        }
    }

    SearchAnswer find(String text) {
        return finder.find(SearchQuery.of(text), Set.of(OWN));
    }

    List<String> titles(String text) {
        return find(text).items().stream().map(SearchHit::title).toList();
    }

    void put(Sample sample) {
        published.add(sample.build());
        index.put(published.getLast());
    }

    static Sample document(String title) {
        return new Sample(title);
    }

    /** A document with sensible values for all that a test does not care about. */
    static final class Sample {
        private final String title;
        private UUID id = UUID.randomUUID();
        private String variant = "";
        private String language = "en";
        private String symbol;
        private UUID meeting;
        private String meetingLabel;
        private Integer year;
        private String token = OWN;
        private String kind;
        private final Set<String> themes = new HashSet<>();
        private final Set<String> formerSymbols = new HashSet<>();
        private final List<PageText> pages = new ArrayList<>();

        private Sample(String title) {
            this.title = title;
        }

        Sample id(UUID value) {
            id = value;
            return this;
        }

        Sample variant(String value) {
            variant = value;
            return this;
        }

        Sample language(String value) {
            language = value;
            return this;
        }

        Sample symbol(String value) {
            symbol = value;
            return this;
        }

        Sample formerSymbol(String value) {
            formerSymbols.add(value);
            return this;
        }

        Sample meeting(UUID value, String label) {
            meeting = value;
            meetingLabel = label;
            return this;
        }

        Sample year(int value) {
            year = value;
            return this;
        }

        Sample tokens(String value) {
            token = value;
            return this;
        }

        Sample kind(String value) {
            kind = value;
            return this;
        }

        Sample theme(String value) {
            themes.add(value);
            return this;
        }

        Sample page(String text) {
            pages.add(new PageText(pages.size() + 1, text));
            return this;
        }

        SearchDocument build() {
            return new SearchDocument(
                    SearchType.PAPER,
                    id,
                    variant,
                    "papers/" + id,
                    title,
                    symbol,
                    "",
                    pages,
                    Set.of(language),
                    meeting,
                    meetingLabel,
                    null,
                    null,
                    year,
                    kind,
                    Set.of(token),
                    themes,
                    formerSymbols);
        }
    }
}

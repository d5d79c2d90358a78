package org.rapporteur.search.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.search.SearchFacet;
import org.rapporteur.search.SearchQuery;
import org.rapporteur.search.internal.Deadline.TooSlow;
import org.rapporteur.search.internal.IndexView.Scored;
import org.rapporteur.search.internal.Matches.Counted;
import org.rapporteur.search.internal.query.QueryCompiler;
import org.rapporteur.search.internal.query.QueryText;
import org.rapporteur.search.internal.query.QueryWords;
import org.rapporteur.search.internal.query.SearchFields;

/** Counting and ranking on an index of several segments, without the rest of the portal. */
class IndexViewTest {
    private static final Set<String> TOKENS = Set.of("public", "m:1");
    private static final QueryText.Lookup VALUES = (_, name, _) -> Set.of(name.equals("english") ? "en" : name);
    private static final int VERY_MANY = 3_600;
    private static final int A_SEGMENT = 700;

    private final ByteBuffersDirectory folder = new ByteBuffersDirectory();
    private final List<Document> documents = new ArrayList<>();

    @Test
    void wordsThatStandTogetherComeFirstAlsoWhereVeryMuchIsFound() throws IOException {
        for (var number = 0; number < VERY_MANY; number++) {
            entry("public", "law about other things such as order " + (number % 7 == 0 ? "law order" : ""));
        }
        var together = entry("public", "law order about other things such as law order, law order, law order");
        try (var view = view()) {
            var best = page(view, "law order", 0, 20);
            assertThat(best.getFirst().id()).isEqualTo(together);
            assertThat(best).isSortedAccordingTo((one, other) -> Float.compare(other.score(), one.score()));
        }
    }

    @Test
    void pagesOfAVeryLargeAnswerNeitherRepeatNorLoseAnEntry() throws IOException {
        for (var number = 0; number < VERY_MANY; number++) {
            entry("public", "law and order ".repeat(1 + number % 5));
        }
        try (var view = view()) {
            var seen = new HashSet<UUID>();
            for (var page = 0; page < VERY_MANY / 100; page++) {
                page(view, "law order", page, 100).forEach(each -> seen.add(each.id()));
            }
            assertThat(seen).hasSize(VERY_MANY);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hình sự",
                "hinh su",
                "\"hình sự\"",
                "laws",
                "nation*",
                "nationalit*",
                "law OR sự",
                "law -order",
                "กฎหมายระหว่างประเทศ",
                "RLRG/2",
                "INF/1",
                "2",
                "law law",
                "text:law",
                "text:\"hình sự\"",
                "text:(law -order)",
                "law -text:order",
                "symbol:RLRG/2",
                "year:2016 law",
                "lang:english",
                "-law"
            })
    void whatIsCountedIsWhatIsRanked(String typed) throws IOException {
        entry("public", "Bộ luật hình sự");
        entry("public", "bo luat hinh su");
        entry("public", "sự hình thành");
        entry("public", "law and order");
        entry("m:1", "lawful nationalities");
        entry("public", "nation, 2 laws RLRG/2/INF/1");
        entry("public", "กฎหมายในประเทศและระหว่างองค์กร");
        entry("s:secretariat", "hình sự law nation กฎหมายระหว่างประเทศ RLRG/2/INF/1");
        try (var view = view()) {
            var words = QueryCompiler.compile(QueryText.of(typed, VALUES));
            var total = view.matches(words, SearchQuery.of(typed)).total();
            assertThat(total).isPositive().isLessThan(8).isEqualTo(view.count(words));
            assertThat(view.page(words, SearchQuery.of(typed), total)).hasSize((int) total);
        }
    }

    @Test
    void facetsAreCountedAcrossSegmentsAsIfTheirOwnFilterWereNotSet() throws IOException {
        for (var number = 0; number < 2 * A_SEGMENT; number++) {
            entry(number % 2 == 0 ? "public" : "s:secretariat", "law", number % 4 == 0 ? "en" : "vi", "2016");
        }
        entry("public", "law", "en", "2017");
        entry("public", "order", "lo", "2018");
        try (var view = view()) {
            var words = QueryCompiler.compile(QueryText.of("law"));
            var open = view.matches(words, SearchQuery.of("law"));
            assertThat(open.total()).isEqualTo(A_SEGMENT + 1);
            assertThat(open.counts(SearchFacet.LANGUAGE))
                    .extracting(Counted::value, Counted::count)
                    .containsExactly(tuple("en", A_SEGMENT / 2 + 1), tuple("vi", A_SEGMENT / 2));
            var english = view.matches(words, SearchQuery.of("law").with(SearchFacet.LANGUAGE, List.of("en")));
            assertThat(english.total()).isEqualTo(A_SEGMENT / 2 + 1);
            assertThat(english.without(SearchFacet.LANGUAGE)).isEqualTo(A_SEGMENT + 1);
            assertThat(english.counts(SearchFacet.LANGUAGE)).isEqualTo(open.counts(SearchFacet.LANGUAGE));
            assertThat(english.counts(SearchFacet.YEAR))
                    .extracting(Counted::value, Counted::count)
                    .containsExactly(tuple("2016", A_SEGMENT / 2), tuple("2017", 1));
        }
    }

    @Test
    void whatAnOlderVersionWroteIsLeftOutUntilItIsWrittenAgain() throws IOException {
        var written = entry("public", "law");
        entry("public", "law");
        documents.getLast().removeFields(SearchFields.KEY);
        try (var view = view()) {
            assertThat(page(view, "law", 0, 20)).extracting(Scored::id).containsExactly(written);
        }
    }

    @Test
    void anEntryIsThereOnlyForThoseWhoMayReadIt() throws IOException {
        var open = entry("public", "law");
        var closed = entry("s:secretariat", "law");
        try (var view = view()) {
            assertThat(view.entry(open)).isPresent();
            assertThat(view.entry(closed)).isEmpty();
        }
    }

    @Test
    void anAnswerEndsWithItsTime() throws IOException {
        entry("public", "law");
        view().close();
        var now = new AtomicLong();
        var deadline = new AnswerTime(now::get).begins();
        try (var view = new LuceneView(DirectoryReader.open(folder), TOKENS, deadline)) {
            var words = QueryCompiler.compile(QueryText.of("law"));
            assertThat(view.count(words)).isEqualTo(1);
            now.set(TimeUnit.SECONDS.toNanos(2) + 1);
            assertThatThrownBy(() -> view.count(words)).isInstanceOf(TooSlow.class);
            assertThatThrownBy(() -> view.page(words, SearchQuery.of("law"), 1)).isInstanceOf(TooSlow.class);
        }
    }

    private UUID entry(String token, String text) {
        return entry(token, text, "en", "2016");
    }

    private UUID entry(String token, String text, String language, String year) {
        var id = UUID.randomUUID();
        var document = new Document();
        document.add(new StringField(SearchFields.KEY, id.toString(), Store.YES));
        document.add(new StringField(SearchFields.TOKENS, token, Store.NO));
        document.add(new TextField(SearchFields.TEXT_EXACT, text, Store.NO));
        document.add(new TextField(SearchFields.TEXT_FOLDED, text, Store.NO));
        document.add(new TextField(SearchFields.SYMBOL, text.contains("RLRG") ? "RLRG/2/INF/1" : "", Store.NO));
        document.add(new StringField(SearchFields.LANGUAGE, language, Store.NO));
        document.add(new SortedSetDocValuesField(SearchFields.LANGUAGE, new BytesRef(language)));
        document.add(new StringField(SearchFields.YEAR, year, Store.NO));
        document.add(new SortedSetDocValuesField(SearchFields.YEAR, new BytesRef(year)));
        documents.add(document);
        return id;
    }

    private IndexView view() throws IOException {
        var analyzers = new PerFieldAnalyzerWrapper(
                QueryWords.EXACT,
                Map.of(SearchFields.TEXT_FOLDED, QueryWords.FOLDED, SearchFields.SYMBOL, QueryWords.SYMBOL));
        var settings = new IndexWriterConfig(analyzers).setMergePolicy(NoMergePolicy.INSTANCE);
        try (var writer = new IndexWriter(folder, settings)) {
            for (var number = 0; number < documents.size(); number++) {
                writer.addDocument(documents.get(number));
                if (number % A_SEGMENT == 3) {
                    writer.commit();
                }
            }
        }
        return new LuceneView(DirectoryReader.open(folder), TOKENS, new AnswerTime().begins());
    }

    private static List<Scored> page(IndexView view, String typed, int page, int size) {
        var query = new SearchQuery(typed, Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), page, size);
        var words = QueryCompiler.compile(QueryText.of(typed));
        return view.page(words, query, view.matches(words, query).total());
    }
}

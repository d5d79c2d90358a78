package org.rapporteur.search.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rapporteur.UiTest;
import org.rapporteur.access.AccessTokens;
import org.rapporteur.base.PageText;
import org.rapporteur.search.SearchDocument;
import org.rapporteur.search.SearchIndex;
import org.rapporteur.search.SearchQuery;
import org.rapporteur.search.SearchType;
import org.springframework.beans.factory.annotation.Autowired;

class SearchViewTest extends UiTest {
    @Autowired
    private SearchIndex index;

    @Test
    void resultsStandWithTheirPlaceTheirExtractAndTheirPage() {
        publish(SearchType.PAPER, "Axolotl report", "RLRG/9/INF/7", "first", "the axolotl page");
        signIn(accounts.secretariat());
        open("axolotl");
        assertThat(find(H1.class).single().getText()).isEqualTo("“axolotl”");
        assertThat(titles()).containsExactly("Axolotl report");
        assertThat(text(".hit-where")).contains("RLRG/9/INF/7", "page 2", "English");
        assertThat(find(H2.class).all()).extracting(H2::getText).contains("Axolotl report");
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
    void hostileTextIsAnsweredInWords() {
        signIn(accounts.secretariat());
        open("* AND \"");
        assertThat(find(Paragraph.class).all())
                .extracting(Paragraph::getText)
                .contains("There is no word in this to look for. Type at least one word.");
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

    private void open(String text) {
        UI.getCurrent().navigate(SearchView.class, QueryParameters.of("q", text));
    }

    private List<String> titles() {
        return find(Anchor.class).withCondition(anchor -> anchor.hasClassName("hit-title")).all().stream()
                .map(anchor -> anchor.getElement().getTextRecursively())
                .toList();
    }

    private String text(String cssClass) {
        return find(Span.class)
                .withCondition(span -> span.hasClassName(cssClass.substring(1)))
                .single()
                .getText();
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
                Set.of(AccessTokens.SECRETARIAT)));
    }
}

package org.rapporteur.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.rapporteur.access.AccessTokens;
import org.rapporteur.base.PageText;
import org.rapporteur.search.SearchDocument;
import org.rapporteur.search.SearchIndex;
import org.rapporteur.search.SearchType;
import org.springframework.beans.factory.annotation.Autowired;

class SearchIT extends BrowserTest {

    @Autowired
    private SearchIndex index;

    @Test
    void somethingIsFoundSeenCloserKeptAndToldOnHomeWithoutAMouse() {
        publish("First wombat report", "nothing here", "a wombat, and a wombat again");
        publish("Second wombat report", "one wombat only");
        var person = visitor(person("Wombat Delegate"));
        person.open("/meetings").seesTitle("Meetings");
        person.page().keyboard().press("/");
        person.page().keyboard().type("wombat");
        person.page().keyboard().press("Enter");
        person.page().waitForURL("**/search?q=wombat");
        var preview = person.page().locator(".search-preview");
        assertThat(preview).containsText("wombat");
        person.settle().examine("search-found");

        person.page().keyboard().press("ArrowDown");
        assertThat(person.page().locator(".hit-title").first()).isFocused();
        person.page().keyboard().press("ArrowDown");
        var second = person.page().locator(".hit-title").nth(1);
        assertThat(second).isFocused();
        assertThat(preview.locator("h2")).hasText(second.innerText());
        assertThat(person.page()).hasURL(Pattern.compile("hit=PAPER"));
        var shared = person.page().url();
        person.page().navigate(shared);
        assertThat(preview.locator("h2")).hasText(second.innerText());
        assertThat(person.page().locator(".hit.on .hit-title")).hasText(second.innerText());

        person.press("Save search").settle().examine("search-save");
        person.page().keyboard().press("Enter");
        person.sees("Saved");
        publish("Third wombat report", "a new wombat");
        person.open("/").sees("1 new").settle().examine("home-saved-search");
        person.follow("wombat").sees("Third wombat report");
        assertThat(person.page().locator(".hit")).hasCount(1);
    }

    @Test
    void aQueryOfAMegabyteIsRefusedInASentenceWithoutAWordAboutTheMachine() throws Exception {
        var address = "http://localhost:" + port() + "/api/v1/search?q=" + "x".repeat(1_000_000);
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
            Assertions.assertThat(answer.statusCode()).isBetween(400, 499);
            Assertions.assertThat(answer.headers().firstValue("Content-Type"))
                    .hasValueSatisfying(type -> Assertions.assertThat(type).startsWith("application/problem+json"));
            Assertions.assertThat(answer.body())
                    .contains("longer than 8,000 characters")
                    .doesNotContain("Exception", "Tomcat", "at org.", "at java.");
        }
    }

    @Test
    void onAPhoneAHitIsSeenCloserOverTheResultsAndPutAwayAgain() {
        publish("Numbat report", "a numbat");
        var person = visitor(Visitor.PHONE);
        person.signIn(person("Numbat Delegate"));
        person.open("/search?q=numbat").sees("Numbat report").fits();
        var preview = person.page().locator(".search-preview");
        assertThat(preview).isHidden();
        person.page().locator(".hit-closer", new Page.LocatorOptions()).first().click();
        assertThat(preview).isVisible();
        person.settle().fits().examine("phone-search-closer");
        person.page().keyboard().press("Escape");
        assertThat(preview).isHidden();
    }

    private void publish(String title, String... pages) {
        var id = UUID.randomUUID();
        var texts = Stream.iterate(0, at -> at < pages.length, at -> at + 1)
                .map(at -> new PageText(at + 1, pages[at]))
                .toList();
        index.put(new SearchDocument(
                SearchType.PAPER,
                id,
                "",
                "papers/" + id,
                title,
                null,
                "",
                List.copyOf(texts),
                Set.of("en"),
                null,
                null,
                null,
                null,
                2026,
                null,
                Set.of(AccessTokens.SIGNED_IN),
                Set.of(),
                Set.of()));
    }
}

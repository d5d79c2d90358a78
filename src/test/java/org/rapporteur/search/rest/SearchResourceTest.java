package org.rapporteur.search.rest;

import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rapporteur.PortalTest;
import org.rapporteur.access.AccessTokens;
import org.rapporteur.base.PageText;
import org.rapporteur.search.SearchDocument;
import org.rapporteur.search.SearchIndex;
import org.rapporteur.search.SearchType;
import org.springframework.beans.factory.annotation.Autowired;

class SearchResourceTest extends PortalTest {
    private static final String PATH = "/api/v1/search";

    @Autowired
    private SearchIndex index;

    @Test
    void anAccountFindsWhatItsTokensOpenAndNothingElse() throws Exception {
        publish("Quetzal report", "the quetzal <b>paragraph</b>", AccessTokens.SECRETARIAT);
        var secretariat = accounts.token(accounts.secretariat());
        var nobody = accounts.token(accounts.make("nobody"));

        http.perform(with(secretariat, get(PATH).param("q", "quetzal paragraph").param("type", "PAPER")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.total").value(1))
                .andExpect(jsonPath("$.items[0].type").value("PAPER"))
                .andExpect(jsonPath("$.items[0].title").value("Quetzal report"))
                .andExpect(jsonPath("$.items[0].extract")
                        .value("the <mark>quetzal</mark> &lt;b&gt;<mark>paragraph</mark>&lt;/b&gt;"))
                .andExpect(jsonPath("$.items[0].language").value("en"))
                .andExpect(jsonPath("$.facets.year[0].count").value(1));
        http.perform(with(nobody, get(PATH).param("q", "quetzal")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.total").value(0))
                .andExpect(jsonPath("$.items", hasSize(0)))
                .andExpect(jsonPath("$.facets.year", hasSize(0)))
                .andExpect(jsonPath("$.didYouMean").doesNotExist());
        http.perform(with(nobody, get(PATH + "/suggestions").param("q", "quetz")))
                .andExpect(jsonPath("$", hasSize(0)));
    }

    @Test
    void aQueryWithoutAWordIsAnsweredWithAdvice() throws Exception {
        var token = accounts.token(accounts.make("delegate"));
        http.perform(with(token, get(PATH).param("q", "* AND \"")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.total").value(0))
                .andExpect(jsonPath("$.advice").isNotEmpty());
    }

    @Test
    void anUnknownKindIsRefusedByName() throws Exception {
        var token = accounts.token(accounts.make("delegate"));
        http.perform(with(token, get(PATH).param("q", "x").param("type", "DOSSIER")))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("type"));
    }

    @Test
    void withoutATokenThereIsNoAnswer() throws Exception {
        http.perform(get(PATH).param("q", "x")).andExpect(status().isUnauthorized());
    }

    private void publish(String title, String text, String token) {
        var id = UUID.randomUUID();
        index.put(new SearchDocument(
                SearchType.PAPER,
                id,
                "en",
                "papers/" + id,
                title,
                null,
                "",
                List.of(new PageText(1, text)),
                Set.of("en"),
                null,
                null,
                null,
                null,
                2016,
                null,
                Set.of(token),
                Set.of(),
                Set.of()));
    }
}

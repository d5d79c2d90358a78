package org.rapporteur.search.rest;

import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.PortalTest;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

class SavedSearchResourceTest extends PortalTest {
    private static final String PATH = "/api/v1/search/saved";

    @Test
    void aSearchIsKeptSeenAndRemovedByItsOwnerAlone() throws Exception {
        var owner = accounts.token(accounts.make("owner"));
        var other = accounts.token(accounts.secretariat());
        var saved = http.perform(with(owner, saving("""
                        {"name": "Extradition", "q": "extradition", "type": ["PAPER"], "lang": ["vi"], "year": [2016]}""")))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.name").value("Extradition"))
                .andExpect(jsonPath("$.q").value("extradition"))
                .andExpect(jsonPath("$.type[0]").value("PAPER"))
                .andExpect(jsonPath("$.lang[0]").value("vi"))
                .andExpect(jsonPath("$.year[0]").value(2016))
                .andExpect(jsonPath("$.fresh").value(0))
                .andReturn();
        var own = PATH + "/" + JsonPath.read(saved.getResponse().getContentAsString(), "$.id");

        http.perform(with(owner, get(PATH)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items", hasSize(1)))
                .andExpect(jsonPath("$.items[0].name").value("Extradition"));
        http.perform(with(other, get(PATH))).andExpect(jsonPath("$.items", hasSize(0)));
        http.perform(with(other, delete(own))).andExpect(status().isNotFound());
        http.perform(with(owner, delete(own))).andExpect(status().isNoContent());
        http.perform(with(owner, delete(own))).andExpect(status().isNotFound());
        http.perform(with(owner, get(PATH))).andExpect(jsonPath("$.items", hasSize(0)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"name\": \"Nothing\"}",
                "{\"name\": \"\", \"q\": \"extradition\"}",
                "{\"name\": \"Unknown\", \"q\": \"extradition\", \"owner\": \"another\"}",
                "{\"name\": \"Unknown\", \"q\": \"extradition\", \"type\": [\"DOSSIER\"]}"
            })
    void whatMakesNoSavedSearchIsRefused(String body) throws Exception {
        var token = accounts.token(accounts.make("owner"));
        http.perform(with(token, saving(body))).andExpect(status().isBadRequest());
        http.perform(with(token, get(PATH))).andExpect(jsonPath("$.items", hasSize(0)));
    }

    @Test
    void withoutATokenNothingIsKeptOrTold() throws Exception {
        http.perform(get(PATH)).andExpect(status().isUnauthorized());
        http.perform(saving("{\"name\": \"A\", \"q\": \"b\"}")).andExpect(status().isUnauthorized());
    }

    private static MockHttpServletRequestBuilder saving(String body) {
        return post(PATH).contentType(MediaType.APPLICATION_JSON).content(body);
    }
}

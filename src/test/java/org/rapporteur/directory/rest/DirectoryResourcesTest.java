package org.rapporteur.directory.rest;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.patch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapporteur.PortalTest;
import org.rapporteur.directory.DirectorySamples;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Parties, organisations and people as API.md promises them. */
class DirectoryResourcesTest extends PortalTest {

    @Autowired
    private DirectorySamples samples;

    private String manager = "";
    private String reader = "";

    @BeforeEach
    void tokens() {
        manager = accounts.token(accounts.secretariat());
        reader = accounts.token(accounts.make("reader"));
    }

    private ResultActions send(String token, MockHttpServletRequestBuilder request, String body) throws Exception {
        return http.perform(
                with(token, request).contentType(MediaType.APPLICATION_JSON).content(body));
    }

    private String idOf(ResultActions answer) throws Exception {
        return json.readTree(answer.andReturn().getResponse().getContentAsString())
                .get("id")
                .asString();
    }

    @Test
    void partiesAreListedPageByPageInProtocolOrder() throws Exception {
        http.perform(with(reader, get("/api/v1/parties?kind=STATE&size=2")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items.length()").value(2))
                .andExpect(jsonPath("$.items[0].code").value("AF"))
                .andExpect(jsonPath("$.page").value(0))
                .andExpect(jsonPath("$.size").value(2))
                .andExpect(jsonPath("$.total").value(195));
        http.perform(with(reader, get("/api/v1/parties?q=laos")))
                .andExpect(jsonPath("$.items[0].id").isString())
                .andExpect(jsonPath("$.items[0].kind").value("STATE"))
                .andExpect(jsonPath("$.items[0].name").value("Lao People's Democratic Republic"))
                .andExpect(jsonPath("$.items[0].names.lo").value("ສປປ ລາວ"))
                .andExpect(jsonPath("$.items[0].sortKey").isString())
                .andExpect(jsonPath("$.items[0].length()").value(6))
                .andExpect(jsonPath("$.total").value(1));
    }

    @Test
    void wrongQuestionsAreAnsweredWithTheFieldThatIsWrong() throws Exception {
        http.perform(with(reader, get("/api/v1/parties?kind=COUNTRY")))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("kind"));
        http.perform(with(reader, get("/api/v1/parties?sort=secret,asc")))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("sort"));
        http.perform(with(reader, get("/api/v1/parties/nonsense"))).andExpect(status().isNotFound());
        http.perform(get("/api/v1/parties")).andExpect(status().isUnauthorized());
    }

    @Test
    void aPartyIsMadeAndChangedByManagersOnly() throws Exception {
        var body = """
                {"kind":"CIVIL_SOCIETY","code":"%s","name":"Example Network","names":{"th":"เครือข่าย"},"aliases":["EN"]}""".formatted(DirectorySamples.unique("NGO").replace(" ", ""));
        send(reader, post("/api/v1/parties"), body).andExpect(status().isForbidden());
        var made = send(manager, post("/api/v1/parties"), body)
                .andExpect(status().isCreated())
                .andExpect(header().string("ETag", "\"0\""))
                .andExpect(jsonPath("$.names.th").value("เครือข่าย"))
                .andExpect(jsonPath("$.version").value(0));
        var path = "/api/v1/parties/" + idOf(made);

        send(manager, patch(path), "{\"formalName\":\"The Example Network\"}")
                .andExpect(status().isPreconditionRequired());
        send(manager, patch(path).header("If-Match", "\"0\""), "{\"formalName\":\"The Example Network\"}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.formalName").value("The Example Network"))
                .andExpect(jsonPath("$.aliases[0]").value("EN"))
                .andExpect(header().string("ETag", "\"1\""));
        send(manager, patch(path).header("If-Match", "\"0\""), "{\"formalName\":\"Another\"}")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.currentVersion").value(1));
    }

    @Test
    void unknownAndMissingFieldsAreNamed() throws Exception {
        send(manager, post("/api/v1/parties"), "{\"kind\":\"OTHER\",\"flag\":\"x\"}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("flag"));
        send(manager, post("/api/v1/parties"), "{\"kind\":\"OTHER\"}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("code"))
                .andExpect(jsonPath("$.errors[1].field").value("name"));
    }

    @Test
    void organisationsAreMadeListedAndChanged() throws Exception {
        var name = DirectorySamples.unique("Department of Special Investigation");
        var party = samples.state("TH").id();
        var made = send(manager, post("/api/v1/organisations"), """
                {"partyId":"%s","sector":"LAW_ENFORCEMENT","name":"%s","acronym":"DSI"}""".formatted(party, name))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.party").value("TH"));
        var id = idOf(made);

        http.perform(with(
                        reader,
                        get("/api/v1/organisations?sector=LAW_ENFORCEMENT&party=" + party)
                                .param("q", name)))
                .andExpect(jsonPath("$.total").value(1))
                .andExpect(jsonPath("$.items[0].id").value(id));
        send(manager, patch("/api/v1/organisations/" + id).header("If-Match", "\"0\""), "{\"acronym\":\"\"}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.name").value(name))
                .andExpect(jsonPath("$.acronym").doesNotExist());
    }

    @Test
    void peopleAreForThoseWhoMaySeeThem() throws Exception {
        var organisation = samples.ministry("VN");
        var made = send(manager, post("/api/v1/people"), """
                {"familyName":"Tran","givenName":"Binh","nationalName":"Trần Bình","familyNameFirst":true,
                 "email":"binh@example.org","positions":[{"organisationId":"%s","title":"Expert","from":"2024-01-01"}]}""".formatted(organisation))
                .andExpect(status().isCreated());
        var path = "/api/v1/people/" + idOf(made);

        http.perform(with(manager, get(path)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.displayName").value("Tran Binh"))
                .andExpect(jsonPath("$.email").value("binh@example.org"))
                .andExpect(jsonPath("$.positions[0].from").value("2024-01-01"));
        http.perform(with(reader, get(path))).andExpect(status().isNotFound());
        http.perform(with(reader, get("/api/v1/people")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.total").value(0));
        send(manager, patch(path).header("If-Match", "\"0\""), "{\"phone\":\"+84 24 0000\"}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.email").value("binh@example.org"))
                .andExpect(jsonPath("$.positions[0].title").value("Expert"));
    }
}

package org.rapporteur.recommendations.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.patch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapporteur.PortalTest;
import org.rapporteur.exports.Workbooks;
import org.rapporteur.recommendations.FollowUpScene;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;

/** The follow-up in the API, as API.md has it. */
class RecommendationResourceTest extends PortalTest {

    @Autowired
    private FollowUpScene scenes;

    private FollowUpScene.Scene scene;
    private String secretariat;
    private String cambodia;
    private String laos;

    @BeforeEach
    void tokens() {
        scene = scenes.scene();
        secretariat = accounts.token(scene.secretariat());
        cambodia = accounts.token(scene.cambodia());
        laos = accounts.token(scene.laos());
    }

    private ResultActions send(String token, MockHttpServletRequestBuilder request, String body) throws Exception {
        return http.perform(
                with(token, request).contentType(MediaType.APPLICATION_JSON).content(body));
    }

    private JsonNode answer(ResultActions result) throws Exception {
        return json.readTree(result.andReturn().getResponse().getContentAsString());
    }

    private String body(String addressees) {
        return """
                {"text":{"en":"The States are urged","vi":"Các quốc gia được kêu gọi"},
                 "parts":[{"label":"a","text":{"en":"to act"}},{"label":"b","text":{"en":"to report"}}],
                 "kind":"RECOMMENDATION","force":"URGES","themes":["offences"],
                 "deadline":{"kind":"DATE","date":"2027-09-07"},
                 "sources":[{"kind":"AGENDA_ITEM","id":"%s"}],
                 "addressees":%s}""".formatted(scene.item(), addressees);
    }

    private String cambodian() {
        return "[{\"partyId\":\"" + scenes.state("KH") + "\",\"role\":\"LEAD\"}]";
    }

    private JsonNode adopted(String addressees) throws Exception {
        var draft = answer(
                send(secretariat, post("/api/v1/meetings/{id}/recommendations", scene.meeting()), body(addressees))
                        .andExpect(status().isCreated()));
        return answer(send(
                        secretariat,
                        post(
                                "/api/v1/recommendations/{id}/adopt",
                                draft.get("id").stringValue()),
                        "{}")
                .andExpect(status().isOk()));
    }

    @Test
    void aRecommendationIsDraftedAdoptedAndListed() throws Exception {
        var text = adopted("\"ALL_PARTICIPATING_STATES\"");

        assertThat(text.get("number").stringValue()).isEqualTo("II/1");
        assertThat(text.get("textState").stringValue()).isEqualTo("ADOPTED");
        assertThat(text.get("addressees")).hasSize(6);
        http.perform(with(laos, get("/api/v1/meetings/{id}/recommendations", scene.meeting())))
                .andExpect(jsonPath("$.total", is(1)))
                .andExpect(jsonPath("$.items[0].parts[1].label", is("(b)")))
                .andExpect(jsonPath("$.items[0].deadline.date", is("2027-09-07")))
                .andExpect(jsonPath("$.items[0].sources[0].kind", is("AGENDA_ITEM")));
        http.perform(with(
                        laos,
                        get("/api/v1/recommendations")
                                .param("meeting", scene.meeting().toString())
                                .param("addressee", scenes.state("KH").toString())
                                .param("level", "NO_INFORMATION")
                                .param("q", "kêu gọi")))
                .andExpect(jsonPath("$.total", is(1)));
    }

    @Test
    void onlyTheSecretariatAdoptsAndDraftsAreHidden() throws Exception {
        var draft = answer(send(
                        secretariat, post("/api/v1/meetings/{id}/recommendations", scene.meeting()), body(cambodian())))
                .get("id")
                .stringValue();

        http.perform(with(cambodia, get("/api/v1/recommendations/{id}", draft))).andExpect(status().isNotFound());
        send(accounts.token(scene.organiser()), post("/api/v1/recommendations/{id}/adopt", draft), "{}")
                .andExpect(status().isForbidden());
        send(cambodia, post("/api/v1/meetings/{id}/recommendations", scene.meeting()), body(cambodian()))
                .andExpect(status().isForbidden());
    }

    @Test
    void aChangeNeedsTheVersionItChanges() throws Exception {
        var draft = answer(
                send(secretariat, post("/api/v1/meetings/{id}/recommendations", scene.meeting()), body(cambodian())));
        var id = draft.get("id").stringValue();
        var version = "\"" + draft.get("version").asLong() + "\"";

        send(secretariat, patch("/api/v1/recommendations/{id}", id), "{\"force\":\"INVITES\"}")
                .andExpect(status().isPreconditionRequired());
        send(
                        secretariat,
                        patch("/api/v1/recommendations/{id}", id).header("If-Match", version),
                        "{\"force\":\"INVITES\"}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.force", is("INVITES")))
                .andExpect(jsonPath("$.addressees.length()", is(2)));
        send(
                        secretariat,
                        patch("/api/v1/recommendations/{id}", id).header("If-Match", version),
                        "{\"force\":\"DECIDES\"}")
                .andExpect(status().isConflict());
    }

    @Test
    void wrongInputNamesItsFields() throws Exception {
        send(secretariat, post("/api/v1/meetings/{id}/recommendations", scene.meeting()), "{}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[*].field", hasItem("text")))
                .andExpect(jsonPath("$.errors[*].field", hasItem("sources")));
        send(secretariat, post("/api/v1/meetings/{id}/recommendations", scene.meeting()), "{\"colour\":1}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field", is("colour")));
        send(
                        secretariat,
                        post("/api/v1/meetings/{id}/recommendations", scene.meeting()),
                        body("[{\"partyId\":\"" + scenes.state("KH") + "\",\"rank\":1}]"))
                .andExpect(status().isBadRequest());
        send(secretariat, post("/api/v1/meetings/{id}/recommendations", scene.meeting()), body("\"EVERYBODY\""))
                .andExpect(status().isBadRequest());
        http.perform(with(secretariat, get("/api/v1/recommendations").param("level", "GREAT")))
                .andExpect(status().isBadRequest());
    }

    @Test
    void aStateReportsTheSecretariatVerifiesAndTheMatrixShowsIt() throws Exception {
        var addressee = adopted(cambodian()).get("addressees").get(0).get("id").stringValue();
        var answered = answer(send(
                        cambodia,
                        patch("/api/v1/addressees/{id}", addressee).header("If-Match", version(addressee)),
                        "{\"acceptance\":\"ACCEPTED\"}")
                .andExpect(status().isOk()));
        assertThat(answered.get("acceptance").stringValue()).isEqualTo("ACCEPTED");
        send(
                        laos,
                        patch("/api/v1/addressees/{id}", addressee).header("If-Match", version(addressee)),
                        "{\"acceptance\":\"NOTED\"}")
                .andExpect(status().isForbidden());

        var report = answer(send(cambodia, post("/api/v1/addressees/{id}/reports", addressee), """
                        {"level":"LARGELY","text":"Draft article 40","obstacles":"time",
                         "evidence":[{"kind":"LINK","url":"https://example.org/gazette"}],"consentToPublish":true}""")
                        .andExpect(status().isCreated())
                        .andExpect(header().exists("ETag")))
                .get("id")
                .stringValue();
        send(secretariat, post("/api/v1/reports/{id}/verify", report), "{\"verifiedLevel\":\"LARGELY\"}")
                .andExpect(status().isConflict());
        send(cambodia, post("/api/v1/reports/{id}/submit", report), "{}")
                .andExpect(jsonPath("$.state", is("SUBMITTED")));
        http.perform(with(laos, get("/api/v1/reports/{id}", report))).andExpect(status().isNotFound());
        send(cambodia, post("/api/v1/reports/{id}/verify", report), "{\"verifiedLevel\":\"FULLY\",\"rationale\":\"x\"}")
                .andExpect(status().isForbidden());
        send(secretariat, post("/api/v1/reports/{id}/verify", report), "{\"verifiedLevel\":\"PARTLY\"}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field", is("rationale")));
        send(secretariat, post("/api/v1/reports/{id}/return", report), "{\"reason\":\"Which law?\"}")
                .andExpect(jsonPath("$.state", is("RETURNED")));
        send(cambodia, post("/api/v1/reports/{id}/submit", report), "{}").andExpect(status().isOk());
        send(
                        secretariat,
                        post("/api/v1/reports/{id}/verify", report),
                        "{\"verifiedLevel\":\"PARTLY\",\"rationale\":\"Possession is missing\"}")
                .andExpect(jsonPath("$.verifiedLevel", is("PARTLY")));
        send(secretariat, post("/api/v1/reports/{id}/publish", report), "{}")
                .andExpect(jsonPath("$.state", is("PUBLISHED")));
        http.perform(with(laos, get("/api/v1/addressees/{id}/reports", addressee)))
                .andExpect(jsonPath("$.items[0].evidence[0].url", is("https://example.org/gazette")));

        http.perform(with(laos, get("/api/v1/meetings/{id}/matrix", scene.meeting())))
                .andExpect(jsonPath("$.columns[0].code", is("KH")))
                .andExpect(jsonPath("$.rows[0].recommendation.number", is("II/1")))
                .andExpect(jsonPath("$.rows[0].part.label", is("(a)")))
                .andExpect(jsonPath("$.rows[0].cells[0].level", is("PARTLY")))
                .andExpect(jsonPath("$.rows[0].cells[0].selfLevel", is("LARGELY")))
                .andExpect(jsonPath("$.rows[0].cells[0].evidence", is(1)));
        var workbook = http.perform(with(laos, get("/api/v1/meetings/{id}/matrix.xlsx", scene.meeting())))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", Workbooks.XLSX))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        assertThat(workbook).startsWith('P', 'K');
    }

    private String version(String addressee) throws Exception {
        var found = http.perform(with(cambodia, get("/api/v1/addressees/{id}", addressee)))
                .andReturn()
                .getResponse()
                .getHeader("ETag");
        return String.valueOf(found);
    }

    @Test
    void aFileOfEvidenceIsKeptAndReadAgainByItsPartyOnly() throws Exception {
        var addressee = adopted(cambodian()).get("addressees").get(0).get("id").stringValue();
        var file = new MockMultipartFile("file", "luật.txt", "text/plain", "Điều 147".getBytes("UTF-8"));
        var kept = answer(http.perform(multipart("/api/v1/addressees/{id}/files", addressee)
                        .file(file)
                        .header("Authorization", "Bearer " + cambodia))
                .andExpect(status().isCreated()));
        var id = kept.get("id").stringValue();

        http.perform(with(cambodia, get("/api/v1/evidence/{id}", id)))
                .andExpect(status().isOk())
                .andExpect(header().string("X-Content-Type-Options", "nosniff"));
        http.perform(with(laos, get("/api/v1/evidence/{id}", id))).andExpect(status().isNotFound());
        http.perform(multipart("/api/v1/addressees/{id}/files", addressee)
                        .file(file)
                        .header("Authorization", "Bearer " + laos))
                .andExpect(status().isForbidden());
    }

    @Test
    void aTextIsCorrectedByACorrigendumWithItsReason() throws Exception {
        var text = adopted(cambodian());
        var id = text.get("id").stringValue();
        var version = "\"" + text.get("version").asLong() + "\"";

        send(
                        secretariat,
                        patch("/api/v1/recommendations/{id}", id).header("If-Match", version),
                        "{\"text\":{\"en\":\"The States are invited\"}}")
                .andExpect(status().isConflict());
        send(
                        secretariat,
                        patch("/api/v1/recommendations/{id}", id).header("If-Match", version),
                        "{\"text\":{\"en\":\"The States are invited\"},\"reason\":\"A slip\"}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.versions.length()", is(2)));
    }

    @Test
    void withoutATokenThereIsNothing() throws Exception {
        for (var path : List.of("/api/v1/recommendations", "/api/v1/meetings/" + scene.meeting() + "/matrix")) {
            http.perform(get(path)).andExpect(status().isUnauthorized());
        }
    }

    @Test
    void recommendationsAreRelatedAndMerged() throws Exception {
        var one = adopted(cambodian()).get("id").stringValue();
        var two = adopted(cambodian()).get("id").stringValue();
        var three = adopted(cambodian()).get("id").stringValue();

        var relation = answer(send(
                        secretariat,
                        post("/api/v1/recommendations/{id}/lineage", three),
                        "{\"kind\":\"DEPENDS_ON\",\"toId\":\"" + two + "\"}")
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.number", is("II/2"))));
        send(
                        secretariat,
                        post("/api/v1/recommendations/{id}/lineage", two),
                        "{\"kind\":\"DUPLICATES\",\"toId\":\"" + three + "\"}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field", is("toId")));
        http.perform(with(laos, get("/api/v1/recommendations/{id}/lineage", two)))
                .andExpect(jsonPath("$.total", is(1)))
                .andExpect(jsonPath("$.items[0].outgoing", is(false)));
        http.perform(with(
                        laos,
                        delete(
                                "/api/v1/recommendations/{id}/lineage/{link}",
                                three,
                                relation.get("linkId").stringValue())))
                .andExpect(status().isForbidden());
        http.perform(with(
                        secretariat,
                        delete(
                                "/api/v1/recommendations/{id}/lineage/{link}",
                                three,
                                relation.get("linkId").stringValue())))
                .andExpect(status().isNoContent());

        var into = "{\"intoId\":\"" + two + "\",\"reason\":\"They ask for the same\"}";
        send(laos, post("/api/v1/recommendations/{id}/merge", one), into).andExpect(status().isForbidden());
        send(secretariat, post("/api/v1/recommendations/{id}/merge", one), "{\"reason\":\"Same\"}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field", is("intoId")));
        send(secretariat, post("/api/v1/recommendations/{id}/merge", one), into)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.textState", is("MERGED")))
                .andExpect(jsonPath("$.stateReason", is("They ask for the same")))
                .andExpect(jsonPath("$.lineage[0].kind", is("MERGED_INTO")))
                .andExpect(jsonPath("$.lineage[0].id", is(two)));
    }
}

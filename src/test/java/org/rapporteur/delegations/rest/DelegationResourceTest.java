package org.rapporteur.delegations.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItems;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.patch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapporteur.PortalTest;
import org.rapporteur.access.AccountId;
import org.rapporteur.delegations.DelegationId;
import org.rapporteur.delegations.DelegationScene;
import org.rapporteur.delegations.ParticipantRole;
import org.rapporteur.exports.Workbooks;
import org.rapporteur.meetings.MeetingId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The shapes and refusals of the API of delegations. */
class DelegationResourceTest extends PortalTest {

    private static final String SOK = "{\"familyName\":\"Sok\",\"givenName\":\"Dara\",\"nationalName\":\"សុខ តារា\","
            + "\"title\":\"Director\",\"organisation\":\"Ministry of Justice\",\"role\":\"HEAD\"}";

    @Autowired
    private DelegationScene scene;

    private AccountId organiserAccount;
    private String organiser;
    private String focalOfCambodia;
    private String focalOfThailand;
    private String outsider;
    private MeetingId meeting;
    private DelegationId cambodia;

    @BeforeEach
    void cambodiaAndThailandAreInvited() {
        organiserAccount = accounts.make("organiser");
        meeting = scene.meeting(organiserAccount);
        cambodia = scene.delegation(meeting, "KH", 2);
        var thailand = scene.delegation(meeting, "TH", null);
        organiser = accounts.token(organiserAccount);
        focalOfCambodia = accounts.token(scene.focalPoint(cambodia));
        focalOfThailand = accounts.token(scene.focalPoint(thailand));
        outsider = accounts.token(accounts.make("outsider"));
    }

    @Test
    void anOrganiserAddsAParty() throws Exception {
        var body = "{\"partyId\":\"" + scene.state("VN") + "\",\"capacity\":\"MEMBER\",\"quota\":5}";

        http.perform(json(organiser, post("/api/v1/meetings/{id}/delegations", meeting), body))
                .andExpect(status().isCreated())
                .andExpect(header().exists("Location"))
                .andExpect(header().string("ETag", "\"0\""))
                .andExpect(jsonPath("$.party.code").value("VN"))
                .andExpect(jsonPath("$.party.name").value("Viet Nam"))
                .andExpect(jsonPath("$.capacity").value("MEMBER"))
                .andExpect(jsonPath("$.quota").value(5))
                .andExpect(jsonPath("$.credentialState").value("AWAITED"))
                .andExpect(jsonPath("$.head").doesNotExist())
                .andExpect(jsonPath("$.participants").isEmpty());
    }

    @Test
    void aSecondDelegationOfAPartyIsAConflict() throws Exception {
        var body = "{\"partyId\":\"" + scene.state("KH") + "\",\"capacity\":\"OBSERVER\"}";

        http.perform(json(organiser, post("/api/v1/meetings/{id}/delegations", meeting), body))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.detail", containsString("Cambodia")));
        http.perform(json(focalOfCambodia, post("/api/v1/meetings/{id}/delegations", meeting), body))
                .andExpect(status().isForbidden());
        http.perform(json(outsider, post("/api/v1/meetings/{id}/delegations", meeting), body))
                .andExpect(status().isNotFound());
    }

    @Test
    void whatIsMissingOrUnknownIsNamed() throws Exception {
        http.perform(json(organiser, post("/api/v1/meetings/{id}/delegations", meeting), "{}"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("partyId"))
                .andExpect(jsonPath("$.errors[1].field").value("capacity"));
        http.perform(json(
                        focalOfCambodia,
                        post("/api/v1/delegations/{id}/participants", cambodia),
                        "{\"familyName\":\"Sok\",\"nickname\":\"D\"}"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("nickname"));
        http.perform(json(
                        focalOfCambodia,
                        post("/api/v1/delegations/{id}/participants", cambodia),
                        "{\"givenName\":\"Dara\"}"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[*].field", hasItems("familyName", "role")));
        http.perform(json(
                        focalOfCambodia,
                        post("/api/v1/delegations/{id}/participants", cambodia),
                        "{\"familyName\":\"Sok\",\"givenName\":\"Dara\",\"role\":\"KING\"}"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("role"));
    }

    @Test
    void aFocalPointNamesPeopleUpToTheQuota() throws Exception {
        name(SOK)
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.nationalName").value("សុខ តារា"))
                .andExpect(jsonPath("$.role").value("HEAD"))
                .andExpect(jsonPath("$.state").value("NOMINATED"));
        name(person("Chan", "Vuthy", "HEAD"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("role"));
        name(person("Chan", "Vuthy", "ADVISER")).andExpect(status().isCreated());
        name(person("Keo", "Maly", "STAFF"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("quota"));

        http.perform(with(focalOfThailand, get("/api/v1/meetings/{id}/delegations", meeting)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.total").value(2))
                .andExpect(jsonPath("$.items[0].party.code").value("KH"))
                .andExpect(jsonPath("$.items[0].head").value("Sok Dara"))
                .andExpect(jsonPath("$.items[0].participants.length()").value(2))
                .andExpect(jsonPath("$.items[1].party.code").value("TH"));
        http.perform(with(outsider, get("/api/v1/meetings/{id}/delegations", meeting)))
                .andExpect(status().isNotFound());
    }

    @Test
    void anothersDelegationIsForbiddenToParticipantsAndUnknownToOutsiders() throws Exception {
        var participants = "/api/v1/delegations/" + cambodia + "/participants";

        http.perform(with(focalOfThailand, get("/api/v1/delegations/{id}", cambodia)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.credentialFile").doesNotExist());
        http.perform(json(focalOfThailand, post(participants), SOK)).andExpect(status().isForbidden());
        http.perform(json(focalOfThailand, patch("/api/v1/delegations/{id}", cambodia), "{\"submitted\":true}")
                        .header("If-Match", "\"0\""))
                .andExpect(status().isForbidden());
        http.perform(with(outsider, get("/api/v1/delegations/{id}", cambodia))).andExpect(status().isNotFound());
        http.perform(json(outsider, post(participants), SOK)).andExpect(status().isNotFound());
        http.perform(with(outsider, get(participants))).andExpect(status().isNotFound());
        http.perform(with(outsider, get("/api/v1/meetings/{id}/participants.xlsx", meeting)))
                .andExpect(status().isNotFound());
        http.perform(get("/files/meetings/{id}/participants.xlsx", meeting)).andExpect(status().is4xxClientError());
    }

    @Test
    void aChangeNeedsTheVersionItChanges() throws Exception {
        http.perform(json(organiser, patch("/api/v1/delegations/{id}", cambodia), "{\"quota\":4}"))
                .andExpect(status().isPreconditionRequired());
        http.perform(json(organiser, patch("/api/v1/delegations/{id}", cambodia), "{\"quota\":4}")
                        .header("If-Match", "\"7\""))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.currentVersion").value(0));
        http.perform(json(organiser, patch("/api/v1/delegations/{id}", cambodia), "{\"quota\":4}")
                        .header("If-Match", "\"0\""))
                .andExpect(status().isOk())
                .andExpect(header().string("ETag", "\"1\""))
                .andExpect(jsonPath("$.quota").value(4));
        http.perform(json(organiser, patch("/api/v1/delegations/{id}", cambodia), "{\"quota\":0}")
                        .header("If-Match", "\"1\""))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.quota").doesNotExist());
    }

    @Test
    void aDelegationIsRegisteredWithAHeadOnly() throws Exception {
        var submit = "{\"submitted\":true}";
        http.perform(json(focalOfCambodia, patch("/api/v1/delegations/{id}", cambodia), submit)
                        .header("If-Match", "\"0\""))
                .andExpect(status().isConflict());
        name(SOK).andExpect(status().isCreated());
        http.perform(json(focalOfCambodia, patch("/api/v1/delegations/{id}", cambodia), submit)
                        .header("If-Match", "\"0\""))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.submitted").value(true));
    }

    @Test
    void aPersonIsCorrectedLedOnAndReplaced() throws Exception {
        var head = id(name(SOK));
        var path = "/api/v1/delegations/" + cambodia + "/participants/" + head;

        http.perform(json(focalOfCambodia, patch(path), "{\"title\":\"Director General\"}")
                        .header("If-Match", "\"0\""))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.title").value("Director General"))
                .andExpect(jsonPath("$.organisation").value("Ministry of Justice"));
        http.perform(json(focalOfCambodia, patch(path), "{\"state\":\"ACCREDITED\"}")
                        .header("If-Match", "\"1\""))
                .andExpect(status().isForbidden());
        http.perform(json(organiser, patch(path), "{\"state\":\"ACCREDITED\"}").header("If-Match", "\"1\""))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("ACCREDITED"));
        http.perform(json(focalOfCambodia, patch(path), "{\"state\":\"REPLACED\"}")
                        .header("If-Match", "\"2\""))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("replacedBy"));
        http.perform(json(
                                focalOfCambodia,
                                patch(path),
                                "{\"replacedBy\":{\"familyName\":\"Keo\",\"givenName\":\"Maly\"}}")
                        .header("If-Match", "\"2\""))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("REPLACED"))
                .andExpect(jsonPath("$.endedOn").value("2026-11-21"))
                .andExpect(jsonPath("$.replacedBy").exists());
        http.perform(with(focalOfCambodia, get("/api/v1/delegations/{id}/participants", cambodia)))
                .andExpect(jsonPath("$.total").value(2))
                .andExpect(jsonPath("$.items[0].familyName").value("Keo"))
                .andExpect(jsonPath("$.items[0].role").value("HEAD"))
                .andExpect(jsonPath("$.items[0].replaces").value(head));
    }

    @Test
    void credentialsComeAsAFileAndAreChecked() throws Exception {
        var note = new MockMultipartFile(
                "file", "Note verbale ✓.pdf", "text/html", "%PDF-1.7 note".getBytes(StandardCharsets.UTF_8));
        http.perform(multipart("/api/v1/delegations/{id}/credentials", cambodia)
                        .file(note)
                        .header("Authorization", "Bearer " + focalOfCambodia))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.credentialState").value("RECEIVED"))
                .andExpect(jsonPath("$.credentialFile").value("Note verbale ✓.pdf"));
        http.perform(with(organiser, get("/api/v1/delegations/{id}/credentials", cambodia)))
                .andExpect(status().isOk())
                .andExpect(content().contentType(MediaType.APPLICATION_PDF))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Content-Disposition", containsString("attachment")));
        http.perform(with(focalOfThailand, get("/api/v1/delegations/{id}/credentials", cambodia)))
                .andExpect(status().isNotFound());
        http.perform(json(organiser, patch("/api/v1/delegations/{id}", cambodia), "{\"credentialState\":\"QUERIED\"}")
                        .header("If-Match", "\"1\""))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("note"));
        http.perform(json(organiser, patch("/api/v1/delegations/{id}", cambodia), "{\"credentialState\":\"IN_ORDER\"}")
                        .header("If-Match", "\"1\""))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.credentialState").value("IN_ORDER"));
    }

    @Test
    void theListOfParticipantsIsAWorkbook() throws Exception {
        scene.name(cambodia, "Sok", "Dara", ParticipantRole.HEAD);

        var bytes = http.perform(with(focalOfThailand, get("/api/v1/meetings/{id}/participants.xlsx", meeting)))
                .andExpect(status().isOk())
                .andExpect(content().contentType(Workbooks.XLSX))
                .andExpect(header().string("Content-Disposition", containsString("-participants.xlsx")))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();

        assertThat(bytes).startsWith('P', 'K');
    }

    @Test
    void whoNamedAnAccountIsToldAndThePartyConfirmsIt() throws Exception {
        var named = scene.namedBy(organiserAccount, cambodia);

        http.perform(with(organiser, get("/api/v1/delegations/{id}/accounts", cambodia)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.total").value(2))
                .andExpect(jsonPath("$.items[1].confirmed").value(false))
                .andExpect(jsonPath("$.items[1].namedBy").value("organiser"));
        var confirm = "/api/v1/delegations/{id}/accounts/{account}/confirm";
        http.perform(with(organiser, post(confirm, cambodia, named.value()))).andExpect(status().isNotFound());
        http.perform(with(focalOfCambodia, post(confirm, cambodia, named.value())))
                .andExpect(status().isNoContent());
        http.perform(with(organiser, delete("/api/v1/delegations/{id}/accounts/{account}", cambodia, named.value())))
                .andExpect(status().isNoContent());
        http.perform(with(focalOfCambodia, get("/api/v1/delegations/{id}/accounts", cambodia)))
                .andExpect(jsonPath("$.items[*].confirmed").value(true));
    }

    private ResultActions name(String body) throws Exception {
        return http.perform(json(focalOfCambodia, post("/api/v1/delegations/{id}/participants", cambodia), body));
    }

    private String id(ResultActions answer) throws Exception {
        return json.readTree(answer.andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8))
                .get("id")
                .asString();
    }

    private static String person(String family, String given, String role) {
        return "{\"familyName\":\"%s\",\"givenName\":\"%s\",\"role\":\"%s\"}".formatted(family, given, role);
    }

    private MockHttpServletRequestBuilder json(String token, MockHttpServletRequestBuilder request, String body) {
        return with(token, request).contentType(MediaType.APPLICATION_JSON).content(body);
    }
}

package org.rapporteur.meetings.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
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
import org.rapporteur.meetings.MeetingId;
import org.rapporteur.meetings.MeetingSamples;
import org.rapporteur.meetings.MeetingState;
import org.rapporteur.meetings.SeriesId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Series, meetings and agendas as API.md promises them. */
class MeetingResourceTest extends PortalTest {

    @Autowired
    private MeetingSamples samples;

    private String token = "";

    @BeforeEach
    void asTheSecretariat() {
        token = accounts.token(accounts.secretariat());
    }

    private ResultActions send(MockHttpServletRequestBuilder request, String body) throws Exception {
        return http.perform(
                with(token, request).contentType(MediaType.APPLICATION_JSON).content(body));
    }

    private static String meeting(SeriesId series, String more) {
        return """
                {"seriesId":"%s","edition":4,"title":"Fourth meeting","city":"Vientiane","country":"LA",
                 "zone":"Asia/Vientiane","firstDay":"2026-12-08","lastDay":"2026-12-09","hosts":[]%s}""".formatted(series, more);
    }

    private static String at(MeetingId meeting) {
        return "/api/v1/meetings/" + meeting;
    }

    @Test
    void aSeriesIsMadeAndListed() throws Exception {
        var answer = send(post("/api/v1/series"), """
                {"acronym":"REST1","title":"A series by REST","prefix":"REST1"}""")
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.prefix").value("REST1"))
                .andExpect(jsonPath("$.version").value(0))
                .andReturn();
        var id = json.readTree(answer.getResponse().getContentAsString())
                .get("id")
                .asString();
        http.perform(with(token, get("/api/v1/series/" + id)))
                .andExpect(status().isOk())
                .andExpect(header().string("ETag", "\"0\""))
                .andExpect(jsonPath("$.acronym").value("REST1"));
        http.perform(with(token, get("/api/v1/series")))
                .andExpect(
                        jsonPath("$.items[?(@.id == '%s')].title".formatted(id)).value("A series by REST"))
                .andExpect(jsonPath("$.total").isNumber());
    }

    @Test
    void aMeetingIsMadeReadAndChanged() throws Exception {
        var series = samples.series();
        var answer = send(post("/api/v1/meetings"), meeting(series, ""))
                .andExpect(status().isCreated())
                .andExpect(header().exists("Location"))
                .andExpect(jsonPath("$.state").value("DRAFT"))
                .andExpect(jsonPath("$.country").value("LA"))
                .andExpect(jsonPath("$.firstDay").value("2026-12-08"))
                .andExpect(jsonPath("$.hosts").isArray())
                .andExpect(jsonPath("$.version").isNumber())
                .andReturn();
        var path = answer.getResponse().getHeader("Location");
        var tag = answer.getResponse().getHeader("ETag");
        assertThat(path).isNotNull();
        assertThat(tag).isNotNull();
        http.perform(with(token, get(path))).andExpect(header().string("ETag", tag));
        send(patch(path).header("If-Match", tag), "{\"city\":\"Luang Prabang\"}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.city").value("Luang Prabang"))
                .andExpect(jsonPath("$.title").value("Fourth meeting"));
        send(patch(path).header("If-Match", tag), "{\"city\":\"Pakse\"}")
                .andExpect(status().isConflict())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
    }

    @Test
    void aChangeWithoutItsVersionIsRefused() throws Exception {
        send(patch(at(samples.draft())), "{\"city\":\"Pakse\"}").andExpect(status().isPreconditionRequired());
    }

    @Test
    void anUnknownFieldIsNamed() throws Exception {
        send(post("/api/v1/meetings"), meeting(samples.series(), ",\"town\":\"Pakse\""))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("town"));
    }

    @Test
    void wrongFieldsAreNamed() throws Exception {
        send(post("/api/v1/meetings"), """
                {"seriesId":"%s","edition":4,"title":"","city":"V","country":"LA","zone":"Asia/Nowhere",
                 "firstDay":"2026-12-08","lastDay":"2026-12-07","hosts":[]}""".formatted(samples.series()))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[*].field")
                        .value(org.hamcrest.Matchers.containsInAnyOrder("title", "zone", "lastDay")));
        send(post("/api/v1/meetings"), "{}").andExpect(status().isBadRequest());
    }

    @Test
    void aHostNobodyKnowsIsRefused() throws Exception {
        send(
                        post("/api/v1/meetings"),
                        meeting(samples.series(), "").replace("[]", "[\"01900000-0000-7000-8000-000000000000\",null]"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("hosts"));
    }

    @Test
    void aStepIsTakenAndAForbiddenOneIsAConflict() throws Exception {
        var draft = samples.draft();
        send(post(at(draft) + "/transitions"), "{\"to\":\"CLOSED\"}").andExpect(status().isConflict());
        send(post(at(draft) + "/transitions"), "{\"to\":\"ANNOUNCED\",\"reason\":\"\"}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("ANNOUNCED"));
        send(post(at(draft) + "/transitions"), "{\"to\":\"CANCELLED\",\"reason\":\"\"}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("reason"));
        send(post(at(draft) + "/transitions"), "{\"to\":\"NOWHERE\"}").andExpect(status().isBadRequest());
        send(post(at(draft) + "/transitions"), "{}").andExpect(status().isBadRequest());
    }

    @Test
    void theSameEditionTwiceIsAConflict() throws Exception {
        var series = samples.series();
        send(post("/api/v1/meetings"), meeting(series, "")).andExpect(status().isCreated());
        send(post("/api/v1/meetings"), meeting(series, "")).andExpect(status().isConflict());
    }

    @Test
    void aListIsFilteredSortedAndPaged() throws Exception {
        var draft = samples.draft();
        var series = json.readTree(http.perform(with(token, get(at(draft))))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .get("seriesId")
                .asString();
        http.perform(with(token, get("/api/v1/meetings?series=" + series)))
                .andExpect(jsonPath("$.total").value(1))
                .andExpect(jsonPath("$.page").value(0))
                .andExpect(jsonPath("$.size").value(50))
                .andExpect(jsonPath("$.items[0].id").value(draft.toString()));
        http.perform(with(token, get("/api/v1/meetings?series=" + series + "&state=CLOSED")))
                .andExpect(jsonPath("$.total").value(0));
        http.perform(with(token, get("/api/v1/meetings?series=" + series + "&from=2026-12-09&to=2026-12-31&q=vient")))
                .andExpect(jsonPath("$.total").value(1));
        http.perform(with(token, get("/api/v1/meetings?series=" + series + "&from=2026-12-10")))
                .andExpect(jsonPath("$.total").value(0));
        http.perform(with(token, get("/api/v1/meetings?series=" + series + "&q=100%25")))
                .andExpect(jsonPath("$.total").value(0));
        http.perform(with(token, get("/api/v1/meetings?sort=edition,asc&size=1")))
                .andExpect(jsonPath("$.items.length()").value(1));
        http.perform(with(token, get("/api/v1/meetings?sort=secret"))).andExpect(status().isBadRequest());
        http.perform(with(token, get("/api/v1/meetings?from=yesterday"))).andExpect(status().isBadRequest());
    }

    @Test
    void rightsHoldHereToo() throws Exception {
        var draft = samples.draft();
        var announced = samples.in(MeetingState.ANNOUNCED);
        http.perform(get(at(announced))).andExpect(status().isUnauthorized());
        token = accounts.token(accounts.make("delegate"));
        http.perform(with(token, get(at(draft)))).andExpect(status().isNotFound());
        http.perform(with(token, get(at(draft) + "/agenda"))).andExpect(status().isNotFound());
        http.perform(with(token, get(at(draft) + "/calendar.ics"))).andExpect(status().isNotFound());
        http.perform(with(token, get("/api/v1/meetings/no-id"))).andExpect(status().isNotFound());
        http.perform(with(token, get(at(announced)))).andExpect(status().isOk());
        send(post(at(announced) + "/transitions"), "{\"to\":\"REGISTRATION\"}").andExpect(status().isForbidden());
        send(post(at(announced) + "/agenda"), "{\"title\":\"Mine\"}").andExpect(status().isForbidden());
        send(post("/api/v1/meetings"), meeting(samples.series(), "")).andExpect(status().isForbidden());
        send(post("/api/v1/series"), "{\"acronym\":\"Z\",\"title\":\"Z\"}").andExpect(status().isForbidden());
    }

    @Test
    void anAgendaIsBuiltMovedAndRemoved() throws Exception {
        var agenda = at(samples.draft()) + "/agenda";
        var opening = add(agenda, "{\"title\":\"Opening\",\"minutes\":15,\"presenters\":[\"Host\"]}");
        var reports = add(agenda, "{\"title\":\"Reports\"}");
        var cambodia = add(agenda, "{\"title\":\"Cambodia\",\"parentId\":\"%s\"}".formatted(reports));
        http.perform(with(token, get(agenda)))
                .andExpect(jsonPath("$.total").value(3))
                .andExpect(jsonPath("$.items[2].number").value("2.1"))
                .andExpect(jsonPath("$.items[2].parentId").value(reports))
                .andExpect(jsonPath("$.items[0].presenters[0]").value("Host"))
                .andExpect(jsonPath("$.items[0].papers").isArray());
        send(patch(agenda + "/" + cambodia), "{\"position\":1}").andExpect(status().isPreconditionRequired());
        send(patch(agenda + "/" + cambodia).header("If-Match", "\"0\""), "{\"parentId\":null,\"position\":1}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.number").value("1"))
                .andExpect(jsonPath("$.parentId").isEmpty());
        send(patch(agenda + "/" + cambodia).header("If-Match", "\"0\""), "{\"title\":\"Stale\"}")
                .andExpect(status().isConflict());
        send(patch(agenda + "/" + opening).header("If-Match", "\"0\""), "{\"parentId\":\"%s\"}".formatted(opening))
                .andExpect(status().isBadRequest());
        http.perform(with(token, delete(agenda + "/" + opening))).andExpect(status().isNoContent());
        http.perform(with(token, get(agenda)))
                .andExpect(jsonPath("$.items[*].number").value(org.hamcrest.Matchers.contains("1", "2")));
        http.perform(with(token, delete(at(samples.draft()) + "/agenda/" + reports)))
                .andExpect(status().isNotFound());
    }

    @Test
    void anItemWithOthersUnderItIsNotRemoved() throws Exception {
        var agenda = at(samples.draft()) + "/agenda";
        var reports = add(agenda, "{\"title\":\"Reports\"}");
        add(agenda, "{\"title\":\"Cambodia\",\"parentId\":\"%s\"}".formatted(reports));
        http.perform(with(token, delete(agenda + "/" + reports))).andExpect(status().isConflict());
    }

    private String add(String agenda, String body) throws Exception {
        var answer = send(post(agenda), body).andExpect(status().isCreated()).andReturn();
        return json.readTree(answer.getResponse().getContentAsString())
                .get("id")
                .asString();
    }

    @Test
    void aMeetingGoesIntoACalendar() throws Exception {
        var answer = http.perform(with(token, get(at(samples.in(MeetingState.ANNOUNCED)) + "/calendar.ics")))
                .andExpect(status().isOk())
                .andExpect(content().contentTypeCompatibleWith("text/calendar"))
                .andReturn();
        assertThat(answer.getResponse().getContentAsString(StandardCharsets.UTF_8))
                .contains("BEGIN:VEVENT", "Vientiane");
    }

    @Test
    void theNextEditionStartsFromTheLast() throws Exception {
        var earlier = samples.in(MeetingState.CLOSED);
        http.perform(with(token, get(at(earlier) + "/next-edition")))
                .andExpect(jsonPath("$.edition").value(5))
                .andExpect(jsonPath("$.copy").isEmpty());
        send(post(at(earlier) + "/next-edition"), """
                {"firstDay":"2027-09-07","lastDay":"2027-09-08","city":"Bangkok","country":"TH","zone":"Asia/Bangkok",
                 "hosts":[],"copy":["AGENDA","DELEGATIONS","KEY_DATES"]}""")
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.edition").value(5))
                .andExpect(jsonPath("$.city").value("Bangkok"))
                .andExpect(jsonPath("$.state").value("DRAFT"));
        send(post(at(earlier) + "/next-edition"), "{\"copy\":[]}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[*].field").value(org.hamcrest.Matchers.hasItems("city", "firstDay")));
    }
}

package org.rapporteur;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.patch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.extraction.Samples;
import org.rapporteur.meetings.MeetingId;
import org.rapporteur.papers.PaperScene;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;

/** What nobody should send gets a problem document that says what is wrong; never a page, never the inside of the portal. */
class WrongInputTest extends PortalTest {

    private static final String METADATA = """
        {"title": "Report", "kind": "WORKING", "language": "en", "classification": "PARTICIPANTS"}\
        """;

    @Autowired
    private PaperScene scene;

    private String secretariat;

    @BeforeEach
    void theSecretariatSendsIt() {
        secretariat = accounts.token(accounts.secretariat());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[1,2",
                "null",
                "\"text\"",
                "[]",
                "{\"title\": {\"deep\": 1}}",
                "{\"edition\": \"many\"}"
            })
    void malformedJsonIsBadInput(String body) throws Exception {
        var problem = problem(
                400,
                post("/api/v1/meetings").contentType(MediaType.APPLICATION_JSON).content(body));
        assertThat(problem.path("detail").asString()).isNotBlank();
    }

    @Test
    void anUnknownFieldIsNamed() throws Exception {
        var problem = problem(
                400,
                post("/api/v1/series")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"acronym\": \"WI\", \"title\": \"Wrong input\", \"colour\": \"red\"}"));
        assertThat(problem.toString()).contains("colour");
    }

    @Test
    void aBodyThatIsNoJsonIsAnUnsupportedType() throws Exception {
        problem(415, post("/api/v1/meetings").contentType(MediaType.TEXT_PLAIN).content("a meeting, please"));
    }

    static Stream<Arguments> addresses() {
        return Stream.of(
                Arguments.of(404, "/api/v1/meetings/not-an-id"),
                Arguments.of(404, "/api/v1/meetings/" + new UUID(0, 1)),
                Arguments.of(404, "/api/v1/papers/" + new UUID(0, 1) + "/file"),
                Arguments.of(404, "/api/v1/delegations/" + new UUID(0, 1)),
                Arguments.of(404, "/api/v1/no-such-thing"),
                Arguments.of(400, "/api/v1/meetings?state=SLEEPING"),
                Arguments.of(400, "/api/v1/meetings?from=yesterday"));
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void anAddressThatLeadsNowhereSaysSo(int status, String address) throws Exception {
        problem(status, get(address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"page=-1", "size=0", "size=1000000", "page=2147483647", "sort=;drop", "sort=firstDay,sideways"})
    void aPageNobodyCanHaveIsAnsweredOrRefusedButNeverBreaks(String parameters) throws Exception {
        var response = send(get("/api/v1/meetings?" + parameters));
        assertThat(response.getStatus()).isIn(200, 400);
        assertThat(response.getContentAsString(StandardCharsets.UTF_8)).doesNotContain("Exception");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"* AND \"", "\"", "((((((((((", "a:b:c", "AND OR NOT", "\u0000", "'; drop table paper; --", "%"})
    void everyQueryIsAnswered(String query) throws Exception {
        var response = send(get("/api/v1/search").param("q", query));
        assertThat(response.getStatus()).isEqualTo(200);
    }

    @Test
    void aQueryOfAMegabyteIsAnswered() throws Exception {
        var response = send(get("/api/v1/search").param("q", "word ".repeat(200_000)));
        assertThat(response.getStatus()).isEqualTo(200);
    }

    @Test
    void aChangeSaysWhichVersionItChanges() throws Exception {
        var meeting = scene.meeting();
        var change = "{\"title\": \"Another title\"}";
        problem(428, json(patch("/api/v1/meetings/{id}", meeting.value()), change));
        problem(
                428,
                json(patch("/api/v1/meetings/{id}", meeting.value()), change).header("If-Match", "\"the newest\""));
    }

    @Test
    void aStaleVersionIsAConflictThatShowsThePresentOne() throws Exception {
        var meeting = scene.meeting();
        var change = "{\"title\": \"Another title\"}";
        var problem = problem(
                409,
                json(patch("/api/v1/meetings/{id}", meeting.value()), change).header("If-Match", "\"0\""));
        assertThat(problem.path("currentVersion").asInt()).isPositive();
    }

    @Test
    void aMethodNobodyOffersIsNotAllowed() throws Exception {
        problem(405, delete("/api/v1/meetings/{id}", new UUID(0, 1)));
    }

    @Test
    void aFileThatIsNotWhatItIsCalledIsRefusedAndNothingIsKept() throws Exception {
        var meeting = scene.meeting();
        var bomb = Samples.zip(Map.of("word/document.xml", new byte[60 << 20]));
        refused(meeting, "empty.pdf", new byte[0]);
        refused(meeting, "page.pdf", "<!doctype html><html><body>hello</body></html>".getBytes());
        refused(meeting, "bomb.docx", bomb);
        assertThat(body(send(get("/api/v1/meetings/{id}/papers", meeting.value())))
                        .path("total")
                        .asInt())
                .isZero();
    }

    private void refused(MeetingId meeting, String name, byte[] content) throws Exception {
        var problem = problem(
                400,
                multipart("/api/v1/meetings/{id}/papers", meeting.value())
                        .file(new MockMultipartFile("file", name, "application/pdf", content))
                        .file(new MockMultipartFile("metadata", "", "application/json", METADATA.getBytes())));
        assertThat(problem.path("errors").path(0).path("field").asString()).isEqualTo("file");
        assertThat(problem.path("errors").path(0).toString()).contains(name);
    }

    private <B extends AbstractMockHttpServletRequestBuilder<B>> B json(B request, String body) {
        return request.contentType(MediaType.APPLICATION_JSON).content(body);
    }

    private <B extends AbstractMockHttpServletRequestBuilder<B>> MockHttpServletResponse send(B request)
            throws Exception {
        return http.perform(with(secretariat, request)).andReturn().getResponse();
    }

    private <B extends AbstractMockHttpServletRequestBuilder<B>> JsonNode problem(int status, B request)
            throws Exception {
        var response = send(request);
        var text = response.getContentAsString(StandardCharsets.UTF_8);
        assertThat(response.getStatus()).as("%s", text).isEqualTo(status);
        assertThat(response.getContentType()).as("%s", text).startsWith("application/problem+json");
        assertThat(text).doesNotContain("Exception", "org.rapporteur.", "java.", "\tat ");
        var problem = body(response);
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("title").asString()).isNotBlank();
        return problem;
    }

    private JsonNode body(MockHttpServletResponse response) throws Exception {
        return json.readTree(response.getContentAsString(StandardCharsets.UTF_8));
    }
}

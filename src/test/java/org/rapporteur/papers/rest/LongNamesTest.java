package org.rapporteur.papers.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rapporteur.PortalTest;
import org.rapporteur.papers.PaperScene;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A file over the wire, since what a server takes as the head of a part is the server's own matter. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.datasource.url=jdbc:h2:mem:wire;DB_CLOSE_DELAY=-1")
class LongNamesTest extends PortalTest {

    private static final String KHMER = "ច្បាប់";

    @LocalServerPort
    private int port;

    @Autowired
    private PaperScene scene;

    @Test
    void aLargeFileComesInWholeAndNothingOfItLiesInTheOpen() throws Exception {
        var text = "Strictly between the four delegations. ".repeat(30_000) + UUID.randomUUID();
        var body = """
                --part\r
                Content-Disposition: form-data; name="file"; filename="large.txt"\r
                Content-Type: text/plain\r
                \r
                %s\r
                --part\r
                Content-Disposition: form-data; name="keepBoth"\r
                \r
                true\r
                --part\r
                Content-Disposition: form-data; name="metadata"\r
                \r
                {"title":"A law","kind":"WORKING","language":"en","classification":"PARTICIPANTS"}\r
                --part--\r
                """.formatted(text);
        var answer = post(body);
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.body()).contains("\"size\":" + text.length());
        assertThat(post("no parts at all").statusCode()).isEqualTo(400);
        assertThat(post(body.replace(text, "x".repeat(102 << 20))).statusCode()).isEqualTo(413);
    }

    @Test
    void aNameOfThreeHundredKhmerLettersComesIn() throws Exception {
        var name = KHMER.repeat(50) + ".txt";
        var body = """
                --part\r
                Content-Disposition: form-data; name="metadata"; filename="m.json"\r
                Content-Type: application/json\r
                \r
                {"title":"A law","kind":"WORKING","language":"km","classification":"PARTICIPANTS"}\r
                --part\r
                Content-Disposition: form-data; name="file"; filename="%s"\r
                \r
                %s\r
                --part--\r
                """.formatted(name, UUID.randomUUID());
        var answer = post(body);

        assertThat(answer.body()).contains(KHMER);
        assertThat(answer.statusCode()).isEqualTo(201);
    }

    private HttpResponse<String> post(String body) throws Exception {
        var request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + "/api/v1/meetings/" + scene.meeting() + "/papers"))
                .header("Authorization", "Bearer " + accounts.token(accounts.secretariat()))
                .header("Content-Type", "multipart/form-data; boundary=part")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();

        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }
}

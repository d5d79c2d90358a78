package org.rapporteur.papers.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapporteur.PortalTest;
import org.rapporteur.extraction.Samples;
import org.rapporteur.extraction.TikaFiles;
import org.rapporteur.papers.PaperScene;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is hostile over the wire, since what a server takes as the head of a part is the server's own matter. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.datasource.url=jdbc:h2:mem:wire;DB_CLOSE_DELAY=-1")
class HostileNamesOverTheWireTest extends PortalTest {

    private static final String KHMER = "ច្បាប់";

    private static final String METADATA = """
            {"title":"A law","kind":"WORKING","language":"en","classification":"PARTICIPANTS"}""";

    @LocalServerPort
    private int port;

    @Autowired
    private PaperScene scene;

    private String token;

    @BeforeEach
    void theSecretariatSends() {
        token = accounts.token(accounts.secretariat());
    }

    @Test
    void aNameThatDeceivesOrBreaksALineComesInHarmlessOrNotAtAll() throws Exception {
        for (var name : List.of("note\u202Efdp.txt", "a\0b.txt", "a\r\nX-Set: yes\r\n.txt", "../../etc/passwd.txt")) {
            var answer = send(part(name, "Text " + UUID.randomUUID()));

            assertThat(answer.statusCode()).as(name).isIn(201, 400);
            assertHarmless(name, answer);
        }
    }

    /** A large file's name comes in letters of Base64, so anything can stand in it. */
    @Test
    void theNameOfALargeFileIsKeptWithoutWhatDeceivesOrBreaksALine() throws Exception {
        var names = Map.of(
                "note\u202Efdp.txt",
                "notefdp.txt",
                "a\0b.txt",
                "a b.txt",
                "a\r\nX-Set: yes.txt",
                "a  X-Set: yes.txt",
                "../../etc/passwd.txt",
                "passwd.txt",
                KHMER.repeat(50) + ".txt",
                KHMER.repeat(50) + ".txt");
        for (var name : names.entrySet()) {
            var answer = inParts(name.getKey(), ("Text " + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8));

            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
            assertHarmless(name.getKey(), answer);
            var paper = json.readTree(answer.body());
            assertThat(paper.at("/renditions/0/versions/0/name").asString()).isEqualTo(name.getValue());
            var file = HttpClient.newHttpClient()
                    .send(
                            to("/api/v1/papers/" + paper.path("id").asString() + "/file?lang=en")
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            assertThat(file.statusCode()).isEqualTo(200);
            assertThat(file.headers().firstValue("X-Set")).isEmpty();
            assertThat(file.headers().firstValue("Content-Disposition").orElse(""))
                    .startsWith("attachment")
                    .doesNotContain("\u202E", "..");
        }
    }

    @Test
    void anArchiveThatHoldsItselfAndAPictureTooWideAreRefusedInWordsByBothWays() throws Exception {
        var picture = ByteBuffer.wrap(Samples.png())
                .putInt(16, 20_000)
                .putInt(20, 20_000)
                .array();
        refused(inParts("droste.zip", TikaFiles.named("droste.zip")), "archives lie within archives too deep");
        refused(inParts("wide.png", picture), "it has 20,000 × 20,000 pixels");
        refused(
                send(part("droste.zip", latin(TikaFiles.named("droste.zip")))),
                "archives lie within archives too deep");
        refused(send(part("wide.png", latin(picture))), "it has 20,000 × 20,000 pixels");
    }

    @Test
    void aQueryOfAMegabyteOverTheWireIsRefusedInFewWords() throws Exception {
        for (var address : List.of("/api/v1/search?q=", "/search?q=")) {
            var answer = HttpClient.newHttpClient()
                    .send(to(address + "x".repeat(1 << 20)).build(), HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isIn(400, 414, 431);
            assertThat(answer.body().length()).isLessThan(5_000);
            assertThat(answer.body()).doesNotContain("Exception", "org.", "Tomcat");
        }
    }

    private static void refused(HttpResponse<String> answer, String why) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("was not accepted", why);
    }

    private static void assertHarmless(String name, HttpResponse<String> answer) {
        assertThat(answer.headers().firstValue("X-Set")).as(name).isEmpty();
        assertThat(answer.body()).as(name).doesNotContain("\u202E", "\\u0000", "Exception", "passwd.txt\\");
    }

    private static String part(String name, String content) {
        return """
                --part\r
                Content-Disposition: form-data; name="metadata"; filename="m.json"\r
                Content-Type: application/json\r
                \r
                %s\r
                --part\r
                Content-Disposition: form-data; name="file"; filename="%s"\r
                \r
                %s\r
                --part--\r
                """.formatted(METADATA, name, content);
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** As a tus client sends it, and handed in by its number. */
    private HttpResponse<String> inParts(String name, byte[] content) throws Exception {
        var client = HttpClient.newHttpClient();
        var begun = client.send(
                to("/api/v1/uploads")
                        .header("Tus-Resumable", "1.0.0")
                        .header("Upload-Length", String.valueOf(content.length))
                        .header(
                                "Upload-Metadata",
                                "filename " + Base64.getEncoder().encodeToString(name.getBytes(StandardCharsets.UTF_8)))
                        .POST(HttpRequest.BodyPublishers.noBody())
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        var place = begun.headers().firstValue("Location").orElseThrow();
        client.send(
                to(place)
                        .header("Tus-Resumable", "1.0.0")
                        .header("Upload-Offset", "0")
                        .header("Content-Type", "application/offset+octet-stream")
                        .method("PATCH", HttpRequest.BodyPublishers.ofByteArray(content))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        var body = """
                --part\r
                Content-Disposition: form-data; name="metadata"; filename="m.json"\r
                Content-Type: application/json\r
                \r
                %s\r
                --part\r
                Content-Disposition: form-data; name="uploadId"\r
                \r
                %s\r
                --part--\r
                """.formatted(METADATA, place.substring(place.lastIndexOf('/') + 1));
        return send(body);
    }

    private HttpResponse<String> send(String body) throws Exception {
        var bytes = body.contains("\u202E") || body.contains(KHMER)
                ? body.getBytes(StandardCharsets.UTF_8)
                : body.getBytes(StandardCharsets.ISO_8859_1);
        return HttpClient.newHttpClient()
                .send(
                        to("/api/v1/meetings/" + scene.meeting() + "/papers")
                                .header("Content-Type", "multipart/form-data; boundary=part")
                                .POST(HttpRequest.BodyPublishers.ofByteArray(bytes))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Bearer " + token);
    }
}

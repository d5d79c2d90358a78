package org.rapporteur.base.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rapporteur.Rapporteur;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** What a portal on a real port says while its database is gone. */
class DatabaseGoneTest {

    private static ConfigurableApplicationContext portal;
    private static String address;

    private final HttpClient browser = HttpClient.newHttpClient();

    @BeforeAll
    static void aPortalWhoseDatabaseIsGone() {
        portal = new SpringApplicationBuilder(Rapporteur.class)
                .profiles("test")
                .run(
                        "--spring.datasource.url=jdbc:h2:mem:gone;DB_CLOSE_DELAY=-1",
                        "--server.address=127.0.0.1",
                        "--server.port=0");
        address = "http://127.0.0.1:" + portal.getEnvironment().getProperty("local.server.port");
        portal.getBean(HikariDataSource.class).close();
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    @Test
    void aTokenThatCannotBeCheckedIsAProblemInASentenceAndNotAWrongToken() throws Exception {
        var answer = ask("/api/v1/meetings", "Authorization", "Bearer rap_whatever");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("60");
        assertThat(answer.body())
                .contains("\"status\":503")
                .contains("urn:rapporteur:problem:database-gone")
                .contains("The portal’s database does not answer at the moment")
                .doesNotContain("Exception", "Hikari", "org.");
    }

    @Test
    void itIsSaidInTheLanguageOfWhoeverAsks() throws Exception {
        var answer = ask("/api/v1/meetings", "Authorization", "Bearer rap_whatever", "Accept-Language", "vi");

        assertThat(answer.body()).contains("Cơ sở dữ liệu của cổng hiện không phản hồi");
    }

    @Test
    void aFileAskedForWithoutATokenIsTheSameProblem() throws Exception {
        var answer = ask("/files/papers/0190e0a0-0000-7000-8000-000000000000/en/1");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("urn:rapporteur:problem:database-gone");
    }

    @Test
    void aBrowserGetsAPlainPage() throws Exception {
        var answer = ask("/public", "Accept", "text/html");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body())
                .startsWith("<!DOCTYPE html>")
                .contains("The portal’s database does not answer at the moment")
                .doesNotContain("Exception", "Hikari");
    }

    private HttpResponse<String> ask(String path, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}

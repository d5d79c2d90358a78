package org.rapporteur.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.rapporteur.access.PortalRole;
import org.rapporteur.delegations.DelegationScene;
import org.springframework.beans.factory.annotation.Autowired;

class LargeFileIT extends BrowserTest {

    private static final long SIZE = 200L << 20;

    @Autowired
    private DelegationScene scene;

    @Test
    void aFileOf200MegabytesIsRefusedBeforeItIsReceived() throws Exception {
        var meeting = scene.meeting(accounts.make("organiser"));
        var token = accounts.token(person("Large Desk", PortalRole.SECRETARIAT).account());

        assertThat(statusAfterTheFirstBytes("/api/v1/meetings/" + meeting + "/papers", token))
                .isEqualTo("HTTP/1.1 413");
    }

    /** Promises 200 MB, sends a first part of it, and reads what the portal says to that. */
    private String statusAfterTheFirstBytes(String path, String token) throws IOException {
        try (var connection = new Socket("localhost", port())) {
            connection.setSoTimeout((int) Duration.ofSeconds(60).toMillis());
            var out = connection.getOutputStream();
            out.write("""
                POST %s HTTP/1.1
                Host: localhost
                Authorization: Bearer %s
                Content-Type: multipart/form-data; boundary=part
                Content-Length: %d

                --part
                Content-Disposition: form-data; name="file"; filename="large.pdf"
                Content-Type: application/pdf

                %%PDF-1.7
                """.formatted(path, token, SIZE).replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            var answer =
                    new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.ISO_8859_1));
            var line = answer.readLine();
            return line == null ? "nothing" : line.strip().replaceFirst("^(HTTP/1.1 \\d+).*", "$1");
        }
    }
}

package org.rapporteur.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.rapporteur.PortalTest;

class PdfViewerTest extends PortalTest {

    @Test
    void theViewerRunsWithoutAnOriginAndWithoutANetwork() throws Exception {
        http.perform(get("/preview/pdf"))
                .andExpect(status().isOk())
                .andExpect(header().string(
                                "Content-Security-Policy",
                                allOf(
                                        containsString("sandbox allow-scripts;"),
                                        containsString("default-src 'none'"),
                                        containsString("frame-ancestors 'self'"),
                                        not(containsString("allow-same-origin")),
                                        not(containsString("'unsafe-eval'")))))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"));
    }

    @Test
    void whatHasNoOriginMayLoadTheLibraryAndNothingElse() throws Exception {
        http.perform(get("/preview/pdfjs/build/pdf.min.mjs").header("Origin", "null"))
                .andExpect(status().isOk())
                .andExpect(header().string("Access-Control-Allow-Origin", "*"));
        var other = http.perform(get("/api/v1/me").header("Origin", "null"))
                .andReturn()
                .getResponse();
        assertThat(other.getHeader("Access-Control-Allow-Origin")).isNull();
    }
}

package org.rapporteur.base.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import org.rapporteur.base.i18n.Translations;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes problem documents (RFC 9457) where no controller answers: in filters, and for what failed around them. */
@Component
public final class ProblemWriter {

    private final Translations translations;
    private final JsonMapper json;

    ProblemWriter(Translations translations, JsonMapper json) {
        this.translations = translations;
        this.json = json;
    }

    /**
     * Answers with a problem.
     *
     * @param key of the sentence, without parameters
     * @throws IOException when whoever asked is gone
     */
    public void write(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String key)
            throws IOException {
        var body = new LinkedHashMap<String, Object>();
        body.put("type", type(key));
        body.put("title", status.getReasonPhrase());
        body.put("status", status.value());
        body.put("detail", translations.say(request.getLocale(), key));
        body.put("errors", List.of());
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(body));
    }

    /** What a problem with this sentence is called. */
    static URI type(String key) {
        return URI.create("urn:rapporteur:" + key.replace('.', ':'));
    }
}

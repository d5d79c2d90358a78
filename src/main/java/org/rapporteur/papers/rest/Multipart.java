package org.rapporteur.papers.rest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rapporteur.base.problem.InvalidInput;
import org.rapporteur.papers.PaperFiles;
import org.rapporteur.papers.ReceivedFile;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads the two parts of an upload, {@code file} and {@code metadata}; the second may come with or without a type of its own. */
@Component
class Multipart {

    private final JsonMapper json;
    private final PaperFiles files;

    Multipart(JsonMapper json, PaperFiles files) {
        this.json = json;
        this.files = files;
    }

    /**
     * The file, received and judged.
     *
     * @throws InvalidInput when there is none, or it does not come in
     */
    ReceivedFile file(MultipartHttpServletRequest request) throws IOException {
        var file = request.getFile("file");
        if (file == null) {
            throw InvalidInput.of("file", "problem.required");
        }
        var name = file.getOriginalFilename();
        try (var content = file.getInputStream()) {
            return files.receive(name == null ? "" : name, file.getContentType(), content);
        }
    }

    /** What is said of the file; null when there is no such part. */
    <T> @Nullable T metadata(MultipartHttpServletRequest request, Class<T> type) throws IOException {
        var part = request.getFile("metadata");
        var parameter = request.getParameter("metadata");
        if (part == null && parameter == null) {
            return null;
        }
        var bytes = part == null ? Objects.requireNonNull(parameter).getBytes(StandardCharsets.UTF_8) : part.getBytes();
        try {
            return json.readValue(bytes, type);
        } catch (JacksonException e) {
            throw new HttpMessageNotReadableException("metadata", e, new ServletServerHttpRequest(request));
        }
    }
}

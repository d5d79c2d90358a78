package org.rapporteur.papers.rest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapporteur.base.problem.Conflict;
import org.rapporteur.base.problem.InvalidInput;
import org.rapporteur.base.problem.NotFound;
import org.rapporteur.papers.PaperFiles;
import org.rapporteur.papers.ReceivedFile;
import org.rapporteur.papers.Uploads;
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
    private final Uploads uploads;

    Multipart(JsonMapper json, PaperFiles files, Uploads uploads) {
        this.json = json;
        this.files = files;
        this.uploads = uploads;
    }

    /**
     * The file, received and judged; sent along, or named by the {@code uploadId} under which it came in parts.
     *
     * @throws InvalidInput when there is none, or it does not come in
     * @throws NotFound when the caller has no such upload
     * @throws Conflict when some of it is missing
     */
    ReceivedFile file(MultipartHttpServletRequest request) throws IOException {
        var upload = request.getParameter("uploadId");
        if (upload != null) {
            return uploads.take(id(upload));
        }
        var file = request.getFile("file");
        if (file == null) {
            throw InvalidInput.of("file", "problem.required");
        }
        var name = file.getOriginalFilename();
        try (var content = file.getInputStream()) {
            return files.receive(name == null ? "" : name, file.getContentType(), content);
        }
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw InvalidInput.of("uploadId", "problem.value-form", "uploadId");
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

package org.rapporteur.papers.rest;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapporteur.base.problem.InvalidInput;
import org.rapporteur.papers.PaperLimits;
import org.rapporteur.papers.Upload;
import org.rapporteur.papers.Uploads;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/**
 * Large files in parts by the protocol tus 1.0.0 (https://tus.io/protocols/resumable-upload): its core, creation,
 * termination and expiration. The API comes by token, the pages come to the second address by their session.
 */
@RestController
@RequestMapping({"/api/v1/uploads", "/files/uploads"})
class UploadsResource {

    private static final String VERSION = "1.0.0";
    private static final String RESUMABLE = "Tus-Resumable";
    private static final String LENGTH = "Upload-Length";
    private static final String OFFSET = "Upload-Offset";
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.RFC_1123_DATE_TIME;

    private final Uploads uploads;
    private final PaperLimits limits;

    UploadsResource(Uploads uploads, PaperLimits limits) {
        this.uploads = uploads;
        this.limits = limits;
    }

    @RequestMapping(method = RequestMethod.OPTIONS)
    ResponseEntity<Void> options() {
        return ResponseEntity.noContent()
                .header(RESUMABLE, VERSION)
                .header("Tus-Version", VERSION)
                .header("Tus-Extension", "creation,termination,expiration")
                .header("Tus-Max-Size", String.valueOf(limits.maxSize().toBytes()))
                .build();
    }

    @PostMapping
    @Operation(
            summary = "Begins a large file (tus 1.0.0)",
            description =
                    "Send Tus-Resumable, Upload-Length and Upload-Metadata with filename; then PATCH the parts to the"
                            + " address in Location, and hand the whole file in by its id in the parameter uploadId of POST"
                            + " /meetings/{id}/papers. What is not continued for a day is removed.")
    ResponseEntity<Void> begin(
            @RequestHeader(name = RESUMABLE, required = false) @Nullable String version,
            @RequestHeader(LENGTH) long length,
            @RequestHeader(name = "Upload-Metadata", defaultValue = "") String metadata,
            HttpServletRequest request) {
        if (!VERSION.equals(version)) {
            return otherVersion();
        }
        var said = metadata(metadata);
        var upload = uploads.begin(said.getOrDefault("filename", ""), said.get("filetype"), length);
        return answer(HttpStatus.CREATED, upload)
                .location(URI.create(request.getRequestURI() + "/" + upload.id()))
                .build();
    }

    @RequestMapping(path = "/{id}", method = RequestMethod.HEAD)
    @Operation(summary = "Tells how much of a large file is here (tus 1.0.0)")
    ResponseEntity<Void> state(@PathVariable UUID id) {
        var upload = uploads.get(id);
        return answer(HttpStatus.OK, upload)
                .header(LENGTH, String.valueOf(upload.size()))
                .cacheControl(CacheControl.noStore())
                .build();
    }

    @PatchMapping(path = "/{id}", consumes = "application/offset+octet-stream")
    @Operation(summary = "Adds a part to a large file (tus 1.0.0)")
    ResponseEntity<Void> append(
            @PathVariable UUID id,
            @RequestHeader(name = RESUMABLE, required = false) @Nullable String version,
            @RequestHeader(OFFSET) long offset,
            HttpServletRequest request)
            throws IOException {
        if (!VERSION.equals(version)) {
            return otherVersion();
        }
        return answer(HttpStatus.NO_CONTENT, uploads.append(id, offset, request.getInputStream()))
                .build();
    }

    @DeleteMapping("/{id}")
    @Operation(summary = "Drops what is here of a large file (tus 1.0.0)")
    ResponseEntity<Void> drop(@PathVariable UUID id) {
        uploads.drop(id);
        return ResponseEntity.noContent().header(RESUMABLE, VERSION).build();
    }

    private static ResponseEntity.BodyBuilder answer(HttpStatus status, Upload upload) {
        return ResponseEntity.status(status)
                .header(RESUMABLE, VERSION)
                .header(OFFSET, String.valueOf(upload.offset()))
                .header("Upload-Expires", HTTP_DATE.format(upload.expires().atOffset(ZoneOffset.UTC)));
    }

    private static ResponseEntity<Void> otherVersion() {
        return ResponseEntity.status(HttpStatus.PRECONDITION_FAILED)
                .header(RESUMABLE, VERSION)
                .header("Tus-Version", VERSION)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** Pairs of a name and a value in base64, separated by commas. */
    private static Map<String, String> metadata(String header) {
        var said = new HashMap<String, String>();
        for (var pair : header.split(",")) {
            var parts = pair.strip().split(" ", 2);
            try {
                said.put(
                        parts[0],
                        parts.length == 1
                                ? ""
                                : new String(Base64.getDecoder().decode(parts[1].strip()), StandardCharsets.UTF_8));
            } catch (IllegalArgumentException e) {
                throw InvalidInput.of("Upload-Metadata", "problem.value-form");
            }
        }
        return said;
    }
}

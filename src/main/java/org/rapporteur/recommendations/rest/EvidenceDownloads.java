package org.rapporteur.recommendations.rest;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.rapporteur.recommendations.EvidenceFileId;
import org.rapporteur.recommendations.Reports;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Files of evidence for programs (by token) and for browsers (by session); never run or shown in place by a browser. */
@RestController
class EvidenceDownloads {

    private final Reports reports;

    EvidenceDownloads(Reports reports) {
        this.reports = reports;
    }

    @GetMapping({"/files/evidence/{id}", "/api/v1/evidence/{id}"})
    ResponseEntity<Resource> file(@PathVariable UUID id) {
        var file = reports.open(new EvidenceFileId(id));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .contentLength(file.size())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header("X-Content-Type-Options", "nosniff")
                .body(new InputStreamResource(file.content()));
    }
}

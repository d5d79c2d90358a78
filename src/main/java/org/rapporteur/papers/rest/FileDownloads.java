package org.rapporteur.papers.rest;

import java.util.UUID;
import org.rapporteur.base.LanguageTag;
import org.rapporteur.papers.PaperFiles;
import org.rapporteur.papers.PaperId;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Files by the address the pages link to: for whoever may have them, by their session or, if public, without one. */
@RestController
@RequestMapping("/files/papers")
class FileDownloads {

    private final PaperFiles files;

    FileDownloads(PaperFiles files) {
        this.files = files;
    }

    @GetMapping("/{id}/{language}/{version}")
    ResponseEntity<Resource> file(@PathVariable UUID id, @PathVariable String language, @PathVariable int version) {
        return FileAnswers.of(files.open(new PaperId(id), LanguageTag.of(language), version));
    }
}

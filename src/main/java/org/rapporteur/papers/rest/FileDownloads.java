package org.rapporteur.papers.rest;

import java.util.UUID;
import org.rapporteur.base.LanguageTag;
import org.rapporteur.papers.PaperFiles;
import org.rapporteur.papers.PaperId;
import org.rapporteur.papers.PaperPreviews;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Files by the address the pages link to: for whoever may have them, by their session or, if public, without one. */
@RestController
@RequestMapping("/files/papers")
class FileDownloads {

    private final PaperFiles files;
    private final PaperPreviews previews;

    FileDownloads(PaperFiles files, PaperPreviews previews) {
        this.files = files;
        this.previews = previews;
    }

    @GetMapping("/{id}/{language}/{version}")
    ResponseEntity<Resource> file(
            @PathVariable UUID id,
            @PathVariable String language,
            @PathVariable int version,
            @RequestParam(defaultValue = "false") boolean original) {
        var paper = new PaperId(id);
        var tag = LanguageTag.of(language);
        return FileAnswers.of(original ? files.original(paper, tag, version) : files.open(paper, tag, version));
    }

    @GetMapping("/{id}/{language}/{version}/preview")
    ResponseEntity<Resource> preview(@PathVariable UUID id, @PathVariable String language, @PathVariable int version) {
        return FileAnswers.inPlace(previews.preview(new PaperId(id), LanguageTag.of(language), version));
    }

    @GetMapping("/{id}/{language}/{version}/thumbnail")
    ResponseEntity<Resource> thumbnail(
            @PathVariable UUID id, @PathVariable String language, @PathVariable int version) {
        return FileAnswers.inPlace(previews.thumbnail(new PaperId(id), LanguageTag.of(language), version));
    }
}

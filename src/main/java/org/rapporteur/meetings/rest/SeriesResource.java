package org.rapporteur.meetings.rest;

import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapporteur.base.rest.EntityVersion;
import org.rapporteur.base.rest.PageAnswer;
import org.rapporteur.meetings.SeriesCatalogue;
import org.rapporteur.meetings.SeriesForm;
import org.rapporteur.meetings.SeriesId;
import org.rapporteur.meetings.SeriesSummary;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The series of meetings. */
@RestController
@RequestMapping("/api/v1/series")
class SeriesResource {

    private final SeriesCatalogue series;

    SeriesResource(SeriesCatalogue series) {
        this.series = series;
    }

    @GetMapping
    PageAnswer<SeriesAnswer> list() {
        return PageAnswer.whole(series.all().stream().map(SeriesAnswer::of).toList());
    }

    @GetMapping("/{id}")
    ResponseEntity<SeriesAnswer> get(@PathVariable UUID id) {
        var found = series.get(new SeriesId(id));
        return EntityVersion.tagged(SeriesAnswer.of(found), found.version());
    }

    @PostMapping
    ResponseEntity<SeriesAnswer> create(@RequestBody NewSeries body) {
        var made = series.create(new SeriesForm(body.acronym, body.title, body.prefix));
        return ResponseEntity.created(URI.create("/api/v1/series/" + made.id()))
                .eTag("\"" + made.version() + "\"")
                .body(SeriesAnswer.of(made));
    }

    record NewSeries(
            @Nullable String acronym,
            @Nullable String title,
            @Nullable String prefix) {}

    record SeriesAnswer(UUID id, String acronym, String title, String prefix, long version) {
        static SeriesAnswer of(SeriesSummary series) {
            return new SeriesAnswer(
                    series.id().value(), series.acronym(), series.title(), series.prefix(), series.version());
        }
    }
}

package org.rapporteur.recommendations.rest;

import java.net.URI;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapporteur.base.problem.InvalidInput;
import org.rapporteur.base.rest.EntityVersion;
import org.rapporteur.base.rest.PageAnswer;
import org.rapporteur.recommendations.LineageId;
import org.rapporteur.recommendations.LineageKind;
import org.rapporteur.recommendations.Lineages;
import org.rapporteur.recommendations.RecommendationId;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Relations between recommendations, and merging, in the API. */
@RestController
@RequestMapping("/api/v1/recommendations/{id}")
class LineageResource {

    private final Lineages lineages;

    LineageResource(Lineages lineages) {
        this.lineages = lineages;
    }

    @GetMapping("/lineage")
    PageAnswer<RecommendationJson.Relative> list(@PathVariable UUID id) {
        return PageAnswer.whole(lineages.of(new RecommendationId(id)).stream()
                .map(RecommendationJson.Relative::of)
                .toList());
    }

    @PostMapping("/lineage")
    ResponseEntity<RecommendationJson.Relative> relate(@PathVariable UUID id, @RequestBody Relation body) {
        var kind = body.kind();
        var to = body.toId();
        if (kind == null || to == null) {
            throw InvalidInput.of(kind == null ? "kind" : "toId", "problem.required");
        }
        var made = lineages.relate(new RecommendationId(id), kind, new RecommendationId(to));
        return ResponseEntity.created(URI.create("/api/v1/recommendations/" + id + "/lineage/" + made.id()))
                .body(RecommendationJson.Relative.of(made));
    }

    @DeleteMapping("/lineage/{linkId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID id, @PathVariable UUID linkId) {
        lineages.remove(new RecommendationId(id), new LineageId(linkId));
    }

    @PostMapping("/merge")
    ResponseEntity<RecommendationJson.Whole> merge(@PathVariable UUID id, @RequestBody Merging body) {
        var into = body.intoId();
        if (into == null) {
            throw InvalidInput.of("intoId", "problem.required");
        }
        var merged = lineages.merge(
                new RecommendationId(id), new RecommendationId(into), Objects.requireNonNullElse(body.reason(), ""));
        return EntityVersion.tagged(RecommendationJson.Whole.of(merged), merged.version());
    }

    record Relation(@Nullable LineageKind kind, @Nullable UUID toId) {}

    record Merging(@Nullable UUID intoId, @Nullable String reason) {}
}

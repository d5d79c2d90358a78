package org.rapporteur.recommendations.rest;

import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapporteur.base.problem.InvalidInput;
import org.rapporteur.base.rest.EntityVersion;
import org.rapporteur.base.rest.PageAnswer;
import org.rapporteur.directory.PartyId;
import org.rapporteur.meetings.MeetingId;
import org.rapporteur.recommendations.CorrigendumForm;
import org.rapporteur.recommendations.Level;
import org.rapporteur.recommendations.RecommendationFilter;
import org.rapporteur.recommendations.RecommendationId;
import org.rapporteur.recommendations.Recommendations;
import org.rapporteur.recommendations.TextState;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Recommendations in the API. */
@RestController
@RequestMapping("/api/v1")
class RecommendationResource {

    private static final int MOST = 100;

    private final Recommendations recommendations;
    private final JsonMapper json;

    RecommendationResource(Recommendations recommendations, JsonMapper json) {
        this.recommendations = recommendations;
        this.json = json;
    }

    @GetMapping("/recommendations")
    PageAnswer<RecommendationJson.Whole> list(
            @RequestParam(required = false) @Nullable UUID meeting,
            @RequestParam(required = false) @Nullable UUID addressee,
            @RequestParam(required = false) @Nullable Level level,
            @RequestParam(required = false) @Nullable String theme,
            @RequestParam(defaultValue = "false") boolean overdue,
            @RequestParam(defaultValue = "false") boolean open,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size,
            @RequestParam(defaultValue = "") String sort) {
        var filter = new RecommendationFilter(
                meeting == null ? null : new MeetingId(meeting),
                null,
                addressee == null ? null : new PartyId(addressee),
                level,
                theme,
                open,
                overdue,
                false,
                q);
        return PageAnswer.of(recommendations.read(filter, page(page, size, sort)), RecommendationJson.Whole::of);
    }

    @GetMapping("/meetings/{id}/recommendations")
    PageAnswer<RecommendationJson.Whole> ofMeeting(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size,
            @RequestParam(defaultValue = "") String sort) {
        return PageAnswer.of(
                recommendations.readOf(new MeetingId(id), page(page, size, sort)), RecommendationJson.Whole::of);
    }

    @PostMapping("/meetings/{id}/recommendations")
    ResponseEntity<RecommendationJson.Whole> draft(@PathVariable UUID id, @RequestBody RecommendationBody body) {
        var made = recommendations.draft(new MeetingId(id), body.form(json));
        return ResponseEntity.status(HttpStatus.CREATED)
                .eTag("\"" + made.version() + "\"")
                .body(RecommendationJson.Whole.of(made));
    }

    @GetMapping("/recommendations/{id}")
    ResponseEntity<RecommendationJson.Whole> get(@PathVariable UUID id) {
        var found = recommendations.get(new RecommendationId(id));
        return EntityVersion.tagged(RecommendationJson.Whole.of(found), found.version());
    }

    @PatchMapping("/recommendations/{id}")
    ResponseEntity<RecommendationJson.Whole> change(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody RecommendationBody body) {
        var version = EntityVersion.required(ifMatch);
        var recommendation = new RecommendationId(id);
        var stored = recommendations.get(recommendation);
        var reason = body.reason();
        var changed = reason == null
                ? recommendations.change(recommendation, body.over(stored.form(), json), version)
                : recommendations.correct(
                        recommendation,
                        new CorrigendumForm(
                                body.text() == null ? stored.text() : RecommendationBody.localized(body.text(), "text"),
                                body.partTexts(),
                                reason),
                        version);
        return EntityVersion.tagged(RecommendationJson.Whole.of(changed), changed.version());
    }

    @PostMapping("/recommendations/{id}/table")
    ResponseEntity<RecommendationJson.Whole> table(@PathVariable UUID id) {
        var tabled = recommendations.table(new RecommendationId(id));
        return EntityVersion.tagged(RecommendationJson.Whole.of(tabled), tabled.version());
    }

    @PostMapping("/recommendations/{id}/adopt")
    ResponseEntity<RecommendationJson.Whole> adopt(@PathVariable UUID id) {
        var adopted = recommendations.adopt(new RecommendationId(id));
        return EntityVersion.tagged(RecommendationJson.Whole.of(adopted), adopted.version());
    }

    @PostMapping("/recommendations/{id}/end")
    ResponseEntity<RecommendationJson.Whole> end(@PathVariable UUID id, @RequestBody Ending body) {
        if (body.to() == null) {
            throw InvalidInput.of("to", "problem.required");
        }
        var ended =
                recommendations.end(new RecommendationId(id), body.to(), Objects.requireNonNullElse(body.reason(), ""));
        return EntityVersion.tagged(RecommendationJson.Whole.of(ended), ended.version());
    }

    private static Pageable page(int page, int size, String sort) {
        return PageRequest.of(Math.max(page, 0), Math.clamp(size, 1, MOST), sort(sort));
    }

    /** Sorting by number or by day of adoption; anything else is refused. */
    private static Sort sort(String sort) {
        if (sort.isBlank()) {
            return Sort.unsorted();
        }
        var words = sort.toLowerCase(Locale.ROOT).split(",", 2);
        var direction = words.length > 1 && words[1].strip().equals("desc") ? Sort.Direction.DESC : Sort.Direction.ASC;
        return switch (words[0].strip()) {
            case "number" -> Sort.by(direction, "edition", "runningNumber", "id");
            case "adoptedat" -> Sort.by(direction, "adoptedAt", "id");
            default -> throw InvalidInput.of("sort", "problem.value", sort);
        };
    }

    record Ending(@Nullable TextState to, @Nullable String reason) {}
}

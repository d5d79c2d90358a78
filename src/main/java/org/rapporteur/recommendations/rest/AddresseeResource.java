package org.rapporteur.recommendations.rest;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapporteur.base.problem.InvalidInput;
import org.rapporteur.base.rest.EntityVersion;
import org.rapporteur.base.rest.PageAnswer;
import org.rapporteur.recommendations.Acceptance;
import org.rapporteur.recommendations.AddresseeDetails;
import org.rapporteur.recommendations.AddresseeId;
import org.rapporteur.recommendations.Addressees;
import org.rapporteur.recommendations.Closure;
import org.rapporteur.recommendations.Reports;
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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Addressees in the API: what they answer, and their reports. */
@RestController
@RequestMapping("/api/v1/addressees/{id}")
class AddresseeResource {

    private final Addressees addressees;
    private final Reports reports;

    AddresseeResource(Addressees addressees, Reports reports) {
        this.addressees = addressees;
        this.reports = reports;
    }

    @GetMapping
    ResponseEntity<RecommendationJson.Addressed> get(@PathVariable UUID id) {
        return tagged(addressees.get(new AddresseeId(id)));
    }

    @PatchMapping
    ResponseEntity<RecommendationJson.Addressed> change(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Change body) {
        var version = EntityVersion.required(ifMatch);
        var addressee = new AddresseeId(id);
        var acceptance = body.acceptance();
        var closure = body.closure();
        var nextDue = body.nextDue();
        var asked = (acceptance == null ? 0 : 1) + (closure == null ? 0 : 1) + (nextDue == null ? 0 : 1);
        if (asked != 1) {
            throw InvalidInput.of("acceptance", "recommendations.problem.one-change");
        }
        if (acceptance != null) {
            return tagged(addressees.answer(addressee, acceptance, body.reason(), version));
        }
        return tagged(
                closure != null
                        ? addressees.close(addressee, closure, body.reason(), version)
                        : addressees.askFor(addressee, nextDue, version));
    }

    @GetMapping("/reports")
    PageAnswer<ReportJson.Whole> reports(@PathVariable UUID id) {
        return PageAnswer.whole(reports.of(new AddresseeId(id)).stream()
                .map(ReportJson.Whole::of)
                .toList());
    }

    @PostMapping("/reports")
    ResponseEntity<ReportJson.Whole> create(@PathVariable UUID id, @RequestBody ReportJson.Body body) {
        var made = reports.create(new AddresseeId(id), body.form());
        return ResponseEntity.status(HttpStatus.CREATED)
                .eTag("\"" + made.version() + "\"")
                .body(ReportJson.Whole.of(made));
    }

    /** Keeps a file that a report can then name as evidence. */
    @PostMapping("/files")
    @ResponseStatus(HttpStatus.CREATED)
    Kept attach(@PathVariable UUID id, @RequestParam MultipartFile file) throws IOException {
        var name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
        try (var content = file.getInputStream()) {
            var kept = reports.attach(new AddresseeId(id), name, content);
            return new Kept(kept.value(), name, file.getSize());
        }
    }

    private static ResponseEntity<RecommendationJson.Addressed> tagged(AddresseeDetails addressee) {
        return EntityVersion.tagged(RecommendationJson.Addressed.of(addressee), addressee.version());
    }

    record Change(
            @Nullable Acceptance acceptance,
            @Nullable Closure closure,
            @Nullable LocalDate nextDue,
            @Nullable String reason) {}

    record Kept(UUID id, String name, long size) {}
}

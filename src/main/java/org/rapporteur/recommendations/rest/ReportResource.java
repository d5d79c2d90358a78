package org.rapporteur.recommendations.rest;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapporteur.base.problem.InvalidInput;
import org.rapporteur.base.rest.EntityVersion;
import org.rapporteur.recommendations.Level;
import org.rapporteur.recommendations.ReportDetails;
import org.rapporteur.recommendations.ReportId;
import org.rapporteur.recommendations.Reports;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Progress reports in the API. */
@RestController
@RequestMapping("/api/v1/reports/{id}")
class ReportResource {

    private final Reports reports;

    ReportResource(Reports reports) {
        this.reports = reports;
    }

    @GetMapping
    ResponseEntity<ReportJson.Whole> get(@PathVariable UUID id) {
        return tagged(reports.get(new ReportId(id)));
    }

    @PatchMapping
    ResponseEntity<ReportJson.Whole> change(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody ReportJson.Body body) {
        var version = EntityVersion.required(ifMatch);
        var report = new ReportId(id);
        return tagged(reports.change(report, body.over(reports.get(report).form()), version));
    }

    @PostMapping("/submit")
    ResponseEntity<ReportJson.Whole> submit(@PathVariable UUID id) {
        return tagged(reports.submit(new ReportId(id)));
    }

    @PostMapping("/return")
    ResponseEntity<ReportJson.Whole> sendBack(@PathVariable UUID id, @RequestBody Return body) {
        return tagged(reports.sendBack(new ReportId(id), Objects.requireNonNullElse(body.reason(), "")));
    }

    @PostMapping("/verify")
    ResponseEntity<ReportJson.Whole> verify(@PathVariable UUID id, @RequestBody Finding body) {
        if (body.verifiedLevel() == null) {
            throw InvalidInput.of("verifiedLevel", "problem.required");
        }
        return tagged(reports.verify(new ReportId(id), body.verifiedLevel(), body.rationale()));
    }

    @PostMapping("/publish")
    ResponseEntity<ReportJson.Whole> publish(@PathVariable UUID id) {
        return tagged(reports.publish(new ReportId(id)));
    }

    @PostMapping("/withdraw")
    ResponseEntity<ReportJson.Whole> withdraw(@PathVariable UUID id) {
        return tagged(reports.withdraw(new ReportId(id)));
    }

    private static ResponseEntity<ReportJson.Whole> tagged(ReportDetails report) {
        return EntityVersion.tagged(ReportJson.Whole.of(report), report.version());
    }

    record Return(@Nullable String reason) {}

    record Finding(@Nullable Level verifiedLevel, @Nullable String rationale) {}
}

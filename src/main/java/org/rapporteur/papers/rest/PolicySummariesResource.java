package org.rapporteur.papers.rest;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapporteur.base.problem.NotFound;
import org.rapporteur.meetings.MeetingId;
import org.rapporteur.papers.PaperId;
import org.rapporteur.papers.PolicySummaries;
import org.rapporteur.papers.PolicySummaryText;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Summaries for policy-makers in the REST API; else they are papers like any other. */
@RestController
@RequestMapping("/api/v1")
class PolicySummariesResource {

    private final PolicySummaries summaries;

    PolicySummariesResource(PolicySummaries summaries) {
        this.summaries = summaries;
    }

    @PostMapping("/meetings/{meetingId}/policy-summaries")
    @ResponseStatus(HttpStatus.CREATED)
    Written write(@PathVariable UUID meetingId, @RequestBody NewSummary body) {
        var paper = summaries.write(new MeetingId(meetingId), body.paper().form(), body.text());
        return new Written(paper.id().value(), paper.summary().symbol());
    }

    @GetMapping("/papers/{id}/summary")
    PolicySummaryText summary(@PathVariable UUID id) {
        return summaries.of(new PaperId(id)).orElseThrow(NotFound::new);
    }

    /** The paper, and what it says. */
    record NewSummary(
            PaperBodies.NewPaper paper,
            @Nullable String insights,
            @Nullable String meaning,
            @Nullable List<String> actions) {

        private PolicySummaryText text() {
            return new PolicySummaryText(
                    insights == null ? "" : insights,
                    meaning == null ? "" : meaning,
                    actions == null ? List.of() : actions);
        }
    }

    /** The paper that was made. */
    record Written(UUID id, String symbol) {}
}

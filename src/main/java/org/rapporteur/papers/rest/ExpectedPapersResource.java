package org.rapporteur.papers.rest;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.base.problem.InvalidInput;
import org.rapporteur.base.rest.EntityVersion;
import org.rapporteur.base.rest.PageAnswer;
import org.rapporteur.directory.PartyId;
import org.rapporteur.meetings.AgendaItemId;
import org.rapporteur.meetings.MeetingId;
import org.rapporteur.papers.ExpectedPaperDetails;
import org.rapporteur.papers.ExpectedPaperForm;
import org.rapporteur.papers.ExpectedPaperId;
import org.rapporteur.papers.ExpectedPapers;
import org.rapporteur.papers.PaperId;
import org.rapporteur.papers.PaperKind;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Papers that were asked for, in the REST API. */
@RestController
@RequestMapping("/api/v1")
class ExpectedPapersResource {

    private final ExpectedPapers expected;

    ExpectedPapersResource(ExpectedPapers expected) {
        this.expected = expected;
    }

    @GetMapping("/meetings/{meetingId}/papers-expected")
    PageAnswer<Answer> list(@PathVariable UUID meetingId) {
        return whole(expected.of(new MeetingId(meetingId)));
    }

    @PostMapping("/meetings/{meetingId}/papers-expected")
    @ResponseStatus(HttpStatus.CREATED)
    PageAnswer<Answer> ask(@PathVariable UUID meetingId, @RequestBody Request body) {
        return whole(expected.ask(new MeetingId(meetingId), body.parties(), body.form()));
    }

    @PatchMapping("/papers-expected/{id}")
    ResponseEntity<Answer> change(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody Request body) {
        var changed = expected.change(new ExpectedPaperId(id), body.form(), EntityVersion.required(ifMatch));
        return EntityVersion.tagged(Answer.of(changed), changed.version());
    }

    @PutMapping("/papers-expected/{id}/paper")
    Answer receive(@PathVariable UUID id, @RequestBody Came body) {
        var request = new ExpectedPaperId(id);
        return Answer.of(
                body.paperId() == null
                        ? expected.await(request)
                        : expected.receive(request, new PaperId(body.paperId())));
    }

    @DeleteMapping("/papers-expected/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void drop(@PathVariable UUID id) {
        expected.drop(new ExpectedPaperId(id));
    }

    private static PageAnswer<Answer> whole(List<ExpectedPaperDetails> rows) {
        return PageAnswer.whole(rows.stream().map(Answer::of).toList());
    }

    /** What is asked for, and of whom. */
    record Request(
            @Nullable Set<UUID> partyIds,
            @Nullable PaperKind kind,
            @Nullable String title,
            @Nullable UUID agendaItemId,
            @Nullable LocalDate due) {

        private Set<PartyId> parties() {
            return partyIds == null
                    ? Set.of()
                    : partyIds.stream().map(PartyId::new).collect(Collectors.toSet());
        }

        private ExpectedPaperForm form() {
            InvalidInput.check().that(kind != null, "kind", "problem.required").throwIfAny();
            return new ExpectedPaperForm(
                    Objects.requireNonNull(kind),
                    title == null ? "" : title,
                    agendaItemId == null ? null : new AgendaItemId(agendaItemId),
                    due);
        }
    }

    /** The paper that came; none to wait for it again. */
    record Came(@Nullable UUID paperId) {}

    /** A request as the API answers it. */
    record Answer(
            UUID id,
            @Nullable UUID partyId,
            PaperKind kind,
            String title,
            @Nullable UUID agendaItemId,
            @Nullable LocalDate due,
            boolean received,
            boolean overdue,
            @Nullable UUID paperId,
            @Nullable String symbol,
            long version) {

        private static Answer of(ExpectedPaperDetails request) {
            var party = request.partyId();
            var item = request.item();
            var paper = request.paper();
            return new Answer(
                    request.id().value(),
                    party == null ? null : party.value(),
                    request.kind(),
                    request.title(),
                    item == null ? null : item.value(),
                    request.due(),
                    request.received(),
                    request.overdue(),
                    paper == null ? null : paper.id().value(),
                    paper == null ? null : paper.symbol(),
                    request.version());
        }
    }
}

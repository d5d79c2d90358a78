package org.rapporteur.meetings.rest;

import java.net.URI;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapporteur.base.problem.InvalidInput;
import org.rapporteur.base.rest.EntityVersion;
import org.rapporteur.base.rest.PageAnswer;
import org.rapporteur.exports.Calendars;
import org.rapporteur.meetings.EditionPart;
import org.rapporteur.meetings.MeetingCalendar;
import org.rapporteur.meetings.MeetingFilter;
import org.rapporteur.meetings.MeetingId;
import org.rapporteur.meetings.MeetingState;
import org.rapporteur.meetings.Meetings;
import org.rapporteur.meetings.NextEdition;
import org.rapporteur.meetings.SeriesId;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.http.HttpHeaders;
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
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The meetings a reader may see. */
@RestController
@RequestMapping("/api/v1/meetings")
class MeetingResource {

    private static final int MOST_PER_PAGE = 200;
    private static final Map<String, String> SORTABLE = Map.of(
            "firstDay", "firstDay",
            "lastDay", "lastDay",
            "edition", "edition",
            "title", "title",
            "city", "city",
            "state", "state");

    private final Meetings meetings;
    private final NextEdition nextEdition;
    private final MeetingCalendar calendar;

    MeetingResource(Meetings meetings, NextEdition nextEdition, MeetingCalendar calendar) {
        this.meetings = meetings;
        this.nextEdition = nextEdition;
        this.calendar = calendar;
    }

    @GetMapping
    PageAnswer<MeetingAnswers.Listed> list(
            @RequestParam(required = false) @Nullable UUID series,
            @RequestParam(required = false) @Nullable Set<MeetingState> state,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "firstDay,desc") String sort,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        var filter = new MeetingFilter(
                series == null ? null : new SeriesId(series), state == null ? Set.of() : state, from, to, q);
        var wanted = PageRequest.of(Math.max(page, 0), Math.clamp(size, 1, MOST_PER_PAGE), order(sort));
        return PageAnswer.of(meetings.find(filter, wanted), MeetingAnswers.Listed::of);
    }

    private static Sort order(String sort) {
        var parts = sort.split(",", 2);
        var property = SORTABLE.get(parts[0].strip());
        if (property == null) {
            throw InvalidInput.of("sort", "problem.value", parts[0]);
        }
        var direction = parts.length > 1 && parts[1].strip().equalsIgnoreCase("desc")
                ? Sort.Direction.DESC
                : Sort.Direction.ASC;
        return Sort.by(direction, property, "id");
    }

    @GetMapping("/{id}")
    ResponseEntity<MeetingAnswers.Whole> get(@PathVariable UUID id) {
        return answer(new MeetingId(id));
    }

    @PostMapping
    ResponseEntity<MeetingAnswers.Whole> create(@RequestBody MeetingChange body) {
        var made = meetings.create(body.toForm());
        return ResponseEntity.created(URI.create("/api/v1/meetings/" + made.id()))
                .eTag("\"" + made.version() + "\"")
                .body(MeetingAnswers.Whole.of(meetings.details(made.id())));
    }

    @PatchMapping("/{id}")
    ResponseEntity<MeetingAnswers.Whole> change(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody MeetingChange body) {
        var meeting = new MeetingId(id);
        var present = meetings.details(meeting);
        meetings.change(meeting, body.over(present.toForm()), EntityVersion.required(ifMatch));
        return answer(meeting);
    }

    @PostMapping("/{id}/transitions")
    ResponseEntity<MeetingAnswers.Whole> step(@PathVariable UUID id, @RequestBody Step body) {
        if (body.to == null) {
            throw InvalidInput.of("to", "problem.required");
        }
        meetings.transition(new MeetingId(id), body.to, body.reason);
        return answer(new MeetingId(id));
    }

    /** What the next edition can take over, with how many things each part has. */
    @GetMapping("/{id}/next-edition")
    Prospect nextEdition(@PathVariable UUID id) {
        var meeting = new MeetingId(id);
        return new Prospect(nextEdition.suggest(meeting).edition(), nextEdition.parts(meeting));
    }

    @PostMapping("/{id}/next-edition")
    ResponseEntity<MeetingAnswers.Whole> startNextEdition(@PathVariable UUID id, @RequestBody NextEditionChange body) {
        var made =
                nextEdition.start(new MeetingId(id), body.over(nextEdition.suggest(new MeetingId(id))), body.parts());
        return ResponseEntity.created(URI.create("/api/v1/meetings/" + made.id()))
                .eTag("\"" + made.version() + "\"")
                .body(MeetingAnswers.Whole.of(meetings.details(made.id())));
    }

    @GetMapping("/{id}/calendar.ics")
    ResponseEntity<byte[]> calendar(@PathVariable UUID id) {
        var page = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/meetings/{id}")
                .build(id);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, Calendars.ICALENDAR)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"meeting.ics\"")
                .body(calendar.write(new MeetingId(id), page));
    }

    private ResponseEntity<MeetingAnswers.Whole> answer(MeetingId id) {
        var details = meetings.details(id);
        return EntityVersion.tagged(
                MeetingAnswers.Whole.of(details), details.summary().version());
    }

    record Prospect(@Nullable Integer edition, Map<EditionPart, Integer> copy) {}

    record Step(@Nullable MeetingState to, @Nullable String reason) {}
}

package org.rapporteur.directory.rest;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapporteur.base.rest.EntityVersion;
import org.rapporteur.base.rest.PageAnswer;
import org.rapporteur.directory.OrganisationId;
import org.rapporteur.directory.People;
import org.rapporteur.directory.PersonDetails;
import org.rapporteur.directory.PersonId;
import org.rapporteur.directory.PositionDetails;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.data.domain.Pageable;
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

/** The people of the directory, for those who may see them; addresses and numbers for managers. */
@RestController
@RequestMapping("/api/v1/people")
class PersonResource {

    private final People people;

    PersonResource(People people) {
        this.people = people;
    }

    @GetMapping
    PageAnswer<Whole> list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable UUID organisation,
            @ParameterObject Pageable page) {
        var found = people.find(q, organisation == null ? null : new OrganisationId(organisation), page);
        return PageAnswer.of(found, Whole::of);
    }

    @GetMapping("/{id}")
    ResponseEntity<Whole> get(@PathVariable UUID id) {
        return answer(people.get(new PersonId(id)));
    }

    @PostMapping
    ResponseEntity<Created> create(@RequestBody PersonBody body) {
        var made = people.create(body.toForm());
        return ResponseEntity.created(URI.create("/api/v1/people/" + made))
                .eTag("\"0\"")
                .body(new Created(made.value(), 0));
    }

    @PatchMapping("/{id}")
    ResponseEntity<Whole> change(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody PersonBody body) {
        var person = new PersonId(id);
        var form = body.over(people.get(person).form());
        return answer(people.change(person, form, EntityVersion.required(ifMatch)));
    }

    private static ResponseEntity<Whole> answer(PersonDetails person) {
        return EntityVersion.tagged(Whole.of(person), person.version());
    }

    /** What is answered to whoever adds a person: they need not be able to read people. */
    record Created(UUID id, long version) {}

    record Held(
            UUID organisationId,
            String organisation,
            String title,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        static Held of(PositionDetails position) {
            return new Held(
                    position.organisation().id().value(),
                    position.organisation().name(),
                    position.title(),
                    position.from(),
                    position.to());
        }
    }

    record Whole(
            UUID id,
            String familyName,
            String givenName,
            @Nullable String nationalName,
            boolean familyNameFirst,
            String displayName,
            @Nullable String email,
            @Nullable String phone,
            List<Held> positions,
            long version) {
        static Whole of(PersonDetails person) {
            var summary = person.summary();
            return new Whole(
                    summary.id().value(),
                    summary.familyName(),
                    summary.givenName(),
                    summary.nationalName(),
                    summary.familyNameFirst(),
                    summary.displayName(),
                    person.email(),
                    person.phone(),
                    person.positions().stream().map(Held::of).toList(),
                    person.version());
        }
    }
}

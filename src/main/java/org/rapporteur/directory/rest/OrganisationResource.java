package org.rapporteur.directory.rest;

import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapporteur.base.rest.EntityVersion;
import org.rapporteur.base.rest.PageAnswer;
import org.rapporteur.directory.OrganisationId;
import org.rapporteur.directory.OrganisationSummary;
import org.rapporteur.directory.Organisations;
import org.rapporteur.directory.PartyId;
import org.rapporteur.directory.Sector;
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

/** Organisations that belong to parties. */
@RestController
@RequestMapping("/api/v1/organisations")
class OrganisationResource {

    private final Organisations organisations;

    OrganisationResource(Organisations organisations) {
        this.organisations = organisations;
    }

    @GetMapping
    PageAnswer<Whole> list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable UUID party,
            @RequestParam(required = false) @Nullable Set<Sector> sector,
            @ParameterObject Pageable page) {
        var found = organisations.find(
                q, party == null ? null : new PartyId(party), sector == null ? Set.of() : sector, page);
        return PageAnswer.of(found, Whole::of);
    }

    @GetMapping("/{id}")
    ResponseEntity<Whole> get(@PathVariable UUID id) {
        return answer(organisations.get(new OrganisationId(id)));
    }

    @PostMapping
    ResponseEntity<Whole> create(@RequestBody OrganisationBody body) {
        var made = organisations.get(organisations.create(body.toForm()));
        return ResponseEntity.created(URI.create("/api/v1/organisations/" + made.id()))
                .eTag("\"" + made.version() + "\"")
                .body(Whole.of(made));
    }

    @PatchMapping("/{id}")
    ResponseEntity<Whole> change(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody OrganisationBody body) {
        var organisation = new OrganisationId(id);
        var form = body.over(organisations.get(organisation).form());
        return answer(organisations.change(organisation, form, EntityVersion.required(ifMatch)));
    }

    private static ResponseEntity<Whole> answer(OrganisationSummary organisation) {
        return EntityVersion.tagged(Whole.of(organisation), organisation.version());
    }

    record Whole(
            UUID id,
            UUID partyId,
            String party,
            Sector sector,
            String name,
            @Nullable String acronym,
            Map<String, String> names,
            long version) {
        static Whole of(OrganisationSummary organisation) {
            return new Whole(
                    organisation.id().value(),
                    organisation.party().id().value(),
                    organisation.party().code(),
                    organisation.sector(),
                    organisation.name(),
                    organisation.acronym(),
                    organisation.names(),
                    organisation.version());
        }
    }
}

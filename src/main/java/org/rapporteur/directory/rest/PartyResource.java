package org.rapporteur.directory.rest;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapporteur.base.rest.EntityVersion;
import org.rapporteur.base.rest.PageAnswer;
import org.rapporteur.directory.Parties;
import org.rapporteur.directory.PartyDetails;
import org.rapporteur.directory.PartyId;
import org.rapporteur.directory.PartyKind;
import org.rapporteur.directory.PartySummary;
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

/** States and other parties. */
@RestController
@RequestMapping("/api/v1/parties")
class PartyResource {

    private final Parties parties;

    PartyResource(Parties parties) {
        this.parties = parties;
    }

    @GetMapping
    PageAnswer<Listed> list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable Set<PartyKind> kind,
            @ParameterObject Pageable page) {
        return PageAnswer.of(parties.find(q, kind == null ? Set.of() : kind, page), Listed::of);
    }

    @GetMapping("/{id}")
    ResponseEntity<Whole> get(@PathVariable UUID id) {
        return answer(parties.details(new PartyId(id)));
    }

    @PostMapping
    ResponseEntity<Whole> create(@RequestBody PartyBody body) {
        var details = parties.details(parties.create(body.toForm()));
        return ResponseEntity.created(
                        URI.create("/api/v1/parties/" + details.summary().id()))
                .eTag("\"" + details.version() + "\"")
                .body(Whole.of(details));
    }

    @PatchMapping("/{id}")
    ResponseEntity<Whole> change(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody PartyBody body) {
        var party = new PartyId(id);
        var form = body.over(parties.details(party).form());
        return answer(parties.change(party, form, EntityVersion.required(ifMatch)));
    }

    private static ResponseEntity<Whole> answer(PartyDetails details) {
        return EntityVersion.tagged(Whole.of(details), details.version());
    }

    record Listed(UUID id, PartyKind kind, String code, String name, Map<String, String> names, String sortKey) {
        static Listed of(PartySummary party) {
            return new Listed(
                    party.id().value(), party.kind(), party.code(), party.name(), party.names(), party.sortKey());
        }
    }

    record Whole(
            UUID id,
            PartyKind kind,
            String code,
            @Nullable String code3,
            String name,
            @Nullable String formalName,
            Map<String, String> names,
            List<String> aliases,
            String sortKey,
            long version) {
        static Whole of(PartyDetails details) {
            var party = details.summary();
            return new Whole(
                    party.id().value(),
                    party.kind(),
                    party.code(),
                    details.code3(),
                    party.name(),
                    details.formalName(),
                    party.names(),
                    details.aliases(),
                    party.sortKey(),
                    details.version());
        }
    }
}

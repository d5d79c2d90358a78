package org.rapporteur.delegations.rest;

import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapporteur.base.problem.InvalidInput;
import org.rapporteur.base.rest.EntityVersion;
import org.rapporteur.base.rest.PageAnswer;
import org.rapporteur.delegations.DelegationId;
import org.rapporteur.delegations.ParticipantChange;
import org.rapporteur.delegations.ParticipantDetails;
import org.rapporteur.delegations.ParticipantForm;
import org.rapporteur.delegations.ParticipantId;
import org.rapporteur.delegations.ParticipantRole;
import org.rapporteur.delegations.ParticipantState;
import org.rapporteur.delegations.Participants;
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

/** People of a delegation. */
@RestController
@RequestMapping("/api/v1/delegations/{delegationId}/participants")
class ParticipantResource {

    private final Participants participants;

    ParticipantResource(Participants participants) {
        this.participants = participants;
    }

    /** Everybody ever named: head first, then in order, those who left last. */
    @GetMapping
    PageAnswer<ParticipantAnswer> list(@PathVariable UUID delegationId) {
        return PageAnswer.whole(participants.of(new DelegationId(delegationId)).stream()
                .map(ParticipantAnswer::of)
                .toList());
    }

    @GetMapping("/{id}")
    ResponseEntity<ParticipantAnswer> get(@PathVariable UUID delegationId, @PathVariable UUID id) {
        return tagged(participants.get(new DelegationId(delegationId), new ParticipantId(id)));
    }

    @PostMapping
    ResponseEntity<ParticipantAnswer> register(@PathVariable UUID delegationId, @RequestBody ParticipantBody body) {
        var delegation = new DelegationId(delegationId);
        var named = participants.register(delegation, body.form(), body.known(), body.quotaReason());
        return ResponseEntity.created(URI.create("/api/v1/delegations/" + delegation + "/participants/" + named.id()))
                .eTag("\"" + named.version() + "\"")
                .body(ParticipantAnswer.of(named));
    }

    /**
     * What is left out stays, an empty text is cleared. {@code replacedBy} names whoever comes instead, in the same role;
     * it stands alone or with {@code state: "REPLACED"}, and the answer is the person who leaves.
     */
    @PatchMapping("/{id}")
    ResponseEntity<ParticipantAnswer> change(
            @PathVariable UUID delegationId,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Change body) {
        var version = EntityVersion.required(ifMatch);
        var delegation = new DelegationId(delegationId);
        var participant = new ParticipantId(id);
        var now = participants.get(delegation, participant);
        if (body.replaces()) {
            var next = body.successor();
            participants.replace(delegation, participant, next.form(now.role()), next.known(), version);
            return tagged(participants.get(delegation, participant));
        }
        return tagged(participants.change(delegation, participant, body.change(now), version));
    }

    private static ResponseEntity<ParticipantAnswer> tagged(ParticipantDetails one) {
        return EntityVersion.tagged(ParticipantAnswer.of(one), one.version());
    }

    record Change(
            @Nullable String familyName,
            @Nullable String givenName,
            @Nullable String nationalName,
            @Nullable String title,
            @Nullable String organisation,
            @Nullable ParticipantRole role,
            @Nullable Integer position,
            @Nullable ParticipantState state,
            @Nullable ParticipantBody replacedBy) {

        boolean replaces() {
            return replacedBy != null || state == ParticipantState.REPLACED;
        }

        ParticipantBody successor() {
            if (replacedBy == null) {
                throw InvalidInput.of("replacedBy", "delegations.replace.by-whom");
            }
            InvalidInput.check()
                    .that(state == null || state == ParticipantState.REPLACED, "state", "delegations.replace.alone")
                    .that(!describes() && position == null, "replacedBy", "delegations.replace.alone")
                    .throwIfAny();
            return replacedBy;
        }

        ParticipantChange change(ParticipantDetails now) {
            return new ParticipantChange(describes() ? form(now) : null, state, position);
        }

        private boolean describes() {
            return familyName != null
                    || givenName != null
                    || nationalName != null
                    || title != null
                    || organisation != null
                    || role != null;
        }

        private ParticipantForm form(ParticipantDetails now) {
            return new ParticipantForm(
                    familyName == null ? now.familyName() : familyName,
                    givenName == null ? now.givenName() : givenName,
                    nationalName == null ? now.nationalName() : nationalName,
                    title == null ? now.title() : title,
                    organisation == null ? now.organisation() : organisation,
                    role == null ? now.role() : role);
        }
    }
}

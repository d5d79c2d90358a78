package org.rapporteur.delegations.rest;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapporteur.base.problem.InvalidInput;
import org.rapporteur.base.rest.Attachment;
import org.rapporteur.base.rest.EntityVersion;
import org.rapporteur.base.rest.PageAnswer;
import org.rapporteur.delegations.Capacity;
import org.rapporteur.delegations.CredentialState;
import org.rapporteur.delegations.Credentials;
import org.rapporteur.delegations.DelegationDetails;
import org.rapporteur.delegations.DelegationForm;
import org.rapporteur.delegations.DelegationId;
import org.rapporteur.delegations.Delegations;
import org.rapporteur.delegations.ListOfParticipants;
import org.rapporteur.directory.PartyId;
import org.rapporteur.meetings.MeetingId;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
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
import org.springframework.web.multipart.MultipartFile;

/** Delegations of a meeting and their credentials. */
@RestController
@RequestMapping("/api/v1")
class DelegationResource {

    private final Delegations delegations;
    private final Credentials credentials;
    private final ListOfParticipants list;

    DelegationResource(Delegations delegations, Credentials credentials, ListOfParticipants list) {
        this.delegations = delegations;
        this.credentials = credentials;
        this.list = list;
    }

    /** In protocol order, each with those who come. */
    @GetMapping("/meetings/{meetingId}/delegations")
    PageAnswer<DelegationAnswer> list(@PathVariable UUID meetingId) {
        var id = new MeetingId(meetingId);
        var people = list.people(id);
        return PageAnswer.whole(delegations.of(id).stream()
                .map(one -> DelegationAnswer.of(
                        one,
                        people.getOrDefault(one.id(), List.of()).stream()
                                .map(ParticipantAnswer::of)
                                .toList()))
                .toList());
    }

    @PostMapping("/meetings/{meetingId}/delegations")
    ResponseEntity<DelegationAnswer> create(@PathVariable UUID meetingId, @RequestBody NewDelegation body) {
        var created = delegations.get(delegations.create(new MeetingId(meetingId), body.form()));
        var id = created.summary().id();
        return ResponseEntity.created(URI.create("/api/v1/delegations/" + id))
                .eTag("\"" + created.summary().version() + "\"")
                .body(DelegationAnswer.of(created));
    }

    @GetMapping("/delegations/{id}")
    ResponseEntity<DelegationAnswer> get(@PathVariable UUID id) {
        return tagged(delegations.get(new DelegationId(id)));
    }

    /**
     * What is left out stays; {@code quota: 0} lifts the quota, {@code submitted: true} registers the delegation,
     * {@code credentialState} takes the check on. Only one of the three kinds of change at a time, so that nothing is half
     * done.
     */
    @PatchMapping("/delegations/{id}")
    ResponseEntity<DelegationAnswer> change(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Change body) {
        var version = EntityVersion.required(ifMatch);
        var delegation = new DelegationId(id);
        var now = delegations.get(delegation);
        body.requireOneKind();
        if (body.credentialState != null) {
            credentials.judge(delegation, body.credentialState, body.credentialNote, version);
            return tagged(delegations.get(delegation));
        }
        if (body.submitted != null) {
            return tagged(delegations.submit(delegation, version));
        }
        var quota = body.quota == null ? now.summary().quota() : body.quota == 0 ? null : body.quota;
        var capacity = body.capacity == null ? now.summary().capacity() : body.capacity;
        return tagged(delegations.change(delegation, capacity, quota, version));
    }

    /** Takes in the file of the credentials. */
    @PostMapping("/delegations/{id}/credentials")
    ResponseEntity<DelegationAnswer> receive(@PathVariable UUID id, @RequestParam MultipartFile file)
            throws IOException {
        var name = file.getOriginalFilename();
        try (var content = file.getInputStream()) {
            credentials.receive(new DelegationId(id), name == null ? "" : name, content);
        }
        return tagged(delegations.get(new DelegationId(id)));
    }

    @GetMapping("/delegations/{id}/credentials")
    ResponseEntity<Resource> open(@PathVariable UUID id) {
        var file = credentials.open(new DelegationId(id));
        return Attachment.of(file.name(), file.mediaType(), new InputStreamResource(file.content()));
    }

    private static ResponseEntity<DelegationAnswer> tagged(DelegationDetails details) {
        return EntityVersion.tagged(
                DelegationAnswer.of(details), details.summary().version());
    }

    record NewDelegation(
            @Nullable UUID partyId,
            @Nullable Capacity capacity,
            @Nullable Integer quota) {

        DelegationForm form() {
            InvalidInput.check()
                    .that(partyId != null, "partyId", "problem.required")
                    .that(capacity != null, "capacity", "problem.required")
                    .throwIfAny();
            return new DelegationForm(new PartyId(required(partyId)), required(capacity), quota);
        }

        private static <T> T required(@Nullable T value) {
            return Objects.requireNonNull(value);
        }
    }

    record Change(
            @Nullable Capacity capacity,
            @Nullable Integer quota,
            @Nullable CredentialState credentialState,
            @Nullable String credentialNote,
            @Nullable Boolean submitted) {

        void requireOneKind() {
            var kinds = (capacity != null || quota != null ? 1 : 0)
                    + (credentialState != null ? 1 : 0)
                    + (submitted != null ? 1 : 0);
            InvalidInput.check()
                    .that(kinds == 1, "body", "delegations.change.one-kind")
                    .that(credentialNote == null || credentialState != null, "credentialState", "problem.required")
                    .that(submitted == null || submitted, "submitted", "problem.value", "false")
                    .throwIfAny();
        }
    }
}

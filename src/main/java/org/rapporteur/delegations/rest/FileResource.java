package org.rapporteur.delegations.rest;

import java.util.Locale;
import java.util.UUID;
import org.rapporteur.base.rest.Attachment;
import org.rapporteur.delegations.Credentials;
import org.rapporteur.delegations.DelegationId;
import org.rapporteur.delegations.ListOfParticipants;
import org.rapporteur.exports.Workbooks;
import org.rapporteur.meetings.MeetingId;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Files of delegations for programs (by token) and for browsers (by session); the right is the same. */
@RestController
class FileResource {

    private final ListOfParticipants list;
    private final Credentials credentials;

    FileResource(ListOfParticipants list, Credentials credentials) {
        this.list = list;
        this.credentials = credentials;
    }

    @GetMapping({"/api/v1/meetings/{meetingId}/participants.xlsx", "/files/meetings/{meetingId}/participants.xlsx"})
    ResponseEntity<Resource> workbook(@PathVariable UUID meetingId, Locale reader) {
        var id = new MeetingId(meetingId);
        return Attachment.of(list.fileName(id), Workbooks.XLSX, list.workbook(id, reader));
    }

    @GetMapping("/files/delegations/{delegationId}/credentials")
    ResponseEntity<Resource> credentials(@PathVariable UUID delegationId) {
        var file = credentials.open(new DelegationId(delegationId));
        return Attachment.of(file.name(), file.mediaType(), new InputStreamResource(file.content()));
    }
}

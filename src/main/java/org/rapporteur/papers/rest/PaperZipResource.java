package org.rapporteur.papers.rest;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.base.LanguageTag;
import org.rapporteur.directory.PartyId;
import org.rapporteur.meetings.AgendaItemId;
import org.rapporteur.meetings.MeetingId;
import org.rapporteur.papers.PaperFilter;
import org.rapporteur.papers.PaperId;
import org.rapporteur.papers.PaperKind;
import org.rapporteur.papers.PaperState;
import org.rapporteur.papers.PaperZips;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Papers of a meeting as one archive: for programs by token, for browsers by session, for the public where they are public. */
@RestController
class PaperZipResource {

    private final PaperZips zips;

    PaperZipResource(PaperZips zips) {
        this.zips = zips;
    }

    @GetMapping({"/api/v1/meetings/{meetingId}/papers.zip", "/files/meetings/{meetingId}/papers.zip"})
    void zip(
            @PathVariable UUID meetingId,
            @RequestParam(defaultValue = "") Set<PaperKind> kind,
            @RequestParam(defaultValue = "") Set<PaperState> state,
            @RequestParam(defaultValue = "") Set<String> lang,
            @RequestParam(defaultValue = "") Set<UUID> party,
            @RequestParam(required = false) @Nullable UUID item,
            @RequestParam(defaultValue = "") Set<UUID> paper,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "false") boolean changed,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        var filter = new PaperFilter(
                new MeetingId(meetingId),
                kind,
                lang.stream().map(LanguageTag::of).collect(Collectors.toSet()),
                party.stream().map(PartyId::new).collect(Collectors.toSet()),
                state,
                item == null ? null : new AgendaItemId(item),
                q);
        var zip = zips.of(new PaperZips.Wanted(
                new MeetingId(meetingId),
                filter,
                paper.stream().map(PaperId::new).collect(Collectors.toSet()),
                changed,
                locale));
        response.setContentType("application/zip");
        FileAnswers.headers(zip.name()).forEach((name, values) -> response.setHeader(name, values.getFirst()));
        zip.writeTo(response.getOutputStream());
    }
}

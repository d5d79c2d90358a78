package org.rapporteur.meetings.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapporteur.base.problem.InvalidInput;
import org.rapporteur.base.problem.NotFound;
import org.rapporteur.base.rest.EntityVersion;
import org.rapporteur.base.rest.PageAnswer;
import org.rapporteur.meetings.Agenda;
import org.rapporteur.meetings.AgendaAttachments;
import org.rapporteur.meetings.AgendaItemDetails;
import org.rapporteur.meetings.AgendaItemForm;
import org.rapporteur.meetings.AgendaItemId;
import org.rapporteur.meetings.AgendaPlace;
import org.rapporteur.meetings.AgendaVisibility;
import org.rapporteur.meetings.MeetingId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The agenda of a meeting, in order. */
@RestController
@RequestMapping("/api/v1/meetings/{meetingId}/agenda")
class AgendaResource {

    private final Agenda agenda;
    private final ObjectProvider<AgendaAttachments> attachments;

    AgendaResource(Agenda agenda, ObjectProvider<AgendaAttachments> attachments) {
        this.agenda = agenda;
        this.attachments = attachments;
    }

    @GetMapping
    PageAnswer<Item> list(@PathVariable UUID meetingId) {
        var meeting = new MeetingId(meetingId);
        var items = agenda.of(meeting);
        var beside = beside(meeting);
        return PageAnswer.whole(
                items.stream().map(item -> Item.of(item, beside)).toList());
    }

    @PostMapping
    ResponseEntity<Item> add(@PathVariable UUID meetingId, @RequestBody NewItem body) {
        var meeting = new MeetingId(meetingId);
        var place = new AgendaPlace(
                body.parentId == null ? null : new AgendaItemId(body.parentId),
                body.position == null ? Integer.MAX_VALUE : body.position);
        var form = new AgendaItemForm(body.title, body.minutes, presenters(body.presenters), body.visibility);
        var made = agenda.add(meeting, form, place);
        return ResponseEntity.created(URI.create("/api/v1/meetings/" + meetingId + "/agenda/" + made.id()))
                .eTag("\"" + made.version() + "\"")
                .body(Item.of(made, new Beside(Map.of())));
    }

    @PatchMapping("/{itemId}")
    ResponseEntity<Item> change(
            @PathVariable UUID meetingId,
            @PathVariable UUID itemId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody ItemChange body) {
        var present = find(meetingId, itemId);
        var form = new AgendaItemForm(
                body.title == null ? present.title() : body.title,
                body.minutes == null ? present.minutes() : body.minutes,
                body.presenters == null ? present.presenters() : presenters(body.presenters),
                body.visibility);
        var changed = agenda.change(present.id(), form, body.place(present), EntityVersion.required(ifMatch));
        return EntityVersion.tagged(Item.of(changed, beside(changed.meetingId())), changed.version());
    }

    @DeleteMapping("/{itemId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID meetingId, @PathVariable UUID itemId) {
        agenda.remove(find(meetingId, itemId).id());
    }

    private AgendaItemDetails find(UUID meetingId, UUID itemId) {
        var found = agenda.get(new AgendaItemId(itemId));
        if (!found.meetingId().value().equals(meetingId)) {
            throw new NotFound();
        }
        return found;
    }

    private Beside beside(MeetingId meeting) {
        var found = new EnumMap<AgendaAttachments.Kind, Map<AgendaItemId, List<AgendaAttachments.Attachment>>>(
                AgendaAttachments.Kind.class);
        attachments.forEach(known -> found.put(known.kind(), known.of(meeting)));
        return new Beside(found);
    }

    private static List<String> presenters(@Nullable List<@Nullable String> entered) {
        return entered == null
                ? List.of()
                : entered.stream().filter(Objects::nonNull).toList();
    }

    record NewItem(
            @Nullable String title,
            @Nullable UUID parentId,
            @Nullable Integer position,
            @Nullable Integer minutes,
            @Nullable List<@Nullable String> presenters,
            @Nullable AgendaVisibility visibility) {}

    /** What is left out stays as it is; a parent of {@code null} moves the item to the first level. */
    record ItemChange(
            @Nullable String title,

            @Schema(type = "string", format = "uuid", nullable = true) @Nullable
            JsonNode parentId,

            @Nullable Integer position,
            @Nullable Integer minutes,
            @Nullable List<@Nullable String> presenters,
            @Nullable AgendaVisibility visibility) {

        @Nullable
        AgendaPlace place(AgendaItemDetails present) {
            if (parentId == null) {
                return position == null ? null : new AgendaPlace(present.parentId(), position);
            }
            return new AgendaPlace(parent(parentId), position == null ? Integer.MAX_VALUE : position);
        }

        private static @Nullable AgendaItemId parent(JsonNode entered) {
            if (entered.isNull()) {
                return null;
            }
            try {
                return new AgendaItemId(UUID.fromString(entered.asString()));
            } catch (RuntimeException e) {
                throw InvalidInput.of("parentId", "problem.value-form");
            }
        }
    }

    record Item(
            UUID id,
            String number,
            String title,
            @Nullable UUID parentId,
            int position,
            @Nullable Integer minutes,
            List<String> presenters,
            AgendaVisibility visibility,
            List<Paper> papers,
            List<Arising> recommendations,
            long version) {

        static Item of(AgendaItemDetails item, Beside beside) {
            var parent = item.parentId();
            return new Item(
                    item.id().value(),
                    item.number(),
                    item.title(),
                    parent == null ? null : parent.value(),
                    item.position(),
                    item.minutes(),
                    item.presenters(),
                    item.visibility(),
                    beside.of(AgendaAttachments.Kind.PAPER, item).stream()
                            .map(paper -> new Paper(
                                    paper.id(),
                                    paper.symbol(),
                                    paper.title(),
                                    paper.shown().stream()
                                            .map(shown ->
                                                    new Shown(shown.language().value(), shown.version(), shown.newer()))
                                            .toList()))
                            .toList(),
                    beside.of(AgendaAttachments.Kind.RECOMMENDATION, item).stream()
                            .map(arising -> new Arising(arising.id(), arising.symbol(), arising.title()))
                            .toList(),
                    item.version());
        }
    }

    record Paper(UUID id, @Nullable String symbol, String title, List<Shown> shown) {}

    /** A version that was looked at under the item, and whether there is a newer one. */
    record Shown(String language, int version, boolean newer) {}

    /** An open recommendation of an earlier meeting that the item takes up. */
    record Arising(UUID id, @Nullable String number, String text) {}

    /** What stands beside the items of one agenda, as far as the reader may see it. */
    private record Beside(Map<AgendaAttachments.Kind, Map<AgendaItemId, List<AgendaAttachments.Attachment>>> found) {

        List<AgendaAttachments.Attachment> of(AgendaAttachments.Kind kind, AgendaItemDetails item) {
            return found.getOrDefault(kind, Map.of()).getOrDefault(item.id(), List.of());
        }
    }
}

package org.rapporteur.audit.rest;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapporteur.audit.AuditEntry;
import org.rapporteur.audit.AuditFilter;
import org.rapporteur.audit.AuditTrail;
import org.rapporteur.base.rest.PageAnswer;
import org.springframework.data.domain.PageRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The trail, for managers. */
@RestController
@RequestMapping("/api/v1/audit")
class AuditResource {

    private final AuditTrail trail;

    AuditResource(AuditTrail trail) {
        this.trail = trail;
    }

    @GetMapping
    PageAnswer<Line> list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable UUID thing,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        var filter = new AuditFilter(q, thing, null, null);
        return PageAnswer.of(trail.find(filter, PageRequest.of(Math.max(page, 0), Math.clamp(size, 1, 200))), Line::of);
    }

    record Line(
            long seq,
            OffsetDateTime at,
            String actor,
            String action,
            String thingType,
            @Nullable UUID thingId,
            String thing,
            String detail,
            String chain) {
        static Line of(AuditEntry entry) {
            return new Line(
                    entry.seq(),
                    entry.at().atOffset(ZoneOffset.UTC),
                    entry.actor(),
                    entry.action(),
                    entry.thingType(),
                    entry.thingId(),
                    entry.thing(),
                    entry.detail(),
                    entry.hash());
        }
    }
}

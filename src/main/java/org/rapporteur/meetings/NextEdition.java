package org.rapporteur.meetings;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rapporteur.audit.AuditTrail;
import org.rapporteur.base.problem.Conflict;
import org.rapporteur.base.problem.Forbidden;
import org.rapporteur.base.problem.InvalidInput;
import org.rapporteur.base.problem.NotFound;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Starts the next edition of a series from an earlier meeting in one step. */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional
public class NextEdition {

    private final Meetings meetings;
    private final List<EditionCopier> copiers;
    private final AuditTrail audit;

    NextEdition(Meetings meetings, List<EditionCopier> copiers, AuditTrail audit) {
        this.meetings = meetings;
        this.copiers = copiers.stream()
                .sorted(Comparator.comparing(EditionCopier::part))
                .toList();
        this.audit = audit;
    }

    /**
     * What the reader can take over from an earlier meeting, with how many things each part has; parts without any are left
     * out. In the order in which it is offered.
     *
     * @throws NotFound when the reader may not see the earlier meeting
     */
    @Transactional(readOnly = true)
    public Map<EditionPart, Integer> parts(MeetingId from) {
        meetings.get(from);
        var parts = new EnumMap<EditionPart, Integer>(EditionPart.class);
        copiers.forEach(copier -> {
            int count = copier.count(from);
            if (count > 0) {
                parts.put(copier.part(), count);
            }
        });
        return parts;
    }

    /**
     * What the next edition would be without another word: the same series and its title, the next number, and whatever else
     * does not depend on the days. An edition's own title speaks of that edition and is not taken over.
     *
     * @throws NotFound when the reader may not see the earlier meeting
     */
    @Transactional(readOnly = true)
    public MeetingForm suggest(MeetingId from) {
        var present = meetings.details(from);
        var form = present.toForm();
        return new MeetingForm(
                form.seriesId(),
                meetings.nextEdition(present.summary().seriesId()),
                present.summary().seriesTitle(),
                null,
                null,
                null,
                null,
                null,
                List.of(),
                form.format(),
                form.languages(),
                null,
                form.opensAt(),
                form.closesAt());
    }

    /**
     * Makes the draft and takes over what was chosen; either all of it is done or nothing.
     *
     * @throws NotFound when the reader may not see the earlier meeting
     * @throws Forbidden when the reader may not start an edition of the series
     * @throws InvalidInput when a field is wrong
     * @throws Conflict when the series has that edition already
     */
    public MeetingSummary start(MeetingId from, MeetingForm form, Set<EditionPart> parts) {
        var earlier = meetings.get(from);
        if (form.seriesId() != null && !form.seriesId().equals(earlier.seriesId())) {
            throw InvalidInput.of("seriesId", "meetings.form.series-fixed");
        }
        var made = meetings.create(form);
        for (var copier : copiers) {
            if (parts.contains(copier.part())) {
                copier.copy(from, made.id());
            }
        }
        audit.append(
                "meeting.next-edition", "meeting", made.id().value(), made.label(), earlier.label() + " → " + parts);
        return meetings.get(made.id());
    }
}

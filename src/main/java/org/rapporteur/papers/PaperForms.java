package org.rapporteur.papers;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.access.Rights;
import org.rapporteur.access.Standing;
import org.rapporteur.base.problem.Forbidden;
import org.rapporteur.base.problem.InvalidInput;
import org.rapporteur.directory.Parties;
import org.rapporteur.directory.PartyId;
import org.rapporteur.meetings.Agenda;
import org.rapporteur.meetings.MeetingId;
import org.springframework.stereotype.Component;

/** Checks what somebody says of a paper against the directory, the agenda and their own standing. */
@Component
class PaperForms {

    private static final int LONGEST_TITLE = 500;
    private static final int LONGEST_SYMBOL = 120;

    private final Parties parties;
    private final Agenda agenda;
    private final Rights rights;

    PaperForms(Parties parties, Agenda agenda, Rights rights) {
        this.parties = parties;
        this.agenda = agenda;
        this.rights = rights;
    }

    /**
     * The form as it is stored: complete, and with the sender's own party where they left it out.
     *
     * @throws InvalidInput when a field is wrong
     * @throws Forbidden when it names a party the sender does not belong to
     */
    PaperForm checked(MeetingId meeting, PaperForm form) {
        check(meeting, form).throwIfAny();
        return form.from(party(meeting, form.partyId()));
    }

    /** What is wrong with a form, whoever sends it. */
    InvalidInput.Check check(MeetingId meeting, PaperForm form) {
        var items = agenda.byIds(form.agendaItems());
        var known = parties.byIds(allParties(form));
        return InvalidInput.check()
                .that(!form.title().isBlank(), "title", "problem.required")
                .that(form.title().length() <= LONGEST_TITLE, "title", "problem.too-long", LONGEST_TITLE)
                .that(
                        form.classification() != Classification.PARTIES
                                || !form.namedParties().isEmpty(),
                        "namedParties",
                        "papers.problem.parties-needed")
                .that(
                        form.classification() != Classification.GROUP || form.groupId() != null,
                        "classification",
                        "papers.problem.group-needed")
                .that(
                        form.sourceSymbol() == null || form.sourceSymbol().length() <= LONGEST_SYMBOL,
                        "sourceSymbol",
                        "problem.too-long",
                        LONGEST_SYMBOL)
                .that(
                        items.size() == form.agendaItems().size()
                                && items.values().stream()
                                        .allMatch(item -> item.meetingId().equals(meeting)),
                        "agendaItemIds",
                        "papers.problem.no-such-item")
                .that(
                        form.partyId() == null || known.containsKey(form.partyId()),
                        "partyId",
                        "papers.problem.no-such-party")
                .that(known.keySet().containsAll(form.namedParties()), "namedParties", "papers.problem.no-such-party");
    }

    private static Set<PartyId> allParties(PaperForm form) {
        var all = new HashSet<>(form.namedParties());
        if (form.partyId() != null) {
            all.add(form.partyId());
        }
        return all;
    }

    private @Nullable PartyId party(MeetingId meeting, @Nullable PartyId said) {
        if (rights.mayManageMeeting(meeting.value())) {
            return said;
        }
        var own = ownParties(meeting.value());
        if (said == null) {
            return own.stream().sorted().findFirst().map(PartyId::new).orElse(null);
        }
        if (!own.contains(said.value())) {
            throw new Forbidden("papers.problem.not-your-party");
        }
        return said;
    }

    private Set<UUID> ownParties(UUID meeting) {
        return rights.reader().standings().stream()
                .filter(standing -> standing.meetingId().equals(meeting))
                .map(Standing::partyId)
                .collect(Collectors.toSet());
    }
}

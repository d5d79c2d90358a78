package org.rapporteur.delegations;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.rapporteur.base.i18n.Translations;
import org.rapporteur.base.problem.NotFound;
import org.rapporteur.exports.Cell;
import org.rapporteur.exports.Column;
import org.rapporteur.exports.Sheet;
import org.rapporteur.exports.Workbooks;
import org.rapporteur.meetings.MeetingId;
import org.rapporteur.meetings.MeetingState;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The list of participants, on the screen and as a workbook, for whoever takes part in the meeting. */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional(readOnly = true)
public class ListOfParticipants {

    private final DelegationRepository repository;
    private final Delegations delegations;
    private final DelegationGate gate;
    private final Workbooks workbooks;
    private final Translations translations;

    ListOfParticipants(
            DelegationRepository repository,
            Delegations delegations,
            DelegationGate gate,
            Workbooks workbooks,
            Translations translations) {
        this.repository = repository;
        this.delegations = delegations;
        this.gate = gate;
        this.workbooks = workbooks;
        this.translations = translations;
    }

    /**
     * The list: delegations in protocol order that somebody comes for, in each the head first, then in order.
     *
     * @throws NotFound for a reader who does not take part in the meeting
     */
    public ParticipantList of(MeetingId meetingId) {
        var meeting = gate.meeting(meetingId);
        var people = people(meetingId);
        var entries = delegations.of(meetingId).stream()
                .filter(summary -> summary.participants() > 0)
                .map(summary -> new ParticipantList.Entry(summary, people.getOrDefault(summary.id(), List.of())))
                .toList();
        var over = meeting.state() == MeetingState.CLOSED || meeting.state() == MeetingState.ARCHIVED;
        return new ParticipantList(meeting, !over, entries);
    }

    /**
     * Those who come, by delegation; in each the head first, then in order.
     *
     * @throws NotFound for a reader who does not take part in the meeting
     */
    public Map<DelegationId, List<ParticipantDetails>> people(MeetingId meetingId) {
        gate.meeting(meetingId);
        return repository.withParticipants(meetingId.value()).stream()
                .collect(Collectors.toMap(
                        one -> new DelegationId(one.getId()),
                        one -> one.active().stream().map(Participant::details).toList()));
    }

    /**
     * The list as a workbook (XLSX).
     *
     * @param reader language of its headings
     * @throws NotFound for a reader who does not take part in the meeting
     */
    public byte[] workbook(MeetingId meetingId, Locale reader) {
        var list = of(meetingId);
        var columns = List.of(
                column(reader, "delegation", 34),
                column(reader, "capacity", 14),
                column(reader, "role", 14),
                column(reader, "family-name", 22),
                column(reader, "given-name", 22),
                column(reader, "national-name", 26),
                column(reader, "title", 36),
                column(reader, "organisation", 36),
                column(reader, "state", 14));
        var rows = new ArrayList<List<Cell>>();
        for (var entry : list.entries()) {
            for (var one : entry.people()) {
                rows.add(List.of(
                        Cell.text(entry.delegation().party().nameFor(reader)),
                        Cell.text(say(reader, "capacity", entry.delegation().capacity())),
                        Cell.text(say(reader, "role", one.role())),
                        Cell.text(one.familyName()),
                        Cell.text(one.givenName()),
                        Cell.text(one.nationalName()),
                        Cell.text(one.title()),
                        Cell.text(one.organisation()),
                        Cell.text(say(reader, "participant.state", one.state()))));
            }
        }
        var name = translations.say(reader, "delegations.list.title");
        return workbooks.write(List.of(new Sheet(name, columns, rows)));
    }

    /** Name of the workbook's file, without anything a file system could mind. */
    public String fileName(MeetingId meetingId) {
        var meeting = gate.meeting(meetingId);
        return (meeting.prefix() + "-" + meeting.edition() + "-participants.xlsx").replaceAll("[^A-Za-z0-9.-]", "-");
    }

    private Column column(Locale reader, String key, int width) {
        return new Column(translations.say(reader, "delegations.column." + key), width);
    }

    private String say(Locale reader, String group, Enum<?> value) {
        return translations.say(reader, "delegations." + group + "." + value.name());
    }
}

package org.rapporteur.demonstration;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rapporteur.access.MeetingRole;
import org.rapporteur.base.LanguageTag;
import org.rapporteur.delegations.Capacity;
import org.rapporteur.delegations.CredentialState;
import org.rapporteur.delegations.Credentials;
import org.rapporteur.delegations.DelegationForm;
import org.rapporteur.delegations.DelegationId;
import org.rapporteur.delegations.Delegations;
import org.rapporteur.delegations.FocalPoints;
import org.rapporteur.delegations.ParticipantDetails;
import org.rapporteur.delegations.ParticipantForm;
import org.rapporteur.delegations.ParticipantRole;
import org.rapporteur.delegations.Participants;
import org.rapporteur.directory.PartyId;
import org.rapporteur.directory.PersonId;
import org.rapporteur.exports.Documents;
import org.rapporteur.exports.Manuscript;
import org.rapporteur.meetings.Agenda;
import org.rapporteur.meetings.AgendaItemForm;
import org.rapporteur.meetings.AgendaItemId;
import org.rapporteur.meetings.AgendaPlace;
import org.rapporteur.meetings.AgendaVisibility;
import org.rapporteur.meetings.KeyDateForm;
import org.rapporteur.meetings.KeyDateKind;
import org.rapporteur.meetings.KeyDates;
import org.rapporteur.meetings.MeetingFilter;
import org.rapporteur.meetings.MeetingForm;
import org.rapporteur.meetings.MeetingId;
import org.rapporteur.meetings.MeetingRoles;
import org.rapporteur.meetings.MeetingState;
import org.rapporteur.meetings.MeetingSummary;
import org.rapporteur.meetings.Meetings;
import org.rapporteur.meetings.SeriesCatalogue;
import org.rapporteur.meetings.SeriesForm;
import org.rapporteur.meetings.SeriesId;
import org.springframework.context.annotation.Profile;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;

/** Calls the meetings of the story: series, editions, agenda, key dates and delegations, each only if it is not there yet. */
@Component
@Profile("demo")
class Convening {

    private static final String PREFIX = "RLRG";

    private final SeriesCatalogue catalogue;
    private final Meetings meetings;
    private final MeetingRoles roles;
    private final Agenda agenda;
    private final KeyDates keyDates;
    private final Delegations delegations;
    private final Participants participants;
    private final FocalPoints focalPoints;
    private final Credentials credentials;
    private final Documents documents;
    private final Cast cast;
    private final Parts parts;

    Convening(
            SeriesCatalogue catalogue,
            Meetings meetings,
            MeetingRoles roles,
            Agenda agenda,
            KeyDates keyDates,
            Delegations delegations,
            Participants participants,
            FocalPoints focalPoints,
            Credentials credentials,
            Documents documents,
            Cast cast,
            Parts parts) {
        this.catalogue = catalogue;
        this.meetings = meetings;
        this.roles = roles;
        this.agenda = agenda;
        this.keyDates = keyDates;
        this.delegations = delegations;
        this.participants = participants;
        this.focalPoints = focalPoints;
        this.credentials = credentials;
        this.documents = documents;
        this.cast = cast;
        this.parts = parts;
    }

    SeriesId series() {
        return catalogue.all().stream()
                .filter(found -> found.prefix().equals(PREFIX))
                .findFirst()
                .orElseGet(() -> catalogue.create(new SeriesForm(PREFIX, "Regional Legal Research Group", PREFIX)))
                .id();
    }

    MeetingSummary call(SeriesId series, Edition edition) {
        return meetings.find(MeetingFilter.of(series), PageRequest.of(0, 100)).stream()
                .filter(found -> found.edition() == edition.number())
                .findFirst()
                .orElseGet(() -> create(series, edition));
    }

    private MeetingSummary create(SeriesId series, Edition edition) {
        List<PartyId> hosts = edition.hosts().stream().map(parts::party).toList();
        var meeting = meetings.create(MeetingForm.of(
                series,
                edition.number(),
                edition.title(),
                edition.city(),
                edition.country(),
                edition.zone(),
                edition.first(),
                edition.last(),
                hosts));
        if (edition.number() % 2 == 0) {
            roles.grant(meeting.id(), cast.id("organiser.vn"), MeetingRole.ORGANISER);
        }
        return meeting;
    }

    void prepare(MeetingId meeting, Edition edition) {
        if (agenda.of(meeting).isEmpty()) {
            writeAgenda(meeting, edition.agenda());
        }
        var known = keyDates.of(meeting).stream().map(date -> date.kind()).toList();
        date(meeting, known, KeyDateKind.CALL, -84);
        date(meeting, known, KeyDateKind.AGENDA, -59);
        date(meeting, known, KeyDateKind.PAPERS_DUE, -10);
        date(meeting, known, KeyDateKind.REGISTRATION_CLOSES, -14);
        date(meeting, known, KeyDateKind.TRANSLATIONS_DUE, -7);
    }

    private void date(MeetingId meeting, List<KeyDateKind> known, KeyDateKind kind, int offset) {
        if (!known.contains(kind)) {
            keyDates.add(meeting, KeyDateForm.daysFromFirstDay(kind, offset));
        }
    }

    private void writeAgenda(MeetingId meeting, List<String> titles) {
        @Nullable AgendaItemId parent = null;
        for (var line : titles) {
            var internal = line.startsWith("!");
            var sub = line.startsWith(" ");
            var title = internal ? line.substring(1) : line.strip();
            var form = new AgendaItemForm(
                    title, sub ? 20 : 45, List.of(), internal ? AgendaVisibility.INTERNAL : AgendaVisibility.PUBLIC);
            var item = agenda.add(meeting, form, AgendaPlace.lastUnder(sub ? parent : null));
            if (!sub) {
                parent = item.id();
            }
        }
    }

    /** Takes the meeting forward to a state, one step after the other; steps already taken are left out. */
    void advance(MeetingId meeting, MeetingState to) {
        var path = List.of(
                MeetingState.DRAFT,
                MeetingState.ANNOUNCED,
                MeetingState.REGISTRATION,
                MeetingState.IN_SESSION,
                MeetingState.CLOSED);
        var at = path.indexOf(meetings.get(meeting).state());
        for (int step = at + 1; step >= 1 && step <= path.indexOf(to); step++) {
            meetings.transition(meeting, path.get(step), null);
        }
    }

    void publish(MeetingId meeting) {
        if (!meetings.get(meeting).published()) {
            meetings.publish(meeting, true);
        }
    }

    void gather(MeetingId meeting, Edition edition) {
        var there = delegations.of(meeting).stream()
                .map(found -> found.party().code())
                .toList();
        for (var mission : edition.delegations()) {
            if (!there.contains(mission.party())) {
                register(meeting, edition, mission);
            }
        }
    }

    private void register(MeetingId meeting, Edition edition, Edition.Mission mission) {
        var id = delegations.create(
                meeting,
                new DelegationForm(
                        parts.party(mission.party()),
                        Capacity.valueOf(mission.capacity()),
                        mission.quota() == 0 ? null : mission.quota()));
        if (!mission.focalPoint().isEmpty()) {
            focalPoints.add(id, cast.id(mission.focalPoint()));
        } else if (mission.capacity().equals("MEMBER") && edition.number() % 2 == 0) {
            var state = delegations.get(id).summary().party();
            cast.as(
                    "organiser.vn",
                    () -> focalPoints.invite(
                            id,
                            "focal." + state.code().toLowerCase(Locale.ROOT),
                            "Focal Point, " + state.name(),
                            null));
        }
        if (mission.party().equals("TH") && edition.number() >= 3) {
            focalPoints.addDelegate(id, cast.id("delegate.th"), null);
        }
        if (!mission.people().isEmpty()) {
            var roster =
                    new ArrayList<>(List.of(ParticipantRole.HEAD, ParticipantRole.ALTERNATE, ParticipantRole.ADVISER));
            for (int place = 0; place < mission.people().size(); place++) {
                var person = mission.people().get(place);
                var form = new ParticipantForm(
                        person.family(), person.given(), person.national(), person.title(), null, roster.get(place));
                participants.register(id, form, sentBefore(id, person), null);
            }
            delegations.submit(id, delegations.get(id).summary().version());
        }
        present(id, edition.first(), mission);
    }

    /** The same office is the same person at every meeting. */
    private @Nullable PersonId sentBefore(DelegationId id, Edition.Person person) {
        return participants.sentBefore(id, person.family(), person.given()).stream()
                .findFirst()
                .map(ParticipantDetails::personId)
                .orElse(null);
    }

    private void present(DelegationId id, LocalDate firstDay, Edition.Mission mission) {
        var state = CredentialState.valueOf(mission.credentials());
        if (state == CredentialState.AWAITED) {
            return;
        }
        var note = Manuscript.read(
                LanguageTag.ENGLISH,
                "Note verbale\n\nIllustrative. The delegation to the meeting beginning on " + firstDay
                        + " is as registered.");
        credentials.receive(
                id, "note-verbale.pdf", new ByteArrayInputStream(documents.write(note, Documents.Format.PDF)));
        if (state == CredentialState.IN_ORDER) {
            credentials.judge(
                    id,
                    CredentialState.IN_ORDER,
                    null,
                    delegations.get(id).summary().version());
        }
        if (state == CredentialState.QUERIED) {
            credentials.judge(
                    id,
                    CredentialState.QUERIED,
                    "The note verbale names five persons; three are registered.",
                    delegations.get(id).summary().version());
        }
    }
}

package org.rapporteur.walk;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rapporteur.TestAccounts;
import org.rapporteur.access.AccountId;
import org.rapporteur.access.MeetingRole;
import org.rapporteur.base.LanguageTag;
import org.rapporteur.delegations.Capacity;
import org.rapporteur.delegations.DelegationForm;
import org.rapporteur.delegations.DelegationId;
import org.rapporteur.delegations.DelegationScene;
import org.rapporteur.delegations.Delegations;
import org.rapporteur.delegations.FocalPoints;
import org.rapporteur.extraction.Samples;
import org.rapporteur.meetings.Agenda;
import org.rapporteur.meetings.AgendaItemDetails;
import org.rapporteur.meetings.AgendaItemForm;
import org.rapporteur.meetings.AgendaPlace;
import org.rapporteur.meetings.AgendaVisibility;
import org.rapporteur.meetings.MeetingForm;
import org.rapporteur.meetings.MeetingId;
import org.rapporteur.meetings.MeetingRoles;
import org.rapporteur.meetings.MeetingState;
import org.rapporteur.meetings.MeetingSummary;
import org.rapporteur.meetings.Meetings;
import org.rapporteur.papers.Classification;
import org.rapporteur.papers.PaperDetails;
import org.rapporteur.papers.PaperFiles;
import org.rapporteur.papers.PaperForm;
import org.rapporteur.papers.PaperKind;
import org.rapporteur.papers.PaperScene;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Gives every role to somebody, and makes what they walk over. */
@Component
@Lazy
class WalkScene {

    static final String OWN_STATE = "TH";
    static final String PARTNER_STATE = "AU";

    private final TestAccounts accounts;
    private final DelegationScene scene;
    private final PaperScene paperScene;
    private final Meetings meetings;
    private final MeetingRoles roles;
    private final Agenda agenda;
    private final Delegations delegations;
    private final FocalPoints focalPoints;
    private final PaperFiles files;
    private final Map<Role, AccountId> people = new EnumMap<>(Role.class);

    WalkScene(
            TestAccounts accounts,
            DelegationScene scene,
            PaperScene paperScene,
            Meetings meetings,
            MeetingRoles roles,
            Agenda agenda,
            Delegations delegations,
            FocalPoints focalPoints,
            PaperFiles files) {
        this.accounts = accounts;
        this.scene = scene;
        this.paperScene = paperScene;
        this.meetings = meetings;
        this.roles = roles;
        this.agenda = agenda;
        this.delegations = delegations;
        this.focalPoints = focalPoints;
        this.files = files;
    }

    /** Somebody for every role but the public; those of a meeting get theirs by {@link #invite}. */
    Map<Role, AccountId> people() {
        if (people.isEmpty()) {
            for (var role : Role.SIGNED_IN) {
                people.put(role, accounts.make(role.name()));
            }
            people.put(Role.ADMINISTRATOR, accounts.administrator());
            people.put(Role.SECRETARIAT, accounts.secretariat());
            scene.meeting(people.get(Role.ORGANISER_ELSEWHERE));
        }
        return people;
    }

    /** A draft with this word in its title. */
    MeetingSummary draft(String word) {
        var series = scene.series();
        var form = MeetingForm.of(
                series,
                1,
                "Meeting on " + word,
                "Vientiane",
                "LA",
                "Asia/Vientiane",
                LocalDate.of(2026, 12, 8),
                LocalDate.of(2026, 12, 9),
                List.of());
        return accounts.asPortal(() -> meetings.create(form));
    }

    /** The same in registration. */
    MeetingSummary running(String word) {
        var meeting = draft(word);
        scene.step(meeting.id(), MeetingState.ANNOUNCED);
        scene.step(meeting.id(), MeetingState.REGISTRATION);
        return meeting;
    }

    /** The same with its public page cleared. */
    MeetingSummary published(String word) {
        var meeting = running(word);
        return accounts.asPortal(() -> meetings.publish(meeting.id(), true));
    }

    /** Gives the roles of a meeting to those who have them; the delegation of the focal point and the delegate. */
    DelegationId invite(MeetingId meeting) {
        people();
        grant(meeting, Role.ORGANISER, MeetingRole.ORGANISER);
        grant(meeting, Role.CHAIR, MeetingRole.CHAIR);
        grant(meeting, Role.RAPPORTEUR, MeetingRole.RAPPORTEUR);
        var own = delegation(meeting, OWN_STATE, Capacity.MEMBER, Role.FOCAL_POINT);
        accounts.asPortal(() -> {
            focalPoints.addDelegate(own, people.get(Role.DELEGATE), null);
            return true;
        });
        delegation(meeting, "KH", Capacity.MEMBER, Role.OTHER_FOCAL_POINT);
        delegation(meeting, "JP", Capacity.OBSERVER, Role.OBSERVER);
        delegation(meeting, PARTNER_STATE, Capacity.PARTNER, Role.PARTNER);
        return own;
    }

    private void grant(MeetingId meeting, Role role, MeetingRole as) {
        accounts.asPortal(() -> {
            roles.grant(meeting, people.get(role), as);
            return true;
        });
    }

    private DelegationId delegation(MeetingId meeting, String state, Capacity capacity, Role focalPoint) {
        return accounts.asPortal(() -> {
            var made = delegations.create(meeting, new DelegationForm(scene.state(state), capacity, null));
            focalPoints.add(made, people.get(focalPoint));
            return made;
        });
    }

    AgendaItemDetails item(MeetingId meeting, String word, AgendaVisibility visibility) {
        var form = new AgendaItemForm("Item on " + word, null, List.of(), visibility);
        return accounts.asPortal(() -> agenda.add(meeting, form, AgendaPlace.LAST));
    }

    PaperForm form(String word, Classification classification) {
        return PaperForm.of("Paper on " + word, PaperKind.WORKING, LanguageTag.ENGLISH, classification);
    }

    /** A paper the secretariat handed in, read. */
    PaperDetails paper(MeetingId meeting, PaperForm form, String inside) {
        return read(waiting(meeting, form, inside));
    }

    /** A paper somebody proposed, read. */
    PaperDetails proposed(Role role, MeetingId meeting, PaperForm form, String inside) {
        return paperScene.read(accounts.as(people.get(role), () -> submitted(meeting, form, inside)));
    }

    /** A paper the secretariat handed in, not yet read. */
    PaperDetails waiting(MeetingId meeting, PaperForm form, String inside) {
        return accounts.asPortal(() -> submitted(meeting, form, inside));
    }

    /** The paper after its files were read. */
    PaperDetails read(PaperDetails paper) {
        return paperScene.read(paper);
    }

    private PaperDetails submitted(MeetingId meeting, PaperForm form, String inside) {
        var bytes = Samples.pdf("The States may consider " + inside + " " + UUID.randomUUID());
        return files.submit(meeting, form, files.receive("paper.pdf", null, new ByteArrayInputStream(bytes)));
    }
}

package org.rapporteur;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.rapporteur.access.AccountId;
import org.rapporteur.delegations.Capacity;
import org.rapporteur.delegations.DelegationForm;
import org.rapporteur.delegations.DelegationId;
import org.rapporteur.delegations.DelegationScene;
import org.rapporteur.delegations.Delegations;
import org.rapporteur.delegations.ParticipantRole;
import org.rapporteur.directory.Parties;
import org.rapporteur.directory.PartyKind;
import org.rapporteur.directory.PartySummary;
import org.rapporteur.meetings.Agenda;
import org.rapporteur.meetings.AgendaItemForm;
import org.rapporteur.meetings.AgendaPlace;
import org.rapporteur.meetings.MeetingId;
import org.rapporteur.papers.Classification;
import org.rapporteur.papers.PaperScene;
import org.rapporteur.recommendations.AddresseeForm;
import org.rapporteur.recommendations.FollowUpScene;
import org.rapporteur.recommendations.Recommendations;
import org.springframework.context.annotation.Lazy;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;

/** Makes meetings with few or many of everything. */
@Component
@Lazy
public class StatementScene {

    private final TestAccounts accounts;
    private final DelegationScene delegationScene;
    private final FollowUpScene followUp;
    private final PaperScene papers;
    private final Delegations delegations;
    private final Parties parties;
    private final Agenda agenda;
    private final Recommendations recommendations;

    StatementScene(
            TestAccounts accounts,
            DelegationScene delegationScene,
            FollowUpScene followUp,
            PaperScene papers,
            Delegations delegations,
            Parties parties,
            Agenda agenda,
            Recommendations recommendations) {
        this.accounts = accounts;
        this.delegationScene = delegationScene;
        this.followUp = followUp;
        this.papers = papers;
        this.delegations = delegations;
        this.parties = parties;
        this.agenda = agenda;
        this.recommendations = recommendations;
    }

    /**
     * A meeting with this many delegations, agenda items, papers and recommendations, each to five States.
     *
     * @param meeting the meeting
     * @param secretariat one of the secretariat
     * @param delegation a delegation of it
     * @param paper a paper of it
     * @param recommendation an adopted recommendation of it
     */
    public record Crowd(
            MeetingId meeting, AccountId secretariat, DelegationId delegation, UUID paper, UUID recommendation) {}

    /** Makes a meeting with this many of everything. */
    public Crowd crowd(int many) {
        var scene = followUp.scene();
        var meeting = scene.meeting();
        var present = delegations(meeting);
        var states = accounts.asPortal(() -> parties.find("", Set.of(PartyKind.STATE), PageRequest.of(0, 200))).stream()
                .filter(state -> !present.contains(state.code()))
                .limit(many)
                .toList();
        var made = new ArrayList<DelegationId>();
        for (var state : states) {
            made.add(accounts.asPortal(
                    () -> delegations.create(meeting, new DelegationForm(state.id(), Capacity.MEMBER, 5))));
            delegationScene.name(made.getLast(), "Head of " + state.code(), "A.", ParticipantRole.HEAD);
        }
        UUID paper = null;
        for (int i = 0; i < many; i++) {
            var title = "Item " + i;
            accounts.asPortal(() -> agenda.add(meeting, AgendaItemForm.of(title), AgendaPlace.LAST));
            paper = papers.accepted(meeting, Classification.PARTICIPANTS).id().value();
        }
        UUID recommendation = null;
        for (int i = 0; i < many; i++) {
            recommendation = recommendation(scene, states.subList(0, Math.min(5, states.size())));
        }
        return new Crowd(meeting, scene.secretariat(), made.getFirst(), paper, recommendation);
    }

    private UUID recommendation(FollowUpScene.Scene scene, List<PartySummary> states) {
        var form = followUp.form(scene, List.of())
                .to(states.stream().map(state -> AddresseeForm.of(state.id())).toList());
        return accounts.as(scene.secretariat(), () -> {
            var draft = recommendations.draft(scene.meeting(), form);
            return recommendations.adopt(draft.id()).id().value();
        });
    }

    private List<String> delegations(MeetingId meeting) {
        return accounts.asPortal(() -> delegations.of(meeting)).stream()
                .map(one -> one.party().code())
                .toList();
    }
}

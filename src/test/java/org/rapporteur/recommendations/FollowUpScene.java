package org.rapporteur.recommendations;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.rapporteur.TestAccounts;
import org.rapporteur.access.AccountId;
import org.rapporteur.base.LanguageTag;
import org.rapporteur.base.LocalizedText;
import org.rapporteur.delegations.DelegationScene;
import org.rapporteur.directory.PartyId;
import org.rapporteur.meetings.Agenda;
import org.rapporteur.meetings.AgendaItemForm;
import org.rapporteur.meetings.AgendaItemId;
import org.rapporteur.meetings.AgendaPlace;
import org.rapporteur.meetings.MeetingId;
import org.rapporteur.meetings.MeetingState;
import org.rapporteur.meetings.SeriesId;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Makes a meeting in registration with the delegations of Cambodia, Lao PDR and Thailand, and recommendations of it. */
@Component
@Lazy
public class FollowUpScene {

    private final TestAccounts accounts;
    private final DelegationScene delegations;
    private final Agenda agenda;
    private final Recommendations recommendations;

    FollowUpScene(TestAccounts accounts, DelegationScene delegations, Agenda agenda, Recommendations recommendations) {
        this.accounts = accounts;
        this.delegations = delegations;
        this.agenda = agenda;
        this.recommendations = recommendations;
    }

    /**
     * Who is there.
     *
     * @param meeting the meeting, in registration
     * @param series its series
     * @param item an item of its agenda, open to all
     * @param organiser who runs it
     * @param secretariat one of the secretariat
     * @param cambodia focal point of Cambodia
     * @param laos focal point of Lao PDR
     */
    public record Scene(
            MeetingId meeting,
            SeriesId series,
            AgendaItemId item,
            AccountId organiser,
            AccountId secretariat,
            AccountId cambodia,
            AccountId laos) {}

    /** A fresh scene. */
    public Scene scene() {
        var organiser = accounts.make("organiser");
        var series = delegations.series();
        var meeting = delegations.meeting(organiser, series, 2);
        var cambodia = delegations.focalPoint(delegations.delegation(meeting, "KH", null));
        var laos = delegations.focalPoint(delegations.delegation(meeting, "LA", null));
        delegations.delegation(meeting, "TH", null);
        var item = accounts.asPortal(
                () -> agenda.add(meeting, AgendaItemForm.of("Comparative review of sanctions"), AgendaPlace.LAST));
        return new Scene(meeting, series, item.id(), organiser, accounts.secretariat(), cambodia, laos);
    }

    /** The State with this code. */
    public PartyId state(String code) {
        return delegations.state(code);
    }

    /** Takes the meeting a step on. */
    public void step(MeetingId meeting, MeetingState to) {
        delegations.step(meeting, to);
    }

    /** The next edition of the series, announced. */
    public MeetingId nextEdition(Scene scene) {
        return delegations.meeting(scene.organiser(), scene.series(), 3);
    }

    /** What one writes of a text with these parts, addressed to these States. */
    public RecommendationForm form(Scene scene, List<String> parts, String... states) {
        return new RecommendationForm(
                LocalizedText.english("The States are urged to criminalise possession")
                        .with(LanguageTag.of("vi"), "Các quốc gia được kêu gọi hình sự hóa hành vi tàng trữ"),
                parts.stream()
                        .map(text -> new PartForm("", LocalizedText.english(text)))
                        .toList(),
                RecommendationKind.RECOMMENDATION,
                Force.URGES,
                Set.of("offences"),
                new Deadline(DeadlineKind.NEXT_EDITION, null),
                List.of(new Source(SourceKind.AGENDA_ITEM, scene.item().value(), null)),
                Arrays.stream(states).map(code -> AddresseeForm.of(state(code))).toList(),
                false);
    }

    /** A draft by the secretariat. */
    public RecommendationDetails draft(Scene scene, String... states) {
        return accounts.as(
                scene.secretariat(), () -> recommendations.draft(scene.meeting(), form(scene, List.of(), states)));
    }

    /** An adopted text. */
    public RecommendationDetails adopted(Scene scene, String... states) {
        var draft = draft(scene, states);
        return accounts.as(scene.secretariat(), () -> recommendations.adopt(draft.id()));
    }

    /** The addressee of a State. */
    public AddresseeDetails addressee(RecommendationDetails text, String code) {
        return text.addressees().stream()
                .filter(addressee -> addressee.party().code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}

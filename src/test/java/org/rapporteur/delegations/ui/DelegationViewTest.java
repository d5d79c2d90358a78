package org.rapporteur.delegations.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.dom.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapporteur.UiTest;
import org.rapporteur.access.AccountId;
import org.rapporteur.delegations.DelegationId;
import org.rapporteur.delegations.DelegationScene;
import org.rapporteur.delegations.Delegations;
import org.rapporteur.delegations.ParticipantRole;
import org.rapporteur.meetings.MeetingId;
import org.springframework.beans.factory.annotation.Autowired;

class DelegationViewTest extends UiTest {

    @Autowired
    private DelegationScene scene;

    @Autowired
    private Delegations delegations;

    private AccountId organiser;
    private MeetingId meeting;
    private DelegationId cambodia;
    private AccountId focal;

    @BeforeEach
    void cambodiaIsInvited() {
        organiser = accounts.make("organiser");
        meeting = scene.meeting(organiser);
        cambodia = scene.delegation(meeting, "KH", 2);
        focal = scene.focalPoint(cambodia);
    }

    @Test
    void aFocalPointNamesTheHeadAndRegisters() {
        signIn(focal);
        navigate("meetings/" + meeting + "/delegations/" + cambodia, DelegationView.class);
        assertThat(texts()).contains("No head yet");

        click("Register the delegation");
        assertThat(texts()).contains("No head yet");

        click("Name the head");
        field("Family name").setValue("សុខ");
        field("Given name").setValue("តារា");
        click("Add to the delegation");
        click("Register the delegation");

        var details = accounts.as(focal, () -> delegations.get(cambodia));
        assertThat(details.summary().submitted()).isTrue();
        assertThat(details.head())
                .hasValueSatisfying(head -> assertThat(head.fullName()).isEqualTo("សុខ តារា"));
        assertThat(texts()).contains("1 of 2 · 1 place left").contains("The delegation is registered.");
    }

    @Test
    void aSecondHeadIsToldBesideTheRoleAndNothingEnteredIsLost() {
        scene.name(cambodia, "Sok", "Dara", ParticipantRole.HEAD);
        signIn(focal);
        navigate("meetings/" + meeting + "/delegations/" + cambodia, DelegationView.class);

        click("Add a person");
        field("Family name").setValue("Chan");
        field("Given name").setValue("Vuthy");
        role().setValue(ParticipantRole.HEAD);
        click("Add to the delegation");

        assertThat(role().isInvalid()).isTrue();
        assertThat(role().getErrorMessage()).startsWith("The head is Sok Dara.");
        assertThat(field("Family name").getValue()).isEqualTo("Chan");
    }

    @Test
    void whoOnlyTakesPartReadsAndFindsNothingToEdit() {
        scene.name(cambodia, "Sok", "Dara", ParticipantRole.HEAD);
        var other = scene.focalPoint(scene.delegation(meeting, "TH", null));
        signIn(other);
        navigate("meetings/" + meeting + "/delegations/" + cambodia, DelegationView.class);

        assertThat(texts()).contains("SOK Dara");
        assertThat(find(Button.class).all()).extracting(Button::getText).doesNotContain("Add a person");
        assertThat(find(Upload.class).exists()).isFalse();
    }

    @Test
    void theCardsStandInProtocolOrderAndCanBeFiltered() {
        scene.delegation(meeting, "VN", null);
        scene.delegation(meeting, "LA", null);
        signIn(organiser);
        var view = navigate("meetings/" + meeting + "/delegations", DelegationsView.class);

        assertThat(find(DelegationCard.class).all())
                .extracting(card -> card.getElement().getAttribute("aria-label"))
                .containsExactly("Cambodia", "Lao People's Democratic Republic", "Viet Nam");

        find(TextField.class, view).single().setValue("viet");

        assertThat(find(DelegationCard.class).all()).hasSize(1);
        assertThat(view.getPageTitle()).startsWith("Delegations · ");
    }

    @Test
    void theListOfParticipantsPrintsNamesInBothScripts() {
        scene.name(cambodia, "Sok", "Dara", ParticipantRole.HEAD);
        signIn(focal);
        navigate("meetings/" + meeting + "/delegations/list", ParticipantListView.class);

        assertThat(texts()).contains("SOK Dara").contains("Provisional").contains("1 participant of 1 delegation");
    }

    private Select<?> anySelect(String label) {
        return find(Select.class).all().stream()
                .filter(one -> label.equals(one.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private Select<ParticipantRole> role() {
        return (Select<ParticipantRole>) anySelect("Role");
    }

    private TextField field(String label) {
        return find(TextField.class).all().stream()
                .filter(one -> label.equals(one.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private void click(String text) {
        find(Button.class).all().stream()
                .filter(one -> text.equals(one.getText()))
                .findFirst()
                .orElseThrow()
                .click();
    }

    private String texts() {
        return text(getCurrentView().getElement());
    }

    private static String text(Element element) {
        var own = new StringBuilder(element.isTextNode() ? element.getText() : "\n");
        element.getChildren().forEach(child -> own.append(text(child)));
        return own.toString();
    }
}

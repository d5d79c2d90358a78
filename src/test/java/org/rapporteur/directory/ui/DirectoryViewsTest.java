package org.rapporteur.directory.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rapporteur.UiTest;
import org.rapporteur.base.ui.EmptyState;
import org.rapporteur.base.ui.StaleDialog;
import org.rapporteur.directory.DirectorySamples;
import org.rapporteur.directory.Parties;
import org.rapporteur.directory.PartyKind;
import org.rapporteur.directory.PartySummary;
import org.springframework.beans.factory.annotation.Autowired;

/** The pages of the directory, as a manager and as a reader see them. */
class DirectoryViewsTest extends UiTest {

    @Autowired
    private DirectorySamples samples;

    @Autowired
    private Parties parties;

    @Test
    void aReaderFindsAStateByAnAliasAndCannotAddOne() {
        signIn(accounts.make("reader"));
        navigate(DirectoryView.class);

        @SuppressWarnings("unchecked")
        Grid<PartySummary> grid = find(Grid.class).single();
        assertThat(test(grid).size()).isGreaterThanOrEqualTo(195);
        test(find(TextField.class)
                        .withPropertyValue(TextField::getPlaceholder, "Find by any name, code or acronym")
                        .single())
                .setValue("laos");

        assertThat(test(grid).size()).isEqualTo(1);
        assertThat(test(grid).getRow(0).code()).isEqualTo("LA");
        assertThat(find(Button.class).withText("New party").exists()).isFalse();
    }

    @Test
    void whereNothingHasTheNameTheListSaysSo() {
        signIn(accounts.make("reader"));
        navigate(DirectoryView.class);

        test(find(TextField.class)
                        .withPropertyValue(TextField::getPlaceholder, "Find by any name, code or acronym")
                        .single())
                .setValue("atlantis");

        assertThat(find(EmptyState.class).single().isVisible()).isTrue();
    }

    @Test
    void aPartyHasAPageWithItsNamesOrganisationsAndPeople() {
        var organisation = samples.ministry("KH");
        samples.person("Chea", organisation);
        signIn(accounts.secretariat());

        var partyView =
                navigate(PartyView.class, Map.of("id", samples.state("KH").id().toString()));

        assertThat(find(H1.class).single().getText()).isEqualTo("Cambodia");
        assertThat(find(Description.class).all())
                .extracting(Description::getText)
                .contains("កម្ពុជា", "Campuchia");
        assertThat(text(partyView)).contains("Kingdom of Cambodia", "CHEA Given", "KHM");
    }

    @Test
    void anOrganisationAndAPersonHavePagesToo() {
        var organisation = samples.ministry("LA");
        var person = samples.person("Vong", organisation);
        signIn(accounts.secretariat());

        var organisationView = navigate(OrganisationView.class, Map.of("id", organisation.toString()));
        assertThat(text(organisationView))
                .contains("Lao People's Democratic Republic", "VONG Given", "Central authority");

        var personView = navigate(PersonView.class, Map.of("id", person.toString()));
        assertThat(text(personView)).contains("VONG Given", "ឈ្មោះ", "Director", "someone@example.org");
    }

    @Test
    void whoeverTakesPartInNoMeetingIsToldThatPeopleAreNotShown() {
        signIn(accounts.make("stranger"));

        var peopleView = navigate(PeopleView.class);

        assertThat(text(peopleView)).contains("People are not shown");
        assertThat(find(Grid.class).exists()).isFalse();
    }

    @Test
    void organisationsAreListed() {
        samples.ministry("VN");
        signIn(accounts.make("reader"));

        navigate(OrganisationsView.class);

        assertThat(test(find(Grid.class).single()).size()).isPositive();
    }

    @Test
    void aWrongFieldIsToldBesideItAndNothingIsLost() {
        signIn(accounts.administrator());
        navigate(DirectoryView.class);

        test(find(Button.class).withText("New party").single()).click();
        field("English name").setValue("An agency");
        field("Code or acronym").setValue("!");
        test(find(Button.class).withText("Save").single()).click();

        assertThat(field("Code or acronym").isInvalid()).isTrue();
        assertThat(field("English name").getValue()).isEqualTo("An agency");

        var code = DirectorySamples.unique("AG").replace(" ", "");
        field("Code or acronym").setValue(code);
        test(find(Button.class).withText("Save").single()).click();
        assertThat(find(H1.class).single().getText()).isEqualTo("An agency");
    }

    @Test
    void whenSomebodyElseChangedThePartyBothTextsAreShown() {
        var id = samples.party(PartyKind.AGENCY);
        signIn(accounts.secretariat());
        navigate(PartyView.class, Map.of("id", id.toString()));
        test(find(Button.class).withText("Edit").single()).click();
        accounts.asPortal(() -> {
            var form = parties.details(id).form().withAliases(List.of("Theirs"));
            return parties.change(id, form, 0);
        });

        field("English name").setValue("Mine");
        test(find(Button.class).withText("Save").single()).click();

        assertThat(find(StaleDialog.class).single().isOpened()).isTrue();
        test(find(Button.class).withText("Keep mine").single()).click();
        assertThat(parties.get(id).name()).isEqualTo("Mine");
    }

    private TextField field(String label) {
        return find(TextField.class)
                .withPropertyValue(TextField::getLabel, label)
                .single();
    }

    private static String text(Component page) {
        return page.getElement().getTextRecursively();
    }
}

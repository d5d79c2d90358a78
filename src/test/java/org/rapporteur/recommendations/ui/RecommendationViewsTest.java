package org.rapporteur.recommendations.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rapporteur.UiTest;
import org.rapporteur.access.AccountId;
import org.rapporteur.recommendations.Acceptance;
import org.rapporteur.recommendations.AddresseeDetails;
import org.rapporteur.recommendations.Addressees;
import org.rapporteur.recommendations.FollowUpScene;
import org.rapporteur.recommendations.Level;
import org.rapporteur.recommendations.LineageKind;
import org.rapporteur.recommendations.Lineages;
import org.rapporteur.recommendations.RecommendationDetails;
import org.rapporteur.recommendations.RecommendationFilter;
import org.rapporteur.recommendations.Recommendations;
import org.rapporteur.recommendations.ReportDetails;
import org.rapporteur.recommendations.ReportForm;
import org.rapporteur.recommendations.ReportState;
import org.rapporteur.recommendations.Reports;
import org.rapporteur.recommendations.TextState;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;

/** The pages of the follow-up as their readers get them. */
class RecommendationViewsTest extends UiTest {

    @Autowired
    private FollowUpScene scenes;

    @Autowired
    private Recommendations recommendations;

    @Autowired
    private Lineages lineages;

    @Autowired
    private Addressees addressees;

    @Autowired
    private Reports reports;

    private static Map<String, String> of(RecommendationDetails text) {
        return Map.of(RecommendationsNavigation.RECOMMENDATION, text.id().toString());
    }

    private static Map<String, String> of(AddresseeDetails addressee) {
        return Map.of(
                RecommendationsNavigation.RECOMMENDATION,
                addressee.recommendationId().toString(),
                RecommendationsNavigation.ADDRESSEE,
                addressee.id().toString());
    }

    private ReportDetails submitted(AccountId focalPoint, AddresseeDetails addressee, Level level) {
        return accounts.as(focalPoint, () -> {
            var draft =
                    reports.create(addressee.id(), new ReportForm(level, "Draft article 40.", "", "", List.of(), true));
            return reports.submit(draft.id());
        });
    }

    private static void open(Class<? extends Component> view, FollowUpScene.Scene scene) {
        UI.getCurrent()
                .navigate(
                        view,
                        QueryParameters.of(
                                FilterAddress.MEETING, scene.meeting().toString()));
    }

    private boolean hasButton(String text) {
        return find(Button.class).withText(text).exists();
    }

    private void click(String text) {
        test(find(Button.class).withText(text).single()).click();
    }

    @Test
    void theMatrixIsWalkedByKeysAndEnterOpensTheStoryOfACell() {
        var scene = scenes.scene();
        var text = scenes.adopted(scene, "KH", "LA");
        scenes.adopted(scene, "LA");
        submitted(scene.cambodia(), scenes.addressee(text, "KH"), Level.LARGELY);
        signIn(scene.secretariat());

        open(MatrixView.class, scene);

        var table = find(MatrixTable.class).single();
        table.press("ArrowRight", false);
        table.press("ArrowDown", false);
        assertThat(table.walk()).isEqualTo(new MatrixWalk(2, 2, 1, 1));
        table.press("Home", true);
        table.press("Enter", false);

        assertThat(find(H2.class).withText("II/1 · Cambodia").exists()).isTrue();
        assertThat(find(RouterLink.class).withText("Check the report").exists()).isTrue();
    }

    @Test
    void everyCellSaysInWordsWhatItShowsInColour() {
        var scene = scenes.scene();
        var text = scenes.adopted(scene, "KH", "LA");
        var report = submitted(scene.cambodia(), scenes.addressee(text, "KH"), Level.LARGELY);
        accounts.as(scene.secretariat(), () -> reports.verify(report.id(), Level.PARTLY, "Possession is missing"));
        scenes.adopted(scene, "LA");
        signIn(scene.laos());

        open(MatrixView.class, scene);

        var labels = labels(find(MatrixTable.class).single().getElement());
        assertThat(labels)
                .contains(
                        "II/1, Cambodia: partly, reported: largely",
                        "II/1, Lao People's Democratic Republic: no information",
                        "II/2, Cambodia: not addressed");
    }

    private static List<String> labels(Element element) {
        var own = Stream.ofNullable(element.getAttribute("aria-label"));
        return Stream.concat(own, element.getChildren().flatMap(child -> labels(child).stream()))
                .toList();
    }

    @Test
    void theSameFilterStandsInTheAddressOfAllThreeFaces() {
        var scene = scenes.scene();
        scenes.adopted(scene, "KH");
        signIn(scene.secretariat());

        open(RecommendationsView.class, scene);

        for (var face : List.of("Matrix", "Dashboard")) {
            assertThat(find(RouterLink.class).withText(face).single().getHref()).contains("meeting=" + scene.meeting());
        }
        open(DashboardView.class, scene);
        assertThat(find(Span.class).withText("0 of 1 reported").exists()).isTrue();
    }

    @Test
    void theStoryTellsWhatItSaysWhyItExistsAndWhereEachStands() {
        var scene = scenes.scene();
        var text = scenes.adopted(scene, "KH", "LA");
        signIn(scene.laos());

        navigate(RecommendationView.class, of(text));

        assertThat(find(H1.class).single().getText()).startsWith("II/1 · The States are urged");
        assertThat(find(H2.class).all())
                .extracting(H2::getText)
                .contains("What it says", "Why it exists", "Where each stands");
        assertThat(find(Span.class).withText("Adopted 21 Nov 2026").exists()).isTrue();
        assertThat(hasButton("Adopt")).isFalse();
        assertThat(hasButton("Accept or answer")).isTrue();
    }

    @Test
    void theFocalPointAnswersOnTheStory() {
        var scene = scenes.scene();
        var text = scenes.adopted(scene, "KH");
        signIn(scene.cambodia());
        navigate(RecommendationView.class, of(text));

        click("Accept or answer");
        click("Answer");

        assertThat(accounts.as(
                                scene.cambodia(),
                                () -> addressees.get(
                                        scenes.addressee(text, "KH").id()))
                        .acceptance())
                .isEqualTo(Acceptance.ACCEPTED);
    }

    @Test
    void adoptionIsThePrimaryStepOfTheSecretariatAndSaysWhatIsMissing() {
        var scene = scenes.scene();
        var draft = scenes.draft(scene);
        signIn(scene.secretariat());
        navigate(RecommendationView.class, of(draft));

        click("Adopt");
        assertThat(accounts.as(scene.secretariat(), () -> recommendations.get(draft.id()))
                        .textState())
                .isEqualTo(TextState.DRAFT);

        var ready = scenes.draft(scene, "KH");
        navigate(RecommendationView.class, of(ready));
        click("Adopt");
        assertThat(accounts.as(scene.secretariat(), () -> recommendations.get(ready.id()))
                        .textState())
                .isEqualTo(TextState.ADOPTED);
    }

    @Test
    void aReportIsWrittenBesideTheTextAndErrorsStandAtTheField() {
        var scene = scenes.scene();
        var cambodia = scenes.addressee(scenes.adopted(scene, "KH"), "KH");
        signIn(scene.cambodia());
        navigate(ReportView.class, of(cambodia));

        click("Submit");
        var done = find(TextArea.class)
                .withCondition(area -> "What was done".equals(area.getLabel()))
                .single();
        assertThat(done.isInvalid()).isTrue();

        test(done).setValue("Article 40 entered into force on 8 December 2015.");
        click("Submit");

        assertThat(accounts.as(scene.cambodia(), () -> reports.of(cambodia.id())))
                .singleElement()
                .matches(report -> report.state() == ReportState.SUBMITTED);
        assertThat(find(H2.class)
                        .withText("Your report lies before the secretariat")
                        .exists())
                .isTrue();
    }

    @Test
    void theSecretariatVerifiesWithTheReportedLevelProposed() {
        var scene = scenes.scene();
        var cambodia = scenes.addressee(scenes.adopted(scene, "KH"), "KH");
        var report = submitted(scene.cambodia(), cambodia, Level.LARGELY);
        signIn(scene.secretariat());
        navigate(ReportView.class, of(cambodia));

        var level = find(LevelChoice.class).single();
        assertThat(level.getValue()).isEqualTo(Level.LARGELY);
        level.setValue(Level.PARTLY);
        click("Verify");
        assertThat(accounts.as(scene.secretariat(), () -> reports.get(report.id()))
                        .state())
                .isEqualTo(ReportState.SUBMITTED);

        find(TextArea.class).single().setValue("Possession without intent is missing");
        click("Verify");
        assertThat(accounts.as(scene.secretariat(), () -> reports.get(report.id()))
                        .verifiedLevel())
                .isEqualTo(Level.PARTLY);
    }

    @Test
    void aDraftIsWrittenOnThePageOfTheMeeting() {
        var scene = scenes.scene();
        signIn(scene.secretariat());
        UI.getCurrent()
                .navigate(
                        DraftView.NEW,
                        QueryParameters.of(
                                FilterAddress.MEETING, scene.meeting().toString()));

        click("Save draft");
        var words = find(TextArea.class).all().getFirst();
        assertThat(words.isInvalid()).isTrue();

        words.setValue("The States are urged to share statistics");
        click("Save draft");
        assertThat(accounts.as(
                        scene.secretariat(), () -> recommendations.count(RecommendationFilter.of(scene.meeting()))))
                .isOne();
    }

    @Test
    void aTextIsMergedIntoAnotherAndItsStoryLeadsThere() {
        var scene = scenes.scene();
        var one = scenes.adopted(scene, "KH", "LA");
        var two = scenes.adopted(scene, "KH");
        signIn(scene.secretariat());
        navigate(RecommendationView.class, of(one));

        new MergeDialog(lineages, one, () -> {}).open();
        click("Merge");
        var picker = find(RecommendationPicker.class).single();
        assertThat(picker.getErrorMessage()).isEqualTo("Choose a recommendation.");
        picker.setValue(recommendations
                .find(RecommendationFilter.of(scene.meeting()).saying(two.number()), PageRequest.of(0, 1))
                .getContent()
                .getFirst());
        assertThat(find(ListItem.class).all())
                .extracting(ListItem::getText)
                .contains("II/2 does not address Lao People's Democratic Republic: from now on nothing of this is asked"
                        + " there.");
        find(TextArea.class).single().setValue("They ask for the same");
        click("Merge into II/2");

        navigate(RecommendationView.class, of(one));
        assertThat(find(RouterLink.class).withText("merged into II/2").exists()).isTrue();
        assertThat(find(RouterLink.class).all())
                .extracting(RouterLink::getText)
                .anyMatch(words -> words.startsWith("II/2 · The States"));
    }

    @Test
    void aRelationIsAddedByPickingAnotherRecommendationAndARefusalStandsBesideTheField() {
        var scene = scenes.scene();
        var one = scenes.adopted(scene, "KH");
        var two = scenes.adopted(scene, "KH");
        signIn(scene.secretariat());
        lineages.relate(two.id(), LineageKind.CARRIED_OVER_FROM, one.id());
        navigate(RecommendationView.class, of(one));
        assertThat(find(RouterLink.class).withText("carried on as II/2").exists())
                .isTrue();

        click("Add a relation");
        var picker = find(RecommendationPicker.class).single();
        picker.setValue(lineages.others(one.id(), two.number(), PageRequest.of(0, 1))
                .getContent()
                .getFirst());
        click("Add the relation");

        assertThat(picker.getErrorMessage()).startsWith("This would lead back to where it starts");
    }
}

package org.rapporteur.papers.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rapporteur.UiTest;
import org.rapporteur.base.problem.InvalidInput;
import org.rapporteur.base.ui.Chip;
import org.rapporteur.base.ui.EmptyState;
import org.rapporteur.extraction.Samples;
import org.rapporteur.papers.Classification;
import org.rapporteur.papers.PaperFiles;
import org.rapporteur.papers.PaperFilter;
import org.rapporteur.papers.PaperScene;
import org.rapporteur.papers.PaperState;
import org.rapporteur.papers.PaperSummary;
import org.rapporteur.papers.Papers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Pageable;

class PaperViewsTest extends UiTest {

    @Autowired
    private PaperScene scene;

    @Autowired
    private PaperFiles files;

    @Autowired
    private Papers papers;

    @Autowired
    private PaperOffice office;

    @Test
    void thePageOfAPaperShowsItsSymbolStateAndTheExactSentence() {
        var meeting = scene.meeting();
        var paper = scene.accepted(meeting, Classification.PARTICIPANTS);
        signIn(scene.organiser(meeting));

        UI.getCurrent().navigate("papers/" + paper.id());

        assertThat(find(H1.class).single().getText()).isEqualTo("Comparative review");
        assertThat(texts()).contains(paper.summary().symbol());
        assertThat(texts()).contains("Stored safely. Its text is being read; you can already share and download it.");
        assertThat(find(Anchor.class).all())
                .anyMatch(link -> link.getHref().equals("files/papers/" + paper.id() + "/en/1"));
    }

    @Test
    void aPdfIsShownAsPagesInAFrameWithoutAnOriginAndItsTextIsOneClickAway() {
        var meeting = scene.meeting();
        var paper = scene.read(accounts.asPortal(() -> files.submit(
                meeting,
                PaperScene.form(Classification.PARTICIPANTS),
                scene.file("a.pdf", Samples.pdf("Pages to look at " + UUID.randomUUID())))));
        signIn(scene.organiser(meeting));

        UI.getCurrent().navigate("papers/" + paper.id());

        var frame = find(IFrame.class).single();
        assertThat(frame.getElement().getAttribute("sandbox")).isEqualTo("allow-scripts");
        assertThat(texts()).doesNotContain("Pages to look at");

        UI.getCurrent().navigate("papers/" + paper.id() + "?view=text");

        assertThat(texts()).contains("Pages to look at");
        assertThat(find(IFrame.class).all()).isEmpty();
    }

    @Test
    void theOrganiserAcceptsAPaperWithOneClick() {
        var meeting = scene.meeting();
        var paper = scene.proposedBy(scene.focalPoint(meeting, "KH"), meeting);
        signIn(scene.organiser(meeting));
        UI.getCurrent().navigate("papers/" + paper.id());

        test(button("Accept")).click();

        assertThat(scene.get(paper.id()).summary().state()).isEqualTo(PaperState.ACCEPTED);
        assertThat(find(Chip.class).all()).anyMatch(chip -> chip.getText().equals("Accepted"));
    }

    @Test
    void whoeverProposedItDoesNotSeeTheButton() {
        var meeting = scene.meeting();
        var focal = scene.focalPoint(meeting, "KH");
        var paper = scene.proposedBy(focal, meeting);
        signIn(focal);

        UI.getCurrent().navigate("papers/" + paper.id());

        assertThat(find(Button.class).all())
                .noneMatch(button -> button.getText().equals("Accept"));
        assertThat(find(Button.class).all()).anyMatch(button -> button.getText().equals("Add a file"));
    }

    @Test
    void aRevisionIsHandedInWithItsFileInOneDialogThatTellsItsSymbol() {
        var meeting = scene.meeting();
        var paper = scene.accepted(meeting, Classification.PARTICIPANTS);
        signIn(scene.organiser(meeting));
        UI.getCurrent().navigate("papers/" + paper.id());
        var symbol = paper.summary().symbol();
        new ContinueDialog(scene.get(paper.id()), office).open();
        var dialog = find(ContinueDialog.class).single();

        assertThat(dialog.getElement().getTextRecursively()).contains(symbol + " is then superseded");
        test(button("Hand in " + symbol + "/Rev.1")).click();
        assertThat(dialog.getElement().getTextRecursively()).contains("Choose the file first.");
        find(FilePlace.class).single().arrived(scene.file("Revised"));
        test(button("Hand in " + symbol + "/Rev.1")).click();

        assertThat(find(H1.class).single().getText()).isEqualTo("Comparative review");
        assertThat(texts()).contains(symbol + "/Rev.1").contains("Belong together");
        assertThat(scene.get(paper.id()).summary().supersededBy()).isNotNull();
    }

    @Test
    void thePapersOfAMeetingAreListedBySymbol() {
        var meeting = scene.meeting();
        scene.accepted(meeting, Classification.PARTICIPANTS);
        scene.accepted(meeting, Classification.SECRETARIAT);
        signIn(scene.focalPoint(meeting, "TH"));

        UI.getCurrent().navigate("meetings/" + meeting + "/papers");

        assertThat(texts()).contains("One paper");
    }

    @Test
    void anEmptyListTellsWhatToDo() {
        var meeting = scene.meeting();
        signIn(scene.focalPoint(meeting, "TH"));

        UI.getCurrent().navigate("meetings/" + meeting + "/papers");

        assertThat(find(EmptyState.class).all()).hasSize(1);
        assertThat(texts()).contains("Drop files anywhere on this page");
    }

    @Test
    void anArrivedFileIsGuessedCorrectedAndHandedIn() {
        var meeting = scene.meeting();
        signIn(scene.focalPoint(meeting, "VN"));
        UI.getCurrent().navigate("meetings/" + meeting + "/papers");
        var drop = find(PaperDrop.class).single();

        drop.arrived(scene.file("National_report-vi.txt", "nội dung".getBytes()));
        var title = find(TextField.class).all().stream()
                .filter(field -> "National report".equals(field.getValue()))
                .findFirst()
                .orElseThrow();
        title.setValue("");
        test(button("Submit")).click();
        assertThat(title.isInvalid()).isTrue();
        title.setValue("Báo cáo quốc gia");
        test(button("Submit")).click();

        assertThat(accounts.asPortal(() -> papers.of(meeting, PaperFilter.ALL, Pageable.ofSize(5))))
                .extracting(PaperSummary::title)
                .containsExactly("Báo cáo quốc gia");
        assertThat(find(ArrivedFile.class).all()).isEmpty();
    }

    @Test
    void aRefusedFileIsToldBesideItsNameAndTheOthersStay() {
        var meeting = scene.meeting();
        signIn(scene.focalPoint(meeting, "VN"));
        UI.getCurrent().navigate("meetings/" + meeting + "/papers");
        var drop = find(PaperDrop.class).single();
        drop.arrived(scene.file("good.txt", "text".getBytes()));

        drop.refused("budget.pdf", InvalidInput.of("file", "papers.refused.empty", "budget.pdf"));

        assertThat(texts()).contains("budget.pdf was not accepted: it is empty.");
        assertThat(find(ArrivedFile.class).all()).hasSize(1);
    }

    @Test
    void theListOfAllPapersIsNarrowedByItsAddress() {
        var meeting = scene.meeting();
        var paper = scene.accepted(meeting, Classification.PARTICIPANTS);
        signIn(scene.organiser(meeting));

        open("papers", Map.of("meeting", meeting.toString(), "state", "ACCEPTED", "kind", "nonsense"));
        assertThat(texts()).contains(paper.summary().symbol());

        open("papers", Map.of("meeting", meeting.toString(), "state", "WITHDRAWN"));
        assertThat(find(EmptyState.class).all()).hasSize(1);
    }

    private Button button(String text) {
        return find(Button.class).all().stream()
                .filter(button -> button.getText().equals(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No button " + text));
    }

    private String texts() {
        return find(Main.class).single().getElement().getTextRecursively();
    }

    private static void open(String path, Map<String, String> parameters) {
        UI.getCurrent().navigate(path, QueryParameters.simple(parameters));
    }
}

package org.rapporteur.papers.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rapporteur.UiTest;
import org.rapporteur.access.MeetingRole;
import org.rapporteur.base.LanguageTag;
import org.rapporteur.base.problem.InvalidInput;
import org.rapporteur.base.ui.Chip;
import org.rapporteur.base.ui.EmptyState;
import org.rapporteur.base.ui.TabBar;
import org.rapporteur.delegations.DelegationScene;
import org.rapporteur.extraction.Samples;
import org.rapporteur.meetings.Agenda;
import org.rapporteur.meetings.AgendaItemForm;
import org.rapporteur.meetings.AgendaPlace;
import org.rapporteur.meetings.MeetingId;
import org.rapporteur.papers.Classification;
import org.rapporteur.papers.ExpectedPaperForm;
import org.rapporteur.papers.ExpectedPapers;
import org.rapporteur.papers.LanguageExpectation;
import org.rapporteur.papers.PaperDetails;
import org.rapporteur.papers.PaperFiles;
import org.rapporteur.papers.PaperFilter;
import org.rapporteur.papers.PaperKind;
import org.rapporteur.papers.PaperScene;
import org.rapporteur.papers.PaperState;
import org.rapporteur.papers.PaperSummary;
import org.rapporteur.papers.PaperZips;
import org.rapporteur.papers.Papers;
import org.rapporteur.papers.PolicySummaries;
import org.rapporteur.papers.PolicySummaryText;
import org.rapporteur.papers.RenditionStatus;
import org.rapporteur.recommendations.Recommendations;
import org.rapporteur.recommendations.SourceKind;
import org.rapporteur.recommendations.TextState;
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

    @Autowired
    private ExpectedPapers expected;

    @Autowired
    private PolicySummaries summaries;

    @Autowired
    private DelegationScene delegations;

    @Autowired
    private Recommendations recommendations;

    @Autowired
    private Agenda agenda;

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

        UI.getCurrent().navigate("papers/" + paper.id(), QueryParameters.of("view", "text"));

        assertThat(texts()).contains("Pages to look at");
        assertThat(find(IFrame.class).all()).isEmpty();
    }

    @Test
    void whatCannotBeDrawnIsReadInsteadWithoutAClick() {
        var meeting = scene.meeting();
        var paper = scene.read(accounts.asPortal(() -> files.submit(
                meeting,
                PaperScene.form(Classification.PARTICIPANTS),
                scene.file("b.pdf", Samples.pdf("Words without pages " + UUID.randomUUID())))));
        signIn(scene.organiser(meeting));
        UI.getCurrent().navigate("papers/" + paper.id());
        assertThat(texts()).doesNotContain("Words without pages");

        var frame = find(PagesFrame.class).single();
        ComponentUtil.fireEvent(frame, new PagesFrame.NotDrawn(frame, true));

        assertThat(texts()).contains("Words without pages").doesNotContain("Show text");
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
    void aSymbolThatIsTakenIsSaidBesideItsFieldAndTheReasonIsNotLost() {
        var meeting = scene.meeting();
        var other = scene.get(
                scene.proposedBy(scene.focalPoint(meeting, "KH"), meeting).id());
        var paper = scene.proposedBy(scene.focalPoint(meeting, "LA"), meeting);
        signIn(accounts.secretariat());
        UI.getCurrent().navigate("papers/" + paper.id());
        choose("Correct the symbol");
        var symbol = find(TextField.class).withCaption("New symbol").single();
        test(symbol).setValue(other.summary().symbol());
        var reason = find(TextArea.class).withCaption("Reason").single();
        test(reason).setValue("Wrong kind");

        test(button("Correct the symbol")).click();

        assertThat(symbol.isInvalid()).isTrue();
        assertThat(symbol.getErrorMessage()).contains(other.summary().symbol());
        assertThat(reason.getValue()).isEqualTo("Wrong kind");
    }

    private void choose(String step) {
        find(MenuBar.class).all().stream()
                .flatMap(menu -> menu.getItems().stream())
                .flatMap(more -> more.getSubMenu().getItems().stream())
                .filter(item -> item.getText().equals(step))
                .forEach(item -> ComponentUtil.fireEvent(item, new ClickEvent<>(item)));
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
        assertThat(texts())
                .contains("No papers yet")
                .contains("Drop files anywhere on this page, or choose them above.");
        assertThat(find(PaperFilterBar.class).all()).as("nothing to narrow").isEmpty();
    }

    @Test
    void aVersionWithTheSameBytesIsAddedOnlyWhenSaid() {
        var bytes = ("same version " + UUID.randomUUID()).getBytes();
        var paper = scene.accepted(scene.meeting(), Classification.PARTICIPANTS);
        accounts.asPortal(() -> files.addVersion(paper.id(), LanguageTag.ENGLISH, null, scene.file("a.txt", bytes)));
        signIn(accounts.secretariat());
        UI.getCurrent().navigate("papers/" + paper.id());
        test(button("Add a file")).click();

        find(FilePlace.class).single().arrived(scene.file("b.txt", bytes));
        assertThat(find(VersionDialog.class).single().getElement().getTextRecursively())
                .contains("identical to version 2");
        assertThat(versions(paper)).isEqualTo(2);
        test(button("Add it all the same")).click();
        assertThat(versions(paper)).isEqualTo(3);
    }

    private int versions(PaperDetails paper) {
        return accounts.asPortal(() -> papers.get(paper.id()))
                .in(LanguageTag.ENGLISH)
                .orElseThrow()
                .versions()
                .size();
    }

    @Test
    void anArrivedFileIsGuessedCorrectedAndHandedIn() {
        var meeting = scene.meeting();
        signIn(scene.focalPoint(meeting, "VN"));
        UI.getCurrent().navigate("meetings/" + meeting + "/papers");
        var drop = find(PaperDrop.class).single();

        drop.arrived(scene.file("National_report-vi.txt", ("nội dung " + UUID.randomUUID()).getBytes()));
        var title = find(TextField.class).all().stream()
                .filter(field -> "National report".equals(field.getValue()))
                .findFirst()
                .orElseThrow();
        title.setValue("");
        test(button("Submit one paper")).click();
        assertThat(title.isInvalid()).isTrue();
        title.setValue("Báo cáo quốc gia");
        test(button("Submit one paper")).click();

        assertThat(accounts.asPortal(() -> papers.of(meeting, PaperFilter.ALL, Pageable.ofSize(5))))
                .extracting(PaperSummary::title)
                .containsExactly("Báo cáo quốc gia");
        assertThat(texts()).contains("Handed in");
        assertThat(find(ArrivedFile.class).all()).noneMatch(ArrivedFile::waits);
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
    void oneFileThatCannotBeHandedInLeavesTheOthers() {
        var meeting = scene.meeting();
        signIn(scene.organiser(meeting));
        UI.getCurrent().navigate("meetings/" + meeting + "/papers");
        var drop = find(PaperDrop.class).single();
        for (var name : new String[] {"First study.txt", "Second study.txt", "Third study.txt"}) {
            drop.arrived(scene.file(name, (name + UUID.randomUUID()).getBytes()));
        }
        title("Second study").setValue("");

        test(button("Submit 3 papers")).click();

        assertThat(accounts.asPortal(() -> papers.of(meeting, PaperFilter.ALL, Pageable.ofSize(5))))
                .extracting(PaperSummary::title)
                .containsExactly("First study", "Third study");
        assertThat(find(ArrivedFile.class).all()).filteredOn(ArrivedFile::waits).hasSize(1);
        assertThat(title("").isInvalid()).isTrue();
        title("").setValue("Second study, corrected");
        test(button("Submit one paper")).click();
        assertThat(find(ArrivedFile.class).all()).noneMatch(ArrivedFile::waits);
    }

    @Test
    void theSymbolsAreToldBeforehandInTheOrderOfTheLines() {
        var meeting = scene.meeting();
        var there =
                scene.accepted(meeting, Classification.PARTICIPANTS).summary().symbol();
        signIn(scene.organiser(meeting));
        UI.getCurrent().navigate("meetings/" + meeting + "/papers");
        var drop = find(PaperDrop.class).single();

        drop.arrived(scene.file("One.txt", ("1" + UUID.randomUUID()).getBytes()));
        drop.arrived(scene.file("Two.txt", ("2" + UUID.randomUUID()).getBytes()));

        var base = there.substring(0, there.length() - 1);
        assertThat(texts()).contains(base + "2").contains(base + "3");
    }

    @Test
    void theSameFileWaitsUntilSomebodySaysWhereItGoes() {
        var meeting = scene.meeting();
        var paper = scene.accepted(meeting, Classification.PARTICIPANTS);
        signIn(scene.organiser(meeting));
        UI.getCurrent().navigate("meetings/" + meeting + "/papers");
        var bytes = ("same " + UUID.randomUUID()).getBytes();
        accounts.asPortal(
                () -> papers.get(files.addVersion(paper.id(), LanguageTag.ENGLISH, null, scene.file("a.txt", bytes))
                        .id()));
        find(PaperDrop.class).single().arrived(scene.file("b.txt", bytes));

        test(button("Submit one paper")).click();
        assertThat(texts())
                .contains("This is the same file as " + paper.summary().symbol());
        assertThat(find(ArrivedFile.class).single().waits()).isTrue();
        RadioButtonGroup<ArrivedFile.Place> place =
                find(RadioButtonGroup.class).all().getFirst();
        place.setValue(ArrivedFile.Place.OWN);
        test(button("Submit one paper")).click();

        assertThat(find(ArrivedFile.class).single().waits()).isFalse();
    }

    @Test
    void aFileThatNamesASymbolGoesToThatPaperAsALanguage() {
        var meeting = scene.meeting();
        var paper = scene.accepted(meeting, Classification.PARTICIPANTS);
        signIn(scene.organiser(meeting));
        UI.getCurrent().navigate("meetings/" + meeting + "/papers");
        var name = paper.summary().symbol().replace('/', '-') + "_vi.txt";

        find(PaperDrop.class).single().arrived(scene.file(name, ("bản dịch " + UUID.randomUUID()).getBytes()));
        test(button("Submit one paper")).click();

        assertThat(scene.get(paper.id()).in(PaperScene.VIETNAMESE)).isPresent();
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

    @Test
    void thePapersByLanguageOfferWhatIsMissingToWhoeverRunsTheMeeting() {
        var meeting = scene.meeting();
        var paper = scene.accepted(meeting, Classification.PARTICIPANTS);
        signIn(scene.organiser(meeting));

        UI.getCurrent().navigate("meetings/" + meeting + "/papers/languages");

        assertThat(texts())
                .contains("Papers by language")
                .contains(paper.summary().symbol())
                .contains("Original");
    }

    @Test
    void anExpectationThatIsChangedBeginsWithWhatItSays() {
        var meeting = scene.meeting();
        var paper = scene.accepted(meeting, Classification.PARTICIPANTS);
        var due = LocalDate.of(2026, 11, 30);
        openLanguages(meeting, paper, due);
        assertThat(texts()).contains("1 due");

        test(changeOfExpectation()).click();

        assertThat(find(DatePicker.class).single().getValue()).isEqualTo(due);
        test(button("Save")).click();
        var status = scene.get(paper.id()).in(PaperScene.VIETNAMESE).orElseThrow();
        assertThat(status.due()).isEqualTo(due);
        assertThat(status.status()).isEqualTo(RenditionStatus.UNOFFICIAL);
        assertThat(find(PaperFaces.class).single().getElement().getOuterHTML()).contains("aria-current=\"page\"");
    }

    @Test
    void whatIsExpectedIsTakenBackWithOneClickAndComesBackWithAnother() {
        var meeting = scene.meeting();
        var paper = scene.accepted(meeting, Classification.PARTICIPANTS);
        var due = LocalDate.of(2026, 11, 30);
        openLanguages(meeting, paper, due);
        test(changeOfExpectation()).click();

        test(button("No longer expected")).click();

        assertThat(texts()).contains("none due");
        assertThat(scene.get(paper.id()).in(PaperScene.VIETNAMESE)).isEmpty();
        test(button("Undo")).click();
        assertThat(texts()).contains("1 due");
        assertThat(scene.get(paper.id()).in(PaperScene.VIETNAMESE).orElseThrow().due())
                .isEqualTo(due);
    }

    @Test
    void whatIsAskedForIsShownAgainstWhatCame() {
        var meeting = scene.meeting();
        var focal = scene.focalPoint(meeting, "KH");
        accounts.asPortal(() -> expected.ask(
                meeting,
                Set.of(delegations.state("KH")),
                new ExpectedPaperForm(PaperKind.WORKING, "Comments on the review", null, LocalDate.of(2026, 11, 1))));
        signIn(focal);
        UI.getCurrent().navigate("meetings/" + meeting + "/papers/expected");
        assertThat(texts()).contains("0 of 1 expected papers received").contains("was due 1 Nov 2026");
        assertThat(find(Button.class).all())
                .noneMatch(button -> button.getText().equals("Ask for papers"));

        var paper = scene.proposedBy(focal, meeting);
        signIn(scene.organiser(meeting));
        UI.getCurrent().navigate("meetings/" + meeting + "/papers/expected");

        assertThat(texts())
                .contains("1 of 1 expected papers received")
                .contains(paper.summary().symbol());
        test(button("Ask for papers")).click();
        assertThat(find(AskDialog.class).all()).hasSize(1);
    }

    @Test
    void aTranslationThatIsNotOfficialSaysSoAndLeadsToTheOriginal() {
        var meeting = scene.meeting();
        var paper = scene.accepted(meeting, Classification.PARTICIPANTS);
        accounts.asPortal(() ->
                files.addVersion(paper.id(), PaperScene.VIETNAMESE, RenditionStatus.MACHINE, scene.file("Bản dịch")));
        signIn(scene.organiser(meeting));

        open("papers/" + paper.id(), Map.of("lang", "vi"));
        assertThat(texts()).contains("translated by a machine").contains("Read the original (English)");

        open("papers/" + paper.id(), Map.of());
        assertThat(texts()).doesNotContain("translated by a machine");
    }

    @Test
    void whatChangedFromOneVersionToTheNextIsMarkedInOneText() {
        var meeting = scene.meeting();
        var paper = scene.accepted(meeting, Classification.PARTICIPANTS);
        accounts.asPortal(() ->
                files.addVersion(paper.id(), LanguageTag.ENGLISH, null, scene.file("The better text of a paper.")));
        scene.read(paper);
        signIn(scene.organiser(meeting));

        open("papers/" + paper.id() + "/compare", Map.of("lang", "en", "from", "1", "version", "2"));

        assertThat(texts()).contains("One changed paragraph").contains("better");
        open("papers/" + paper.id(), Map.of());
        assertThat(texts()).contains("Compare with version 1");
    }

    @Test
    void twoVersionsCanStandBesideEachOtherAndTheAddressSaysSo() {
        var meeting = scene.meeting();
        var paper = scene.accepted(meeting, Classification.PARTICIPANTS);
        accounts.asPortal(() ->
                files.addVersion(paper.id(), LanguageTag.ENGLISH, null, scene.file("The better text of a paper.")));
        scene.read(paper);
        signIn(scene.organiser(meeting));

        open("papers/" + paper.id() + "/compare", Map.of("lang", "en", "version", "2", "view", "side"));

        var pair = find(Div.class).withClassName("compare-pair").all().getLast();
        assertThat(pair.getComponentAt(0).getElement().getTextRecursively()).doesNotContain("better");
        assertThat(pair.getComponentAt(1).getElement().getTextRecursively()).contains("better");
        assertThat(pair.getComponentAt(1).getElement().getOuterHTML()).doesNotContain("<del>");
        assertThat(find(Div.class).withClassName("compare-narrow").all()).hasSize(1);
    }

    @Test
    void aVersionWithoutTextIsNotTakenForOneThatIsTheSame() {
        var meeting = scene.meeting();
        var paper = scene.accepted(meeting, Classification.PARTICIPANTS);
        signIn(scene.organiser(meeting));
        open("papers/" + paper.id() + "/compare", Map.of());
        assertThat(texts()).contains("There is only one version");
        scene.read(paper);
        accounts.asPortal(() ->
                files.addVersion(paper.id(), LanguageTag.ENGLISH, null, scene.file("The better text of a paper.")));

        open("papers/" + paper.id() + "/compare", Map.of());
        assertThat(texts()).contains("Version 2 has no text to compare").doesNotContain("The text is the same");

        open("papers/" + paper.id() + "/compare", Map.of("from", "1", "version", "1"));
        assertThat(texts()).contains("This is the same version twice");
    }

    @Test
    void theNumbersOnTheTabsFollowWhatHappensElsewhere() {
        var meeting = scene.meeting();
        var organiser = scene.organiser(meeting);
        signIn(organiser);
        UI.getCurrent().navigate("meetings/" + meeting + "/papers");
        assertThat(find(Span.class).withClassName("tab-count").all()).isEmpty();

        scene.accepted(meeting, Classification.PARTICIPANTS);
        delegations.delegation(meeting, "KH", null);
        roundTrip();

        assertThat(find(Span.class).withClassName("tab-count").all())
                .extracting(Span::getText)
                .containsExactly("1", "1");
    }

    @Test
    void whoReviewsWhatWasProposedGetsNothingElseToSee() {
        var meeting = scene.meeting();
        var accepted = scene.accepted(meeting, Classification.PARTICIPANTS);
        var proposed = scene.proposedBy(scene.focalPoint(meeting, "KH"), meeting);
        signIn(scene.organiser(meeting));
        UI.getCurrent().navigate("");

        test(button("Review")).click();

        assertThat(texts())
                .contains(proposed.summary().symbol())
                .doesNotContain(accepted.summary().symbol());
    }

    @Test
    void whoGotAPaperBackIsToldWhatToDo() {
        var meeting = scene.meeting();
        var focal = scene.focalPoint(meeting, "KH");
        var paper = scene.proposedBy(focal, meeting);
        accounts.asPortal(() -> papers.giveBack(paper.id(), "Say which year."));
        signIn(focal);

        UI.getCurrent().navigate("papers/" + paper.id());

        assertThat(texts())
                .contains("Returned by the secretariat: Say which year.")
                .contains("Add a new version");
    }

    @Test
    void aReaderIsShownTheirOwnLanguageFirstAndTheOriginalWhereItIsNotThere() {
        var paper = scene.accepted(scene.meeting(), Classification.PARTICIPANTS);
        accounts.asPortal(() -> files.addVersion(
                paper.id(), PaperScene.VIETNAMESE, RenditionStatus.OFFICIAL, scene.file("Bản dịch chính thức")));
        signIn(accounts.secretariat());

        UI.getCurrent().setLocale(Locale.forLanguageTag("vi"));
        UI.getCurrent().navigate("papers/" + paper.id());
        assertThat(texts()).contains("Tiếng Việt · phiên bản 1");
        assertThat(find(H3.class).all()).first().extracting(H3::getText).isEqualTo("Tiếng Việt");

        var lao = Locale.forLanguageTag("lo");
        UI.getCurrent().setLocale(lao);
        open("papers/" + paper.id(), Map.of("q", "x"));
        assertThat(find(H3.class).all())
                .first()
                .extracting(H3::getText)
                .isEqualTo(LanguageTag.ENGLISH.displayName(lao));
        UI.getCurrent().setLocale(Locale.ENGLISH);
    }

    @Test
    void theNumbersOnTabsAreGroupedByThousands() {
        signIn(accounts.make("reader"));
        UI.getCurrent().navigate("papers");
        var bar = new TabBar("Tabs").tab("Papers", PapersView.class);
        UI.getCurrent().add(bar);

        bar.count(PapersView.class, 1234);
        assertThat(bar.getElement().getTextRecursively()).contains("1,234");
        UI.getCurrent().setLocale(Locale.forLanguageTag("vi"));
        bar.count(PapersView.class, 1234);
        assertThat(bar.getElement().getTextRecursively()).contains("1.234");
        bar.count(PapersView.class, 0);
        assertThat(bar.getElement().getTextRecursively()).isEqualTo("Papers");
    }

    @Test
    void aProposedActionBecomesACandidateRecommendationOnce() {
        var meeting = scene.meeting();
        signIn(scene.withRole(meeting, MeetingRole.RAPPORTEUR));
        var paper = accounts.asPortal(() -> summaries.write(
                meeting,
                PaperScene.form(Classification.PARTICIPANTS),
                new PolicySummaryText("Insight", "Meaning", List.of("Name a contact point."))));

        UI.getCurrent().navigate("papers/" + paper.id());
        assertThat(texts()).contains("Insight").contains("Name a contact point.");
        test(button("Make it a candidate recommendation")).click();

        assertThat(texts()).contains("Became").contains("Candidate").contains("Where it was used");
        assertThat(find(Button.class).all())
                .noneMatch(button -> button.getText().equals("Make it a candidate recommendation"));
        var made = accounts.asPortal(
                () -> recommendations.comingFrom(SourceKind.PAPER, paper.id().value()));
        assertThat(made).singleElement().satisfies(one -> {
            assertThat(one.textState()).isEqualTo(TextState.CANDIDATE);
            assertThat(one.text().original()).isEqualTo("Name a contact point.");
        });
    }

    @Test
    void pickedPapersAreTakenAlongAsOneArchiveAndAcceptedTogether() {
        var meeting = scene.meeting();
        var one = scene.proposedBy(scene.focalPoint(meeting, "KH"), meeting);
        var other = scene.accepted(meeting, Classification.PARTICIPANTS);
        signIn(scene.organiser(meeting));
        UI.getCurrent().navigate("meetings/" + meeting + "/papers");
        assertThat(find(PaperSelection.class).all()).isEmpty();

        test(box("Choose " + one.summary().symbol())).click();
        test(box("Choose " + other.summary().symbol())).click();

        assertThat(texts()).contains("2 papers chosen");
        assertThat(find(ZipLink.class).all())
                .extracting(Anchor::getHref)
                .anyMatch(href -> href.endsWith("papers.zip?paper=" + one.id() + "," + other.id()));
        test(button("Accept one")).click();
        assertThat(scene.get(one.id()).summary().state()).isEqualTo(PaperState.ACCEPTED);
        assertThat(texts()).contains("One paper chosen");
        test(button("Choose none")).click();
        assertThat(find(PaperSelection.class).all()).isEmpty();
    }

    @Test
    void allOnAPageArePickedWithOneBox() {
        var meeting = scene.meeting();
        scene.accepted(meeting, Classification.PARTICIPANTS);
        scene.accepted(meeting, Classification.PARTICIPANTS);
        signIn(scene.organiser(meeting));
        UI.getCurrent().navigate("meetings/" + meeting + "/papers");

        test(box("Choose all on this page")).click();
        assertThat(texts()).contains("2 papers chosen");
        test(box("Choose all on this page")).click();
        assertThat(texts()).doesNotContain("papers chosen");
    }

    @Test
    void thePapersOfAnItemAreTakenAlongAndWhatChangedIsOfferedOnceAllWereTaken() {
        var meeting = scene.meeting();
        var item = accounts.asPortal(() -> agenda.add(meeting, AgendaItemForm.of("Sanctions"), AgendaPlace.LAST));
        scene.accepted(meeting, Classification.PARTICIPANTS, form -> form.on(Set.of(item.id())));
        scene.accepted(meeting, Classification.PARTICIPANTS);
        var organiser = scene.organiser(meeting);
        signIn(organiser);

        open("meetings/" + meeting + "/papers", Map.of("item", item.id().toString()));
        assertThat(texts()).contains("One paper").contains("Sanctions");
        assertThat(find(ZipLink.class).single().getHref()).endsWith("papers.zip?item=" + item.id());

        open("meetings/" + meeting + "/papers", Map.of());
        assertThat(texts()).contains("Once you have downloaded papers");
        accounts.as(organiser, () -> takeAll(meeting));
        open("meetings/" + meeting + "/papers", Map.of("q", ""));
        assertThat(texts()).contains("You last took papers on").contains("Only what I do not have yet");

        UI.getCurrent().navigate("meetings/" + meeting + "/agenda");
        assertThat(find(Anchor.class).all()).anyMatch(link -> link.getHref().endsWith("papers.zip?item=" + item.id()));
    }

    private boolean takeAll(MeetingId meeting) {
        var all = new PaperZips.Wanted(meeting, PaperFilter.ALL, Set.of(), false, Locale.ENGLISH);
        try {
            office.zips().of(all).writeTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return true;
    }

    @Test
    void filesStandInTheOrderOfTheirNamesAndOneTakenAwayComesBack() {
        var meeting = scene.meeting();
        signIn(scene.organiser(meeting));
        UI.getCurrent().navigate("meetings/" + meeting + "/papers");
        var drop = find(PaperDrop.class).single();
        for (var name : new String[] {"Paper 10.txt", "paper 9.txt", "Paper 1.txt"}) {
            drop.arrived(scene.file(name, (name + UUID.randomUUID()).getBytes()));
        }
        drop.refused("empty.txt", InvalidInput.of("file", "papers.refused.empty", "empty.txt"));

        assertThat(names()).containsExactly("Paper 1.txt", "paper 9.txt", "Paper 10.txt");
        assertThat(texts()).contains("3 to hand in · 1 not accepted");
        title("paper 9").setValue("Ninth");
        test(find(Button.class).all().stream()
                        .filter(button -> button.getAriaLabel()
                                .filter("Remove paper 9.txt"::equals)
                                .isPresent())
                        .findFirst()
                        .orElseThrow())
                .click();
        assertThat(names()).containsExactly("Paper 1.txt", "Paper 10.txt");
        test(button("Undo")).click();
        assertThat(names()).containsExactly("Paper 1.txt", "paper 9.txt", "Paper 10.txt");
        assertThat(title("Ninth")).isNotNull();
    }

    private List<String> names() {
        return find(ArrivedFile.class).all().stream()
                .map(line -> line.file().name())
                .toList();
    }

    @Test
    void whoReadsAnOlderVersionIsToldAndSentToTheNewest() {
        var meeting = scene.meeting();
        var paper = scene.accepted(meeting, Classification.PARTICIPANTS);
        accounts.asPortal(() -> files.addVersion(paper.id(), LanguageTag.ENGLISH, null, scene.file("Better")));
        signIn(scene.organiser(meeting));

        open("papers/" + paper.id(), Map.of("lang", "en", "version", "1"));
        assertThat(texts()).contains("You are reading version 1; version 2 is the newest.");

        open("papers/" + paper.id(), Map.of("lang", "en"));
        assertThat(texts()).doesNotContain("You are reading version").contains("Open here");
    }

    private Checkbox box(String label) {
        return find(Checkbox.class).all().stream()
                .filter(box -> label.equals(box.getLabel())
                        || box.getAriaLabel().filter(label::equals).isPresent())
                .findFirst()
                .orElseThrow(() -> new AssertionError("No box " + label));
    }

    @Test
    void aSummaryIsWrittenInItsOwnForm() {
        var meeting = scene.meeting();
        signIn(scene.organiser(meeting));
        UI.getCurrent().navigate("meetings/" + meeting + "/new-summary");

        test(button("Hand in")).click();
        assertThat(find(TextArea.class).all()).allMatch(TextArea::isInvalid);
        assertThat(title("").isInvalid()).as("the title too, at the first try").isTrue();
        title("").setValue("Hotlines that answer");
        find(TextArea.class).all().forEach(area -> area.setValue("Something worth knowing."));
        test(button("Hand in")).click();

        assertThat(find(H1.class).single().getText()).isEqualTo("Hotlines that answer");
        assertThat(texts()).contains("Something worth knowing.");
    }

    @Test
    void actionsTakenAwayOneAfterAnotherComeBackInAnyOrder() {
        var meeting = scene.meeting();
        signIn(scene.organiser(meeting));
        UI.getCurrent().navigate("meetings/" + meeting + "/new-summary");
        test(button("Propose another action")).click();
        test(button("Propose another action")).click();
        var actions = find(TextArea.class).all().stream()
                .filter(area -> area.getLabel().startsWith("Proposed action"))
                .toList();
        IntStream.range(0, actions.size()).forEach(at -> actions.get(at).setValue("Action " + at));

        test(droppers().getLast()).click();
        test(droppers().getLast()).click();
        find(Button.class).all().stream()
                .filter(each -> each.getText().equals("Undo"))
                .toList()
                .forEach(each -> test(each).click());

        assertThat(find(TextArea.class).all())
                .extracting(TextArea::getValue)
                .contains("Action 0", "Action 1", "Action 2");
    }

    /** The organiser before the languages of a meeting, one of whose papers is expected in Vietnamese. */
    private void openLanguages(MeetingId meeting, PaperDetails paper, LocalDate due) {
        accounts.asPortal(() -> {
            var expectation = new LanguageExpectation(PaperScene.VIETNAMESE, RenditionStatus.UNOFFICIAL, due, null);
            office.languages().expect(paper.id(), expectation);
            return true;
        });
        signIn(scene.organiser(meeting));
        UI.getCurrent().navigate("meetings/" + meeting + "/papers/languages");
    }

    private Button changeOfExpectation() {
        return find(Button.class).all().stream()
                .filter(button -> button.getAriaLabel()
                        .filter(label -> label.startsWith("Change when"))
                        .isPresent())
                .findFirst()
                .orElseThrow();
    }

    private List<Button> droppers() {
        return find(Button.class).all().stream()
                .filter(each -> each.getAriaLabel().orElse("").startsWith("Remove proposed action"))
                .toList();
    }

    @Test
    void theLanguagesOfAFileAreCorrectedBesideIt() {
        var paper = scene.read(scene.accepted(scene.meeting(), Classification.PARTICIPANTS));
        signIn(accounts.secretariat());
        UI.getCurrent().navigate("papers/" + paper.id());
        assertThat(texts()).contains("Languages found: English");

        button("Correct").click();
        @SuppressWarnings("unchecked")
        MultiSelectComboBox<LanguageTag> languages =
                find(MultiSelectComboBox.class).single();
        assertThat(languages.getValue()).isEqualTo(Set.of(LanguageTag.ENGLISH));
        languages.setValue(Set.of(PaperScene.VIETNAMESE, LanguageTag.ENGLISH));
        button("Save").click();

        assertThat(texts()).contains("Languages, corrected by hand: English, Vietnamese");
    }

    private TextField title(String value) {
        return find(TextField.class).all().stream()
                .filter(field -> field.hasClassName("wide") && value.equals(field.getValue()))
                .findFirst()
                .orElseThrow();
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

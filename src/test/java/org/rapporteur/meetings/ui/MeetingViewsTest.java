package org.rapporteur.meetings.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rapporteur.UiTest;
import org.rapporteur.meetings.Agenda;
import org.rapporteur.meetings.AgendaItemDetails;
import org.rapporteur.meetings.AgendaItemForm;
import org.rapporteur.meetings.AgendaPlace;
import org.rapporteur.meetings.KeyDateForm;
import org.rapporteur.meetings.KeyDateKind;
import org.rapporteur.meetings.KeyDates;
import org.rapporteur.meetings.MeetingId;
import org.rapporteur.meetings.MeetingSamples;
import org.rapporteur.meetings.MeetingState;
import org.rapporteur.meetings.Meetings;
import org.springframework.beans.factory.annotation.Autowired;

/** The pages of meetings as their readers get them. */
class MeetingViewsTest extends UiTest {

    @Autowired
    private MeetingSamples samples;

    @Autowired
    private Meetings meetings;

    @Autowired
    private Agenda agenda;

    @Autowired
    private KeyDates keyDates;

    private static Map<String, String> of(MeetingId meeting) {
        return Map.of(MeetingsNavigation.MEETING, meeting.toString());
    }

    private Button button(String text) {
        return find(Button.class).withText(text).single();
    }

    private boolean hasButton(String text) {
        return find(Button.class).withText(text).exists();
    }

    @Test
    void theHeaderSaysWhatTheMeetingIsAndOffersItsOneNextStep() {
        var meeting = samples.in(MeetingState.REGISTRATION);
        signIn(samples.organiserOf(meeting));

        navigate(OverviewView.class, of(meeting));

        assertThat(find(H1.class).single().getText()).isEqualTo("4th meeting · Vientiane, 8–9 December 2026");
        assertThat(find(Span.class).withText("Registration open").exists()).isTrue();
        assertThat(find(Span.class).withText("starts in 17 days").exists()).isTrue();
        assertThat(hasButton("Open the session")).isTrue();
        assertThat(hasButton("Announce")).isFalse();
    }

    @Test
    void whoeverDoesNotRunTheMeetingIsOfferedNoStepAndNoSettings() {
        var meeting = samples.in(MeetingState.REGISTRATION);
        signIn(accounts.make("delegate"));

        navigate(OverviewView.class, of(meeting));

        assertThat(hasButton("Open the session")).isFalse();
        assertThat(find(RouterLink.class).withText("Settings").exists()).isFalse();
        assertThat(find(RouterLink.class).withText("Agenda & programme").exists())
                .isTrue();
    }

    @Test
    void aStepIsAskedOnceAndTaken() {
        var meeting = samples.draft();
        signIn(samples.organiserOf(meeting));
        navigate(OverviewView.class, of(meeting));

        test(button("Announce")).click();
        var dialog = find(StepDialog.class).single();
        test(find(Button.class, dialog).withText("Announce").single()).click();

        assertThat(accounts.asPortal(() -> meetings.get(meeting)).state()).isEqualTo(MeetingState.ANNOUNCED);
        assertThat(hasButton("Open registration")).isTrue();
    }

    @Test
    void aStepThatNeedsAReasonAsksForIt() {
        var meeting = samples.in(MeetingState.CLOSED);
        signIn(samples.organiserOf(meeting));
        navigate(OverviewView.class, of(meeting));

        var dialog =
                new StepDialog(meetings, accounts.asPortal(() -> meetings.details(meeting)), MeetingState.IN_SESSION);
        dialog.open();
        var go = find(Button.class, dialog).withText("Reopen…").single();
        test(go).click();
        var reason = find(TextArea.class, dialog).single();
        assertThat(reason.isInvalid()).isTrue();
        test(reason).setValue("A paragraph is missing");
        test(go).click();

        assertThat(accounts.asPortal(() -> meetings.get(meeting)).state()).isEqualTo(MeetingState.IN_SESSION);
    }

    @Test
    void theOverviewShowsTheKeyDatesOnALine() {
        var meeting = samples.in(MeetingState.REGISTRATION);
        accounts.asPortal(() -> keyDates.add(meeting, KeyDateForm.daysFromFirstDay(KeyDateKind.PAPERS_DUE, -30)));
        accounts.asPortal(
                () -> keyDates.add(meeting, KeyDateForm.daysFromFirstDay(KeyDateKind.REGISTRATION_CLOSES, -14)));
        signIn(accounts.make("delegate"));

        navigate(OverviewView.class, of(meeting));

        var line = find(KeyDateLine.class).single();
        assertThat(line.getChildren()).hasSize(3);
        assertThat(find(Span.class, line).withText("24 Nov · in 3 days").exists())
                .isTrue();
    }

    @Test
    void aDraftIsNotThereForOthers() {
        var draft = samples.draft();
        signIn(accounts.make("delegate"));

        navigate("meetings/" + draft, Component.class);

        assertThat(find(H1.class)
                        .withText("4th meeting · Vientiane, 8–9 December 2026")
                        .exists())
                .isFalse();
    }

    @Test
    void theListShowsMeetingsToComeAndPastOnes() {
        var meeting = samples.in(MeetingState.ANNOUNCED);
        signIn(accounts.make("delegate"));

        var view = navigate(MeetingsView.class);
        test(find(TextField.class, view).single()).setValue(samples.seriesTitle(meeting));

        assertThat(find(MeetingCard.class, view).all()).isNotEmpty();
        assertThat(find(Button.class).withText("New meeting").exists()).isFalse();
        assertThat(find(RouterLink.class, view).all())
                .anyMatch(link -> link.getHref().equals("meetings/" + meeting));
    }

    @Test
    void whoeverMayMakesANewMeetingAndIsToldWhatIsWrong() {
        signIn(accounts.secretariat());
        navigate(MeetingsView.class);
        test(button("New meeting")).click();

        test(button("Create the draft")).click();

        var fields = find(MeetingFields.class).single();
        assertThat(find(TextField.class, fields)
                        .withCondition(TextField::isInvalid)
                        .all())
                .extracting(TextField::getLabel)
                .contains("Title", "City");
    }

    @Test
    void anAgendaIsMovedByKeyboardAndTheMoveIsAnnounced() {
        var meeting = samples.draft();
        add(meeting, "Opening");
        add(meeting, "Reports");
        signIn(samples.organiserOf(meeting));
        var view = navigate(AgendaView.class, of(meeting));

        var reports = row(view, "Reports");
        view.step(reports, AgendaMoves.Direction.UP);
        assertThat(titles(view)).containsExactly("1 Reports", "2 Opening");
        view.step(row(view, "Opening"), AgendaMoves.Direction.IN);
        assertThat(titles(view)).containsExactly("1 Reports", "1.1 Opening");
        assertThat(find(Span.class, view)
                        .withText("“Opening” is now number 1.1.")
                        .exists())
                .isTrue();
        view.step(row(view, "Opening"), AgendaMoves.Direction.OUT);
        assertThat(titles(view)).containsExactly("1 Reports", "2 Opening");
    }

    @Test
    void anItemIsAddedRemovedAndBroughtBack() {
        var meeting = samples.draft();
        signIn(samples.organiserOf(meeting));
        var view = navigate(AgendaView.class, of(meeting));

        test(find(TextField.class, view).single()).setValue("Opening");
        test(find(Button.class, view).withText("Add").single()).click();
        assertThat(titles(view)).containsExactly("1 Opening");
        view.remove(row(view, "Opening"));
        assertThat(titles(view)).isEmpty();
        test(button("Undo")).click();
        assertThat(titles(view)).containsExactly("1 Opening");
    }

    @Test
    void aReaderOfTheAgendaChangesNothing() {
        var meeting = samples.draft();
        add(meeting, "Opening");
        samples.bring(meeting, MeetingState.ANNOUNCED);
        signIn(accounts.make("delegate"));

        var view = navigate(AgendaView.class, of(meeting));

        assertThat(titles(view)).containsExactly("1 Opening");
        assertThat(find(TextField.class, view).exists()).isFalse();
    }

    @Test
    void theSettingsShowFactsKeyDatesAndRoles() {
        var meeting = samples.draft();
        signIn(samples.organiserOf(meeting));

        var view = navigate(SettingsView.class, of(meeting));

        assertThat(find(MeetingFields.class, view).exists()).isTrue();
        assertThat(find(KeyDateEditor.class, view).exists()).isTrue();
        assertThat(find(RoleEditor.class, view).exists()).isTrue();
        test(find(Button.class, view).withText("Save").single()).click();
    }

    @Test
    void theCalendarShowsTheMonthOfAMeeting() {
        samples.in(MeetingState.ANNOUNCED);
        signIn(accounts.make("delegate"));

        navigate(CalendarView.class);
        UI.getCurrent().navigate("calendar", QueryParameters.of("month", "2026-12"));

        assertThat(find(MonthGrid.class).single().getElement().getAttribute("aria-label"))
                .isEqualTo("December 2026");
        assertThat(find(RouterLink.class).all()).anyMatch(link -> link.getText().equals("4th meeting · Vientiane"));
    }

    private void add(MeetingId meeting, String title) {
        accounts.asPortal(() -> agenda.add(meeting, AgendaItemForm.of(title), AgendaPlace.LAST));
    }

    private AgendaItemDetails row(AgendaView view, String title) {
        return find(AgendaRow.class, view).all().stream()
                .map(AgendaRow::item)
                .filter(item -> item.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private List<String> titles(AgendaView view) {
        return find(AgendaRow.class, view).all().stream()
                .map(row -> row.item().number() + " " + row.item().title())
                .toList();
    }
}

package org.rapporteur.meetings.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import org.rapporteur.base.ui.Problems;
import org.rapporteur.meetings.MeetingDetails;
import org.rapporteur.meetings.MeetingState;
import org.rapporteur.meetings.Meetings;

/** Asks once before a step in the life of a meeting, says what it does, and asks why where a reason is needed. */
class StepDialog extends Dialog {

    private static final int LONGEST_REASON = 1000;

    StepDialog(Meetings meetings, MeetingDetails details, MeetingState to) {
        var meeting = details.summary();
        var from = meeting.state();
        boolean reopening = from.isReopening(to);
        var step = reopening ? "REOPENED" : to.name();
        setHeaderTitle(getTranslation("meetings.step." + step));
        addClassName("step-dialog");
        add(new Paragraph(getTranslation("meetings.step-means." + step, MeetingWords.title(meeting, getLocale()))));
        var reason = new TextArea(getTranslation("meetings.reason"));
        reason.setMaxLength(LONGEST_REASON);
        reason.setWidthFull();
        reason.setRequiredIndicatorVisible(true);
        if (from.needsReason(to)) {
            add(reason);
        }
        var problems = new Problems(this).field("reason", reason);
        var go = new Button(getTranslation("meetings.step." + step), _ -> {
            if (problems.attempt(() -> meetings.transition(meeting.id(), to, reason.getValue()))) {
                close();
                UI.getCurrent().refreshCurrentRoute(true);
                Problems.done(getTranslation("meetings.step-done", MeetingWords.state(to, getLocale())));
            }
        });
        go.addThemeVariants(to == MeetingState.CANCELLED ? ButtonVariant.ERROR : ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("ui.cancel"), _ -> close()), go);
    }
}

package org.rapporteur.meetings.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rapporteur.base.ui.Dates;
import org.rapporteur.base.ui.DayField;
import org.rapporteur.meetings.KeyDateDetails;
import org.rapporteur.meetings.KeyDateForm;
import org.rapporteur.meetings.KeyDateKind;
import org.rapporteur.meetings.MeetingSummary;

/** One key date: what is due, and either how long before the meeting or on which day. */
class KeyDateDialog extends FormDialog {

    private static final int USUAL_DAYS_BEFORE = 30;

    private final Select<KeyDateKind> kind = new Select<>();
    private final TextField title = new TextField(getTranslation("meetings.key-date.title"));
    private final RadioButtonGroup<Boolean> follows = new RadioButtonGroup<>();
    private final IntegerField daysBefore = new IntegerField(getTranslation("meetings.key-date.days"));
    private final DayField date = new DayField(getTranslation("meetings.key-date.date"));
    private final Checkbox hard = new Checkbox(getTranslation("meetings.key-date.is-hard"));

    KeyDateDialog(MeetingSummary meeting, @Nullable KeyDateDetails present, Consumer<KeyDateForm> store) {
        super(new Span().getTranslation(present == null ? "meetings.key-date.add" : "meetings.key-date.change"));
        kind.setLabel(getTranslation("meetings.key-date.kind"));
        kind.setItems(KeyDateKind.values());
        kind.setItemLabelGenerator(one -> getTranslation("meetings.key-date." + one));
        follows.setLabel(getTranslation("meetings.key-date.set"));
        follows.setItems(true, false);
        follows.setItemLabelGenerator(
                moves -> getTranslation(moves ? "meetings.key-date.follows" : "meetings.key-date.fixed"));
        title.setMaxLength(120);
        date.setInitialPosition(meeting.firstDay());
        daysBefore.setStepButtonsVisible(true);
        daysBefore.addValueChangeListener(_ -> explain(meeting));
        follows.addValueChangeListener(_ -> choose());
        fill(present);
        choose();
        explain(meeting);
        title.addClassName("wide");
        follows.addClassName("wide");
        hard.addClassName("wide");
        kind.addClassName("wide");
        fields(kind, title, follows, daysBefore, date, hard)
                .field("title", title)
                .field("offsetDays", daysBefore)
                .field("date", date);
        storing(() -> store.accept(form()));
    }

    private void fill(@Nullable KeyDateDetails present) {
        if (present == null) {
            kind.setValue(KeyDateKind.PAPERS_DUE);
            follows.setValue(true);
            daysBefore.setValue(USUAL_DAYS_BEFORE);
            return;
        }
        var offset = present.offsetDays();
        kind.setValue(present.kind());
        title.setValue(Objects.requireNonNullElse(present.title(), ""));
        follows.setValue(offset != null);
        daysBefore.setValue(offset == null ? null : Integer.valueOf(-offset));
        date.setValue(present.date());
        hard.setValue(present.hard());
    }

    private void choose() {
        daysBefore.setVisible(follows.getValue());
        date.setVisible(!follows.getValue());
    }

    private void explain(MeetingSummary meeting) {
        var days = daysBefore.getValue();
        daysBefore.setHelperText(
                days == null ? "" : Dates.day(meeting.firstDay().minusDays(days), getLocale()));
    }

    private KeyDateForm form() {
        boolean moves = follows.getValue();
        var days = daysBefore.getValue();
        return new KeyDateForm(
                kind.getValue(),
                title.getValue(),
                moves && days != null ? Integer.valueOf(-days) : null,
                moves ? null : date.getValue(),
                hard.getValue());
    }
}

package org.rapporteur.meetings.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.jspecify.annotations.Nullable;
import org.rapporteur.base.ui.Card;
import org.rapporteur.base.ui.Chip;
import org.rapporteur.base.ui.Dates;
import org.rapporteur.base.ui.Icon;
import org.rapporteur.base.ui.Problems;
import org.rapporteur.base.ui.Row;
import org.rapporteur.base.ui.Rows;
import org.rapporteur.base.ui.Tone;
import org.rapporteur.base.ui.Undo;
import org.rapporteur.meetings.KeyDateDetails;
import org.rapporteur.meetings.KeyDates;
import org.rapporteur.meetings.MeetingSummary;

/** The dates by which something is due: added, changed and removed one by one, with a way to undo. */
class KeyDateEditor extends Div {

    private final KeyDates keyDates;
    private final MeetingSummary meeting;
    private final boolean open;
    private final Div list = new Div();

    KeyDateEditor(KeyDates keyDates, MeetingSummary meeting) {
        this.keyDates = keyDates;
        this.meeting = meeting;
        this.open = meeting.state().isOpen();
        var card = new Card(getTranslation("meetings.key-dates")).with(list);
        if (open) {
            card.action(new Button(getTranslation("meetings.key-date.add"), _ -> edit(null)));
        }
        add(card);
        show();
    }

    private void show() {
        list.removeAll();
        var all = keyDates.of(meeting.id());
        if (all.isEmpty()) {
            list.add(new Paragraph(getTranslation("meetings.key-date.none")));
            return;
        }
        var rows = new Rows();
        all.forEach(keyDate -> rows.line(line(keyDate)));
        list.add(rows);
    }

    private Row line(KeyDateDetails keyDate) {
        var name = MeetingWords.keyDate(keyDate, getLocale());
        var row = new Row(name)
                .remark(Dates.day(keyDate.date(), getLocale()) + " · " + offset(keyDate.offsetDays()))
                .after(
                        keyDate.hard()
                                ? new Chip(getTranslation("meetings.key-date-hard"), Tone.WARNING)
                                : new Chip(getTranslation("meetings.key-date-soft")));
        if (open) {
            var edit = new Button(new Icon("edit"), _ -> edit(keyDate));
            edit.setAriaLabel(getTranslation("meetings.edit-named", name));
            edit.addThemeVariants(ButtonVariant.TERTIARY);
            var remove = new Button(new Icon("trash"), _ -> remove(keyDate));
            remove.setAriaLabel(getTranslation("meetings.remove-named", name));
            remove.addThemeVariants(ButtonVariant.TERTIARY);
            row.after(edit, remove);
        }
        return row;
    }

    private String offset(@Nullable Integer days) {
        if (days == null) {
            return getTranslation("meetings.key-date.fixed");
        }
        return days <= 0
                ? getTranslation("meetings.key-date.days-before", -days)
                : getTranslation("meetings.key-date.days-after", days);
    }

    private void edit(@Nullable KeyDateDetails keyDate) {
        new KeyDateDialog(meeting, keyDate, form -> {
                    if (keyDate == null) {
                        keyDates.add(meeting.id(), form);
                    } else {
                        keyDates.change(meeting.id(), keyDate.id(), form);
                    }
                    show();
                })
                .open();
    }

    private void remove(KeyDateDetails keyDate) {
        var problems = new Problems(this);
        problems.attempt(() -> {
            var removed = keyDates.remove(meeting.id(), keyDate.id());
            show();
            Undo.offer(
                    getTranslation("meetings.removed-named", MeetingWords.keyDate(keyDate, getLocale())),
                    () -> problems.attempt(() -> {
                        keyDates.add(meeting.id(), removed);
                        show();
                    }));
        });
    }
}

package org.rapporteur.base.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** A field for a day: the day first and the month after it, weeks from Monday, names in the reader's language. */
public class DayField extends DatePicker {

    private static final String SHOWN = "dd/MM/yyyy";

    /** @param label already translated */
    public DayField(String label) {
        super(label);
        var reader = getLocale();
        setI18n(new DatePickerI18n()
                .setDateFormats(SHOWN, "d/M/yyyy", "d.M.yyyy", "d-M-yyyy", "yyyy-MM-dd")
                .setFirstDayOfWeek(1)
                .setMonthNames(Arrays.stream(Month.values())
                        .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, reader))
                        .toList())
                .setWeekdays(weekdays(TextStyle.FULL_STANDALONE, reader))
                .setWeekdaysShort(weekdays(TextStyle.SHORT_STANDALONE, reader))
                .setToday(getTranslation("ui.today"))
                .setCancel(getTranslation("ui.cancel")));
        setPlaceholder(getTranslation("ui.day.format"));
    }

    /** The component counts from Sunday, whichever day its weeks begin with. */
    private static List<String> weekdays(TextStyle style, Locale reader) {
        return IntStream.range(0, 7)
                .mapToObj(day -> DayOfWeek.SUNDAY.plus(day).getDisplayName(style, reader))
                .toList();
    }
}

package org.rapporteur.meetings;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rapporteur.base.persistence.BaseEntity;
import org.rapporteur.base.problem.InvalidInput;

/** A series whose editions are the meetings. */
@Entity
@Table(name = "series")
class Series extends BaseEntity {

    private static final Pattern PREFIX = Pattern.compile("[A-Z0-9]([A-Z0-9-]{0,18}[A-Z0-9])?");

    @Column(nullable = false, length = 20)
    private String acronym = "";

    @Column(nullable = false, length = 300)
    private String title = "";

    @Column(nullable = false, length = 20)
    private String prefix = "";

    protected Series() {}

    /** @throws InvalidInput when a field is wrong */
    Series(SeriesForm form) {
        change(form);
    }

    /** @throws InvalidInput when a field is wrong */
    final void change(SeriesForm form) {
        var wantedAcronym = Entered.text(form.acronym());
        var wantedTitle = Entered.text(form.title());
        var wantedPrefix = prefix(form.prefix(), wantedAcronym);
        var check = InvalidInput.check();
        Entered.required(check, "acronym", wantedAcronym, 20);
        Entered.required(check, "title", wantedTitle, 300);
        check.that(PREFIX.matcher(wantedPrefix).matches(), "prefix", "meetings.series.prefix-form");
        check.throwIfAny();
        acronym = wantedAcronym;
        title = wantedTitle;
        prefix = wantedPrefix;
    }

    private static String prefix(@Nullable String entered, String acronym) {
        var text = Entered.text(entered);
        return (text.isEmpty() ? acronym : text).toUpperCase(Locale.ROOT);
    }

    String acronym() {
        return acronym;
    }

    String title() {
        return title;
    }

    String prefix() {
        return prefix;
    }

    SeriesSummary summary() {
        return new SeriesSummary(new SeriesId(getId()), acronym, title, prefix, version());
    }
}

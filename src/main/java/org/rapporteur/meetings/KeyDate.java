package org.rapporteur.meetings;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.rapporteur.base.persistence.BaseEntity;
import org.rapporteur.base.problem.InvalidInput;

/** A date by which something is due: a number of days from the first day of its meeting, or a date of its own. */
@Entity
@Table(name = "key_date")
class KeyDate extends BaseEntity {

    private static final int FARTHEST_DAYS = 1100;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "meeting_id", nullable = false)
    private Meeting meeting = new Meeting();

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 40)
    private KeyDateKind kind = KeyDateKind.OTHER;

    @Column(length = 120)
    private @Nullable String title;

    private @Nullable Integer offsetDays;

    @Column(name = "due_on", nullable = false)
    private LocalDate date = LocalDate.EPOCH;

    @Column(nullable = false)
    private boolean hard;

    protected KeyDate() {}

    /** @throws InvalidInput when a field is wrong */
    KeyDate(Meeting meeting, KeyDateForm form) {
        this.meeting = meeting;
        change(form);
    }

    /** @throws InvalidInput when a field is wrong */
    final void change(KeyDateForm form) {
        var wantedTitle = Entered.optional(form.title());
        var offset = form.offsetDays();
        var fixed = form.date();
        var check = InvalidInput.check();
        check.that(
                form.kind() != KeyDateKind.OTHER || wantedTitle != null, "title", "meetings.key-date.title-required");
        Entered.atMost(check, "title", wantedTitle, 120);
        check.that((offset == null) != (fixed == null), "date", "meetings.key-date.offset-or-date");
        check.that(
                offset == null || Math.abs(offset) <= FARTHEST_DAYS,
                "offsetDays",
                "meetings.key-date.too-far",
                FARTHEST_DAYS);
        check.throwIfAny();
        kind = form.kind();
        title = wantedTitle;
        hard = form.hard();
        offsetDays = offset;
        if (fixed != null) {
            date = fixed;
        }
        follow(meeting.firstDay());
    }

    /** Moves with the meeting if it was set by offset, and stays where it is if not. */
    final void follow(LocalDate firstDay) {
        if (offsetDays != null) {
            date = firstDay.plusDays(offsetDays);
        }
    }

    LocalDate date() {
        return date;
    }

    KeyDateDetails details() {
        return new KeyDateDetails(new KeyDateId(getId()), kind, title, offsetDays, date, hard);
    }
}

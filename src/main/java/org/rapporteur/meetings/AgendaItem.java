package org.rapporteur.meetings;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.OptimisticLock;
import org.jspecify.annotations.Nullable;
import org.rapporteur.base.persistence.BaseEntity;
import org.rapporteur.base.problem.InvalidInput;

/** An item of an agenda; its place and number are the business of {@link AgendaTree}. */
@Entity
@Table(name = "agenda_item")
class AgendaItem extends BaseEntity {

    private static final int MOST_PRESENTERS = 20;
    private static final int LONGEST_PRESENTER = 200;
    private static final int MINUTES_OF_A_DAY = 1440;

    @Column(nullable = false, updatable = false)
    private UUID meetingId = new UUID(0, 0);

    private @Nullable UUID parentId;

    // A move of one item gives others new places and numbers; that must not make what their readers typed stale.
    @OptimisticLock(excluded = true)
    @Column(name = "place", nullable = false)
    private int position;

    @OptimisticLock(excluded = true)
    @Column(nullable = false, length = 60)
    private String number = "";

    @Column(nullable = false, length = 500)
    private String title = "";

    private @Nullable Integer minutes;

    @Column(nullable = false, length = 4200)
    private String presenters = "";

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 40)
    private AgendaVisibility visibility = AgendaVisibility.PUBLIC;

    private @Nullable UUID carriedFromId;

    @Column(nullable = false)
    private int moves;

    private @Nullable Instant removedAt;

    protected AgendaItem() {}

    /** @throws InvalidInput when a field is wrong */
    AgendaItem(MeetingId meeting, AgendaItemForm form) {
        meetingId = meeting.value();
        change(form);
    }

    /** The same item for another meeting, which remembers where it comes from. */
    static AgendaItem carriedOver(AgendaItem earlier, MeetingId to) {
        var carried = new AgendaItem(to, earlier.form());
        carried.carriedFromId = earlier.getId();
        return carried;
    }

    /** @throws InvalidInput when a field is wrong */
    final void change(AgendaItemForm form) {
        var wantedTitle = Entered.text(form.title());
        var wantedPresenters = form.presenters().stream()
                .map(presenter -> presenter.replaceAll("\\s+", " ").strip())
                .filter(presenter -> !presenter.isEmpty())
                .toList();
        var length = form.minutes();
        var check = InvalidInput.check();
        Entered.required(check, "title", wantedTitle, 500);
        check.that(
                length == null || (length >= 1 && length <= MINUTES_OF_A_DAY),
                "minutes",
                "meetings.agenda.minutes-range",
                MINUTES_OF_A_DAY);
        check.that(
                wantedPresenters.size() <= MOST_PRESENTERS,
                "presenters",
                "meetings.agenda.too-many-presenters",
                MOST_PRESENTERS);
        wantedPresenters.forEach(presenter -> Entered.atMost(check, "presenters", presenter, LONGEST_PRESENTER));
        check.throwIfAny();
        title = wantedTitle;
        minutes = length;
        presenters = String.join("\n", wantedPresenters);
        visibility = form.visibility() == null ? visibility : form.visibility();
    }

    AgendaItemForm form() {
        return new AgendaItemForm(title, minutes, presenters(), visibility);
    }

    void putUnder(@Nullable AgendaItem parent) {
        parentId = parent == null ? null : parent.getId();
    }

    void putAt(int wantedPosition, String wantedNumber) {
        position = wantedPosition;
        number = wantedNumber;
    }

    /** Counts a move, so that whoever read the item before sees that it changed. */
    void countMove() {
        moves++;
    }

    void remove(Instant at) {
        removedAt = at;
        number = "";
    }

    void restore() {
        removedAt = null;
    }

    boolean isRemoved() {
        return removedAt != null;
    }

    AgendaItemId id() {
        return new AgendaItemId(getId());
    }

    MeetingId meeting() {
        return new MeetingId(meetingId);
    }

    @Nullable
    UUID parentId() {
        return parentId;
    }

    int position() {
        return position;
    }

    String number() {
        return number;
    }

    String title() {
        return title;
    }

    AgendaVisibility visibility() {
        return visibility;
    }

    List<String> presenters() {
        return presenters.isEmpty() ? List.of() : List.of(presenters.split("\n"));
    }

    AgendaItemDetails details(int shownPosition, int depth, AgendaVisibility effective) {
        return new AgendaItemDetails(
                id(),
                meeting(),
                number,
                title,
                parentId == null ? null : new AgendaItemId(parentId),
                shownPosition,
                depth,
                minutes,
                presenters(),
                effective,
                carriedFromId == null ? null : new AgendaItemId(carriedFromId),
                version());
    }
}

package org.rapporteur.meetings.ui;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.meetings.AgendaItemDetails;
import org.rapporteur.meetings.AgendaItemId;
import org.rapporteur.meetings.AgendaPlace;

/** Where an item of an agenda goes by keyboard or by hand; nothing when it cannot go there. */
final class AgendaMoves {

    /** A way an item can go by one step. */
    enum Direction {
        /** Before the one above it. */
        UP,
        /** Behind the one below it. */
        DOWN,
        /** Under the one above it. */
        IN,
        /** Out, behind the one it lies under. */
        OUT
    }

    private final List<AgendaItemDetails> items;

    AgendaMoves(List<AgendaItemDetails> items) {
        this.items = items;
    }

    Optional<AgendaPlace> step(AgendaItemDetails item, Direction direction) {
        return switch (direction) {
            case UP -> sibling(item, -1).map(above -> new AgendaPlace(item.parentId(), above.position()));
            case DOWN -> sibling(item, 1).map(below -> new AgendaPlace(item.parentId(), below.position()));
            case IN -> sibling(item, -1).map(above -> AgendaPlace.lastUnder(above.id()));
            case OUT -> find(item.parentId()).map(outer -> new AgendaPlace(outer.parentId(), outer.position() + 1));
        };
    }

    /** Before another item, which moves down by one. */
    Optional<AgendaPlace> before(AgendaItemDetails item, AgendaItemDetails target) {
        if (isWithin(target, item)) {
            return Optional.empty();
        }
        boolean fromAbove = Objects.equals(item.parentId(), target.parentId()) && item.position() < target.position();
        return Optional.of(new AgendaPlace(target.parentId(), target.position() - (fromAbove ? 1 : 0)));
    }

    /** Under another item, behind what lies there. */
    Optional<AgendaPlace> under(AgendaItemDetails item, AgendaItemDetails target) {
        return isWithin(target, item) ? Optional.empty() : Optional.of(AgendaPlace.lastUnder(target.id()));
    }

    private boolean isWithin(AgendaItemDetails inner, AgendaItemDetails outer) {
        for (var at = Optional.of(inner); at.isPresent(); at = find(at.get().parentId())) {
            if (at.get().id().equals(outer.id())) {
                return true;
            }
        }
        return false;
    }

    private Optional<AgendaItemDetails> sibling(AgendaItemDetails item, int step) {
        return items.stream()
                .filter(other ->
                        Objects.equals(other.parentId(), item.parentId()) && other.position() == item.position() + step)
                .findFirst();
    }

    private Optional<AgendaItemDetails> find(@Nullable AgendaItemId id) {
        return items.stream().filter(item -> item.id().equals(id)).findFirst();
    }
}

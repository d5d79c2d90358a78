package org.rapporteur.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.rapporteur.base.problem.Conflict;
import org.rapporteur.base.problem.InvalidInput;

/** The rules of an agenda's order and numbers, on the tree alone. */
class AgendaTreeTest {

    private final MeetingId meeting = new MeetingId(UUID.randomUUID());
    private final List<AgendaItem> items = new ArrayList<>();
    private final AgendaTree tree = new AgendaTree(List.of());

    private AgendaItem item(String title, @Nullable AgendaItem parent, AgendaVisibility visibility) {
        var item = new AgendaItem(meeting, new AgendaItemForm(title, null, List.of(), visibility));
        tree.append(item, parent == null ? null : parent.id());
        items.add(item);
        return item;
    }

    private AgendaItem item(String title, @Nullable AgendaItem parent) {
        return item(title, parent, AgendaVisibility.PUBLIC);
    }

    private List<String> shown() {
        return tree.inOrder().stream()
                .map(placed -> (placed.item().number() + " " + placed.item().title()).strip())
                .toList();
    }

    @Test
    void numbersFollowPositions() {
        item("Opening", null);
        var reports = item("Reports", null);
        item("Cambodia", reports);
        item("Thailand", reports);
        item("Closing", null);
        assertThat(shown()).containsExactly("1 Opening", "2 Reports", "2.1 Cambodia", "2.2 Thailand", "3 Closing");
    }

    @Test
    void aMoveRenumbersOnceForEveryone() {
        item("Opening", null);
        var reports = item("Reports", null);
        item("Cambodia", reports);
        var closing = item("Closing", null);
        tree.put(closing, null, 1);
        assertThat(shown()).containsExactly("1 Closing", "2 Opening", "3 Reports", "3.1 Cambodia");
        assertThat(items).extracting(AgendaItem::number).containsExactlyInAnyOrder("1", "2", "3", "3.1");
        var stored = new AgendaTree(items);
        assertThat(stored.inOrder())
                .extracting(placed -> placed.item().number())
                .containsExactly("1", "2", "3", "3.1");
    }

    @Test
    void whatLiesUnderAnItemMovesWithIt() {
        var opening = item("Opening", null);
        var reports = item("Reports", null);
        item("Cambodia", reports);
        tree.put(reports, opening.id(), 1);
        assertThat(shown()).containsExactly("1 Opening", "1.1 Reports", "1.1.1 Cambodia");
    }

    @Test
    void anItemCannotLieUnderItself() {
        var reports = item("Reports", null);
        var cambodia = item("Cambodia", reports);
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> tree.put(reports, cambodia.id(), 1));
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> tree.put(reports, reports.id(), 1));
        assertThat(shown()).containsExactly("1 Reports", "1.1 Cambodia");
    }

    @Test
    void anAgendaHasAtMostFiveLevels() {
        var one = item("1", null);
        var two = item("2", one);
        var three = item("3", two);
        var four = item("4", three);
        var five = item("5", four);
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> item("6", five));
        var other = item("other", null);
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> tree.put(one, other.id(), 1));
    }

    @Test
    void anInternalItemHasNoNumberAndLeavesNoGap() {
        item("Opening", null);
        item("Seating", null, AgendaVisibility.INTERNAL);
        item("Reports", null);
        assertThat(shown()).containsExactly("1 Opening", "Seating", "2 Reports");
    }

    @Test
    void whatLiesUnderAnInternalItemIsInternal() {
        var hidden = item("Seating", null, AgendaVisibility.INTERNAL);
        item("Front row", hidden, AgendaVisibility.PUBLIC);
        assertThat(tree.inOrder()).extracting(AgendaTree.Placed::visibility).containsOnly(AgendaVisibility.INTERNAL);
    }

    @Test
    void anItemWithOthersUnderItIsNotRemoved() {
        var reports = item("Reports", null);
        var cambodia = item("Cambodia", reports);
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> tree.remove(reports));
        tree.remove(cambodia);
        tree.remove(reports);
        assertThat(tree.inOrder()).isEmpty();
    }

    @Test
    void aPositionBeyondTheEndIsTheLast() {
        item("Opening", null);
        item("Closing", null);
        var first = items.getFirst();
        tree.put(first, null, 99);
        assertThat(shown()).containsExactly("1 Closing", "2 Opening");
        tree.put(first, null, -3);
        assertThat(shown()).containsExactly("1 Opening", "2 Closing");
    }
}

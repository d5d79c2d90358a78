package org.rapporteur.meetings;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapporteur.base.problem.Conflict;
import org.rapporteur.base.problem.InvalidInput;

/**
 * The items of one agenda as a tree. Numbers follow positions: every change gives every item its number anew, at once.
 * Internal items have no number, so that the agenda others see has no gap.
 */
final class AgendaTree {

    /** How many items an item may lie under. */
    static final int DEEPEST = 4;

    private static final UUID ROOT = new UUID(0, 0);

    private final Map<UUID, AgendaItem> items = new HashMap<>();
    private final Map<UUID, List<AgendaItem>> children = new HashMap<>();

    /** @param present items of one meeting, without removed ones */
    AgendaTree(Collection<AgendaItem> present) {
        present.forEach(item -> items.put(item.getId(), item));
        present.forEach(item -> siblings(parentOf(item)).add(item));
        children.values()
                .forEach(list ->
                        list.sort(Comparator.comparingInt(AgendaItem::position).thenComparing(AgendaItem::getId)));
    }

    /**
     * Puts a new item, or one that was removed, into the tree.
     *
     * @param position place among its siblings from 1; 0 or less is the first, more than there are the last
     * @throws InvalidInput when the parent is not on this agenda or the item would lie too deep
     */
    void put(AgendaItem item, @Nullable AgendaItemId parent, int position) {
        var under = parent == null ? null : items.get(parent.value());
        if (parent != null && under == null) {
            throw InvalidInput.of("parentId", "meetings.agenda.no-such-parent");
        }
        if (under != null && (under.equals(item) || isUnder(under, item))) {
            throw InvalidInput.of("parentId", "meetings.agenda.under-itself");
        }
        if ((under == null ? 0 : depth(under) + 1) + height(item) > DEEPEST) {
            throw InvalidInput.of("parentId", "meetings.agenda.too-deep", DEEPEST + 1);
        }
        if (items.put(item.getId(), item) != null) {
            siblings(parentOf(item)).remove(item);
        }
        item.putUnder(under);
        var list = siblings(parentOf(item));
        list.add(Math.clamp(position - 1L, 0, list.size()), item);
        renumber();
    }

    /** Puts an item behind its siblings. */
    void append(AgendaItem item, @Nullable AgendaItemId parent) {
        put(item, parent, Integer.MAX_VALUE);
    }

    /**
     * Takes an item out.
     *
     * @throws Conflict when others lie under it
     */
    void remove(AgendaItem item) {
        if (!siblings(item.getId()).isEmpty()) {
            throw new Conflict("meetings.agenda.has-children", item.title());
        }
        siblings(parentOf(item)).remove(item);
        items.remove(item.getId());
        renumber();
    }

    /** All items in the order of the agenda. */
    List<Placed> inOrder() {
        var ordered = new ArrayList<Placed>();
        collect(ROOT, 0, AgendaVisibility.PUBLIC, ordered);
        return ordered;
    }

    private void collect(UUID parent, int depth, AgendaVisibility outer, List<Placed> ordered) {
        for (var item : siblings(parent)) {
            var visibility = item.visibility().within(outer);
            ordered.add(new Placed(item, depth, visibility));
            collect(item.getId(), depth + 1, visibility, ordered);
        }
    }

    /** Gives every item the number of its place. */
    void renumber() {
        number(ROOT, "", false);
    }

    private void number(UUID parent, String prefix, boolean internal) {
        int position = 0;
        int counted = 0;
        for (var item : siblings(parent)) {
            boolean hidden = internal || item.visibility() == AgendaVisibility.INTERNAL;
            var number = hidden ? "" : prefix + ++counted;
            item.putAt(++position, number);
            number(item.getId(), number + ".", hidden);
        }
    }

    private List<AgendaItem> siblings(UUID parent) {
        return children.computeIfAbsent(parent, _ -> new ArrayList<>());
    }

    /** An item whose parent was removed meanwhile counts as one of the first level. */
    private UUID parentOf(AgendaItem item) {
        var parent = item.parentId();
        return parent == null || !items.containsKey(parent) ? ROOT : parent;
    }

    private boolean isUnder(AgendaItem item, AgendaItem ancestor) {
        for (var above = items.get(parentOf(item)); above != null; above = items.get(parentOf(above))) {
            if (above.equals(ancestor)) {
                return true;
            }
        }
        return false;
    }

    private int depth(AgendaItem item) {
        int depth = 0;
        for (var above = items.get(parentOf(item)); above != null; above = items.get(parentOf(above))) {
            depth++;
        }
        return depth;
    }

    private int height(AgendaItem item) {
        return siblings(item.getId()).stream()
                .mapToInt(child -> height(child) + 1)
                .max()
                .orElse(0);
    }

    /**
     * An item where it stands.
     *
     * @param item the item
     * @param depth how many items it lies under
     * @param visibility who sees it, the items it lies under taken into account
     */
    record Placed(AgendaItem item, int depth, AgendaVisibility visibility) {}
}

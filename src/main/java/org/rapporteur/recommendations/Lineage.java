package org.rapporteur.recommendations;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.rapporteur.base.persistence.BaseEntity;
import org.rapporteur.base.problem.InvalidInput;

/** How one recommendation relates to another. */
@Entity
@Table(name = "recommendation_lineage")
class Lineage extends BaseEntity {

    @Column(nullable = false, updatable = false)
    private UUID fromId;

    @Column(nullable = false, updatable = false)
    private UUID toId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false, length = 40)
    private LineageKind kind;

    @SuppressWarnings("NullAway.Init")
    protected Lineage() {}

    Lineage(UUID fromId, UUID toId, LineageKind kind) {
        this.fromId = fromId;
        this.toId = toId;
        this.kind = kind;
    }

    /**
     * Makes sure a link leads nowhere back to where it starts.
     *
     * @param targets where the links that are there lead, from a set of recommendations
     * @param field name of the field in which the other end was entered
     * @throws InvalidInput when it would close a circle
     */
    static void requireNoCycle(UUID from, UUID to, String field, Function<Set<UUID>, Set<UUID>> targets) {
        var seen = new HashSet<UUID>();
        var next = new ArrayDeque<Set<UUID>>();
        next.add(Set.of(to));
        while (!next.isEmpty()) {
            var level = new HashSet<>(next.remove());
            if (level.contains(from)) {
                throw InvalidInput.of(field, "recommendations.problem.lineage-circle");
            }
            level.removeAll(seen);
            if (!level.isEmpty()) {
                seen.addAll(level);
                next.add(targets.apply(level));
            }
        }
    }

    LineageId id() {
        return new LineageId(getId());
    }

    UUID fromId() {
        return fromId;
    }

    UUID toId() {
        return toId;
    }

    LineageKind kind() {
        return kind;
    }
}

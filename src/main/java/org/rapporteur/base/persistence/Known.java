package org.rapporteur.base.persistence;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.OrderingMode;
import org.hibernate.Session;
import org.hibernate.SessionCheckMode;
import org.springframework.stereotype.Component;

/** Finds stored things by their ids: what this reading knows already without a question, the rest in one. */
@Component
public class Known {

    private final EntityManager manager;

    Known(EntityManager manager) {
        this.manager = manager;
    }

    /**
     * The ones that exist, each once, in no order.
     *
     * @param along attributes to bring along with those that must be asked for
     */
    public <T> List<T> byIds(Class<T> type, Collection<UUID> ids, String... along) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var graph = manager.createEntityGraph(type);
        graph.addAttributeNodes(along);
        return manager
                .unwrap(Session.class)
                .findMultiple(graph, ids.stream().distinct().toList(), SessionCheckMode.ENABLED, OrderingMode.UNORDERED)
                .stream()
                .filter(Objects::nonNull)
                .toList();
    }
}

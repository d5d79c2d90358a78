package org.rapporteur.search.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rapporteur.search.SearchType;
import org.rapporteur.search.internal.FoundEntry.Variant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads from the table what a page of hits shows, of what the table, too, lets a reader see. By plain SQL: every answer
 * waits for it, and a query with lists is translated anew each time it is asked through JPA.
 */
@Component
class FoundEntries {
    private final JdbcClient jdbc;

    FoundEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of these entries that a reader with these tokens may see, in the order given. */
    List<FoundEntry> visible(List<UUID> ids, Set<String> tokens) {
        if (ids.isEmpty() || tokens.isEmpty()) {
            return List.of();
        }
        var found = new HashMap<UUID, FoundEntry>();
        jdbc.sql("""
                        select e.id, e.type, e.thing_id, e.symbol, e.meeting_id, e.meeting_label,
                            e.party_id, e.party_label, e.kind,
                            v.variant, v.url, v.title, v.summary, v.languages
                        from search_entry e join search_entry_variant v on v.entry_id = e.id
                        where e.id in (:ids) and exists (
                            select 1 from search_entry_token t where t.entry_id = e.id and t.token in (:tokens))""").param("ids", ids).param("tokens", tokens).query(row -> {
            var id = row.getObject("id", UUID.class);
            var entry = found.get(id);
            if (entry == null) {
                entry = entry(id, row);
                found.put(id, entry);
            }
            entry.variants().add(variant(row));
        });
        found.values().forEach(entry -> entry.variants().sort(Comparator.comparing(Variant::name)));
        return ids.stream().filter(found::containsKey).map(found::get).toList();
    }

    /** The texts of these pages. */
    Map<UUID, String> pages(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("select id, text from search_entry_page where id in (:ids)")
                .param("ids", ids)
                .query((row, _) -> Map.entry(row.getObject("id", UUID.class), row.getString("text")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static FoundEntry entry(UUID id, ResultSet row) throws SQLException {
        return new FoundEntry(
                id,
                SearchType.valueOf(row.getString("type")),
                row.getObject("thing_id", UUID.class),
                row.getString("symbol"),
                row.getObject("meeting_id", UUID.class),
                row.getString("meeting_label"),
                row.getObject("party_id", UUID.class),
                row.getString("party_label"),
                row.getString("kind"),
                new ArrayList<>());
    }

    private static Variant variant(ResultSet row) throws SQLException {
        return new Variant(
                row.getString("variant"),
                row.getString("url"),
                row.getString("title"),
                row.getString("summary"),
                Variant.languages(row.getString("languages")));
    }
}

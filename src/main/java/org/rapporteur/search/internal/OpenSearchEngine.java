package org.rapporteur.search.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapporteur.search.internal.SearchServer.Refused;
import org.rapporteur.search.internal.query.SearchFields;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import tools.jackson.databind.JsonNode;

/** An OpenSearch or Elasticsearch server; nothing is asked of it before the index is opened. */
final class OpenSearchEngine implements SearchEngine, DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(OpenSearchEngine.class);
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final Duration LATER = Duration.ofSeconds(30);
    /** Letters sent at once; managed servers accept no more than ten megabytes. */
    private static final int LARGEST_WRITING = 2_000_000;

    private static final int IDS_AT_ONCE = 10_000;
    private static final int UNREADABLE = 400;
    private static final int NOT_FOUND = 404;
    private static final int TOO_LARGE = 413;
    private static final String MAPPING = "/_mapping";

    private final SearchServer server;
    private final FoundEntries entries;
    private final StampFile stampFile;
    private volatile String name = "OpenSearch";

    OpenSearchEngine(SearchServer server, FoundEntries entries, StampFile stampFile) {
        this.server = server;
        this.entries = entries;
        this.stampFile = stampFile;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void open() {
        var version = server.ask("GET", "/", null, SOON).path("version");
        name = ("opensearch".equals(version.path("distribution").asString("")) ? "OpenSearch " : "Elasticsearch ")
                + version.path("number").asString("");
        if (server.find(path(MAPPING), SOON).isMissingNode()) {
            create();
        } else {
            adapt();
        }
        show();
    }

    private void create() {
        server.ask(
                "PUT",
                "/" + server.index(),
                Map.of(
                        "settings", ServerMapping.SETTINGS,
                        "mappings", ServerMapping.MAPPINGS,
                        "aliases", Map.of(server.alias(), Map.of())),
                LATER);
    }

    /** Adds fields an older version of the portal did not know; an index that cannot take them is made anew. */
    private void adapt() {
        try {
            server.ask("PUT", path(MAPPING), Map.of("properties", ServerMapping.PROPERTIES), LATER);
        } catch (Refused other) {
            LOG.warn("The search index is made anew: {}", other.getMessage());
            server.ask("DELETE", "/" + server.index(), null, LATER);
            create();
        }
    }

    /** What a server keeps is never thrown away because it could not be reached. */
    @Override
    public void replace(RuntimeException broken) {
        throw broken;
    }

    @Override
    public long documents() {
        return server.ask("GET", path("/_count"), null, SOON).path("count").asLong();
    }

    @Override
    public List<UUID> ids() {
        var ids = new ArrayList<UUID>();
        var after = "";
        while (true) {
            var hits = server.ask(
                            "POST",
                            path("/_search"),
                            Map.of(
                                    "query",
                                    ServerQuery.ALL,
                                    "size",
                                    IDS_AT_ONCE,
                                    "_source",
                                    false,
                                    "sort",
                                    List.of(Map.of(SearchFields.KEY, "asc")),
                                    "search_after",
                                    List.of(after)),
                            LATER)
                    .path("hits")
                    .path("hits");
            if (hits.isEmpty()) {
                return ids;
            }
            hits.forEach(hit -> ids.add(UUID.fromString(hit.path("_id").asString())));
            after = ids.getLast().toString();
        }
    }

    @Override
    public void write(Collection<SearchEntry> present, Collection<UUID> gone, boolean durable) {
        var lines = new StringBuilder();
        gone.forEach(id -> lines.append(server.line(Map.of("delete", Map.of("_id", id)))));
        for (var entry : present) {
            var own =
                    server.line(Map.of("index", Map.of("_id", entry.getId()))) + server.line(ServerDocument.of(entry));
            if (!lines.isEmpty() && lines.length() + own.length() > LARGEST_WRITING) {
                send(lines.toString());
                lines.setLength(0);
            }
            lines.append(own);
        }
        if (!lines.isEmpty()) {
            send(lines.toString());
        }
    }

    /** What the server will never take must not keep the rest from being written: it is only found when it changes. */
    private void send(String lines) {
        try {
            var answer = server.write(lines, LATER);
            if (answer.path("errors").asBoolean()) {
                answer.path("items").forEach(item -> item.forEach(OpenSearchEngine::check));
            }
        } catch (Refused refused) {
            if (refused.status() != TOO_LARGE || lines.length() <= LARGEST_WRITING) {
                throw refused;
            }
            LOG.error(
                    "An entry is too large for the search server: {}",
                    lines.lines().findFirst().orElse(""));
        }
    }

    private static void check(JsonNode written) {
        var error = written.path("error");
        if (error.isMissingNode()) {
            return;
        }
        var reason = "Entry " + written.path("_id").asString("") + " was not written: " + error;
        switch (written.path("status").asInt()) {
            case UNREADABLE -> LOG.error(reason);
            case NOT_FOUND -> throw new UncheckedIOException(new IOException(reason));
            default -> throw new Refused(written.path("status").asInt(), reason);
        }
    }

    /** The server answers a writing only when it is on its disk. */
    @Override
    public void keep() {
        // nothing is left to do
    }

    @Override
    public void show() {
        server.ask("POST", path("/_refresh"), null, LATER);
    }

    /** What the index and the data folder both note; an index of another data folder has none. */
    @Override
    public @Nullable String stamp() {
        var stamp = server.ask("GET", path(MAPPING), null, SOON)
                .path(server.index())
                .path("mappings")
                .path("_meta")
                .path("stamp")
                .asString("");
        return stamp.equals(stampFile.read()) ? stamp : null;
    }

    @Override
    public void stamp(String stamp) {
        server.ask("PUT", path(MAPPING), Map.of("_meta", Map.of("stamp", stamp)), SOON);
        stampFile.write(stamp);
    }

    @Override
    public long bytes() {
        try {
            return server.ask("GET", path("/_stats/store"), null, SOON)
                    .at("/_all/primaries/store/size_in_bytes")
                    .asLong(0);
        } catch (UncheckedIOException | Refused untold) {
            return 0;
        }
    }

    @Override
    public IndexView view(Set<String> tokens, Deadline deadline) {
        return new OpenSearchView(server, entries, tokens, deadline);
    }

    @Override
    public void destroy() {
        server.close();
    }

    private String path(String what) {
        return "/" + server.alias() + what;
    }
}

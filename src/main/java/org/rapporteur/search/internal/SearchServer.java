package org.rapporteur.search.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.rapporteur.search.internal.SearchSettings.Server;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * Speaks with a search server over HTTP, in what OpenSearch and Elasticsearch have had in common from the beginning. Every
 * question has an end, whatever the server does. What reaches no answer is an {@link UncheckedIOException}.
 */
final class SearchServer implements AutoCloseable {
    private static final Duration LONGEST_CONNECTING = Duration.ofSeconds(2);
    private static final String JSON = "application/json";
    private static final int OK = 200;
    private static final int NOT_OK = 300;
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int FIRST_SERVER_ERROR = 500;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(LONGEST_CONNECTING)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();
    private final Server settings;
    private final JsonMapper json;
    /** Number of the host that answered last. */
    private volatile int answering;

    SearchServer(Server settings, JsonMapper json) {
        this.settings = settings;
        this.json = json;
    }

    /** Says that the server is there and does not do what it was asked. */
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final int status;

        Refused(int status, String message) {
            super(message);
            this.status = status;
        }

        /** The status of its answer. */
        int status() {
            return status;
        }
    }

    /** Name under which the index is asked; the index itself is {@link #index()}. */
    String alias() {
        return settings.index();
    }

    /** Name of the index itself. */
    String index() {
        return settings.index() + "-entries";
    }

    /**
     * Asks the server and waits for the answer.
     *
     * @param path what is asked, beginning with a slash
     * @param body what is told, to be written as JSON; null for nothing
     * @throws Refused when it does not do that
     * @throws UncheckedIOException when it does not answer, or not to us, or the index is not there
     */
    JsonNode ask(String method, String path, @Nullable Object body, Duration patience) {
        var answer = send(method, path, JSON, body == null ? "" : json.writeValueAsString(body), patience);
        if (answer.statusCode() == NOT_FOUND) {
            throw new UncheckedIOException(new IOException("The search server does not know " + path));
        }
        return read(answer);
    }

    /** The same, for what may not be there: then the answer is a missing node. */
    JsonNode find(String path, Duration patience) {
        var answer = send("GET", path, JSON, "", patience);
        return answer.statusCode() == NOT_FOUND ? MissingNode.getInstance() : read(answer);
    }

    /** Sends lines of JSON to be written, each ended by a line feed. */
    JsonNode write(String lines, Duration patience) {
        var path = "/" + alias() + "/_bulk?require_alias=true";
        return read(send("POST", path, "application/x-ndjson", lines, patience));
    }

    /** A line of JSON for {@link #write}. */
    String line(Object body) {
        return json.writeValueAsString(body) + "\n";
    }

    private JsonNode read(HttpResponse<String> answer) {
        var status = answer.statusCode();
        if (status >= OK && status < NOT_OK) {
            try {
                return json.readTree(answer.body());
            } catch (JacksonException e) {
                throw new UncheckedIOException(new IOException("The search server does not answer in JSON", e));
            }
        }
        var reason = "The search server answered " + status + ": " + shortened(answer.body());
        if (status >= FIRST_SERVER_ERROR || status == UNAUTHORIZED || status == FORBIDDEN) {
            throw new UncheckedIOException(new IOException(reason));
        }
        throw new Refused(status, reason);
    }

    private static String shortened(String text) {
        return text.length() <= 500 ? text : text.substring(0, 500) + " …";
    }

    /**
     * Asks one host after the other, the one that answered last first and once more at the end: a connection that lay idle may
     * have been closed by the other side. Whatever is sent may be sent twice.
     */
    private HttpResponse<String> send(String method, String path, String type, String body, Duration patience) {
        var until = System.nanoTime() + patience.toNanos();
        var hosts = settings.hosts();
        var first = answering;
        IOException last = new HttpTimeoutException("The search server does not answer");
        for (var attempt = 0; attempt <= hosts.size() && System.nanoTime() < until; attempt++) {
            var host = (first + attempt) % hosts.size();
            try {
                var answer = send(request(hosts.get(host), method, path, type, body), until);
                answering = host;
                return answer;
            } catch (HttpConnectTimeoutException away) {
                last = away;
            } catch (HttpTimeoutException slow) {
                throw new UncheckedIOException(slow);
            } catch (IOException away) {
                last = away;
            }
        }
        throw new UncheckedIOException(last);
    }

    private HttpRequest request(URI host, String method, String path, String type, String body) {
        var base = host.toString();
        var request = HttpRequest.newBuilder(
                        URI.create((base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (!body.isEmpty()) {
            request.header("Content-Type", type);
        }
        if (!settings.user().isEmpty()) {
            var both = settings.user() + ":" + settings.password();
            request.header(
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8)));
        }
        return request.build();
    }

    private HttpResponse<String> send(HttpRequest request, long until) throws IOException {
        var answer = http.sendAsync(request, BodyHandlers.ofString());
        try {
            return answer.get(Math.max(1, until - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new HttpTimeoutException("The search server does not answer in time");
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new ConnectException("Interrupted while the search server was asked");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException away ? away : new IOException(e.getCause());
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}

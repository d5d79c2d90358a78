package org.rapporteur.demonstration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Remembers in the database which build told the story to its end, so that a second start does not read it all again. */
@Component
@Profile("demo")
class Telling {

    private final JdbcClient database;
    private final Clock clock;

    Telling(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Whether this very build told it here; classes that lie in a folder may change, so they never did. */
    boolean isTold() {
        return build().map(this::isTold).orElse(false);
    }

    private boolean isTold(String build) {
        return database.sql("select count(*) from demonstration_telling where build = ?")
                        .param(build)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** This build told it to its end. */
    void told() {
        build().filter(build -> !isTold(build))
                .ifPresent(build -> database.sql("insert into demonstration_telling (build, told_at) values (?, ?)")
                        .params(build, Timestamp.from(clock.instant()))
                        .update());
    }

    private static Optional<String> build() {
        try {
            var place = Path.of(Telling.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return Files.isRegularFile(place)
                    ? Optional.of(Files.size(place) + " bytes of " + Files.getLastModifiedTime(place))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}

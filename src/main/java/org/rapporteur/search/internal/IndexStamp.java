package org.rapporteur.search.internal;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Tells one index from another: the version of the analysis it was written with and an id of its own, kept in a file
 * beside it.
 */
@Component
class IndexStamp {
    private static final String PREFIX = WordAnalyzer.VERSION + "/";

    private final boolean onDisk;
    private final Path folder;
    private final Path file;
    private volatile String value = fresh();

    IndexStamp(SearchSettings settings, @Value("${rapporteur.home:data}") Path home) {
        onDisk = settings.onDisk();
        folder = home.resolve(SearchConfiguration.FOLDER);
        file = folder.resolve("stamp");
    }

    /** The stamp of the present index. */
    String value() {
        return value;
    }

    /** Reads the stamp of the index on disk, or gives it a new one when it has none or an older analysis. */
    void load() {
        if (!onDisk) {
            return;
        }
        try {
            if (Files.exists(file)) {
                var read = Files.readString(file).strip();
                if (read.startsWith(PREFIX)) {
                    value = read;
                    return;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        renew();
    }

    /** Gives the index a new stamp, so that all entries count as missing in it. */
    void renew() {
        value = fresh();
        if (!onDisk) {
            return;
        }
        try {
            Files.createDirectories(folder);
            Files.writeString(file, value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Size of the index on disk, in bytes; 0 when it is in memory or cannot be read at the moment. */
    long bytes() {
        if (!onDisk || !Files.isDirectory(folder)) {
            return 0;
        }
        try (var files = Files.walk(folder)) {
            return files.map(Path::toFile)
                    .filter(File::isFile)
                    .mapToLong(File::length)
                    .sum();
        } catch (IOException | UncheckedIOException changing) {
            return 0;
        }
    }

    private static String fresh() {
        return PREFIX + UUID.randomUUID();
    }
}

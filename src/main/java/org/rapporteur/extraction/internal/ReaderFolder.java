package org.rapporteur.extraction.internal;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The child's own folder: its configuration, the one file it is to read, and its temporary files. The child gets a
 * copy under a name of ours, so neither the sender's name nor the store's path reaches a parser.
 */
final class ReaderFolder implements Closeable {

    private static final String PREFIX = "rapporteur-reader-";

    private static final Pattern OWNED = Pattern.compile(PREFIX + "(\\d{1,18})-.*");

    private final Path root;
    private final Path inbox;
    private final Path temporary;

    private ReaderFolder(Path root) throws IOException {
        this.root = root;
        this.inbox = Files.createDirectories(root.resolve("in"));
        this.temporary = Files.createDirectories(root.resolve("tmp"));
    }

    /**
     * Makes a fresh one.
     *
     * @param work where to make it, and where what a killed run left behind is removed; the system's temporary folder
     *     when absent
     */
    static ReaderFolder create(@Nullable Path work) throws IOException {
        String prefix = PREFIX + ProcessHandle.current().pid() + "-";
        if (work == null) {
            return new ReaderFolder(Files.createTempDirectory(prefix).toRealPath());
        }
        Files.createDirectories(work);
        try (Stream<Path> old = Files.list(work)) {
            old.filter(ReaderFolder::isLeftBehind).forEach(ReaderFolder::delete);
        }
        return new ReaderFolder(Files.createTempDirectory(work, prefix).toRealPath());
    }

    Path root() {
        return root;
    }

    Path inbox() {
        return inbox;
    }

    Path temporary() {
        return temporary;
    }

    /** Writes the child's configuration and says where. */
    Path configuration(List<String> parserClasses, @Nullable Tesseract recognition) throws IOException {
        return Files.writeString(
                root.resolve("tika-config.xml"), TikaConfiguration.xml(inbox, parserClasses, recognition));
    }

    /** Writes the classes of ours that work inside the child, and says where: nothing else of ours is on its class path. */
    Path classes() throws IOException {
        return classes(List.of(EmbeddedGuard.class, EmbeddedGuard.Extractor.class, PictureScaler.class));
    }

    /** The same of these classes. */
    Path classes(List<Class<?>> types) throws IOException {
        Path classes = root.resolve("classes");
        for (Class<?> type : types) {
            String file = type.getName().replace('.', '/') + ".class";
            try (InputStream bytes = type.getClassLoader().getResourceAsStream(file)) {
                if (bytes == null) {
                    throw new IOException("a class of the reader is missing: " + file);
                }
                Path there = classes.resolve(file);
                Files.createDirectories(there.getParent());
                Files.copy(bytes, there, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return classes;
    }

    /** Puts a copy of a file into the inbox and gives its name there. */
    String receive(Path file, String extension) throws IOException {
        String name = UUID.randomUUID() + (extension.isEmpty() ? "" : "." + extension);
        Files.copy(file, inbox.resolve(name));
        return name;
    }

    /** Empties the inbox, and the temporary files too when no child is at work any more. */
    void tidy(boolean childIsGone) {
        empty(inbox);
        if (childIsGone) {
            empty(temporary);
        }
    }

    /** Bytes in the temporary folder now. */
    long used() {
        return used(temporary);
    }

    /** Bytes in all of it now. */
    long usedInAll() {
        return used(root);
    }

    private static long used(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.mapToLong(ReaderFolder::size).sum();
        } catch (IOException | UncheckedIOException vanishing) {
            return 0;
        }
    }

    @Override
    public void close() {
        delete(root);
    }

    /** Whether a folder's owner is gone: no process has its number, or one that began after the folder was made. */
    private static boolean isLeftBehind(Path path) {
        Matcher name = OWNED.matcher(path.getFileName().toString());
        if (!name.matches()) {
            return false;
        }
        try {
            Instant made = Files.getLastModifiedTime(path).toInstant();
            return ProcessHandle.of(Long.parseLong(name.group(1)))
                    .flatMap(owner -> owner.info().startInstant())
                    .filter(start -> start.isBefore(made.plusSeconds(2)))
                    .isEmpty();
        } catch (IOException gone) {
            return false;
        }
    }

    private static long size(Path file) {
        try {
            return Files.isRegularFile(file) ? Files.size(file) : 0;
        } catch (IOException gone) {
            return 0;
        }
    }

    private static void empty(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            files.forEach(ReaderFolder::delete);
        } catch (IOException gone) {
            // Nothing is left to remove.
        }
    }

    private static void delete(Path top) {
        try (Stream<Path> files = Files.walk(top)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException remaining) {
            // A file still held by a dying process goes with the next tidying.
        }
    }
}

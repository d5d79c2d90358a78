package org.rapporteur.storage.internal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Local folders: {@code ab/cd/abcd…}. What is put must lie on the same file system. */
public final class LocalBlobs implements Blobs {

    private static final Logger LOG = LoggerFactory.getLogger(LocalBlobs.class);
    private static final int NAME = 64;

    private final Path root;
    private final Clock clock;

    /** @param root the folder everything lies below; made when needed */
    public LocalBlobs(Path root, Clock clock) {
        this.root = root.toAbsolutePath().normalize();
        this.clock = clock;
    }

    @Override
    public void put(String name, Path content) throws IOException {
        var target = path(name);
        var folder = Files.createDirectories(Objects.requireNonNull(target.getParent()));
        try (var channel = FileChannel.open(content, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.setLastModifiedTime(content, FileTime.from(clock.instant()));
        try {
            Files.move(content, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            throw new IOException("The store's folders lie on different file systems", e);
        }
        flush(folder);
    }

    /** A rename survives a power cut only when its folder was flushed too; not every system can. */
    private static void flush(Path folder) {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            LOG.debug("This file system cannot flush a folder: {}", folder);
        }
    }

    @Override
    public Optional<Blob> find(String name) throws IOException {
        var path = path(name);
        try {
            return Optional.of(blob(path));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    @Override
    public SeekableByteChannel open(String name) throws IOException {
        return Files.newByteChannel(path(name), StandardOpenOption.READ);
    }

    @Override
    public void touch(String name) throws IOException {
        Files.setLastModifiedTime(path(name), FileTime.from(clock.instant()));
    }

    @Override
    public void delete(String name) throws IOException {
        Files.deleteIfExists(path(name));
    }

    @Override
    public void list(String prefix, Consumer<Blob> each) throws IOException {
        var folder = root.resolve(prefix);
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var inner = Files.newDirectoryStream(folder, "[0-9a-f][0-9a-f]")) {
            for (var second : inner) {
                try (var files = Files.newDirectoryStream(second)) {
                    for (var file : files) {
                        if (file.getFileName().toString().length() == NAME) {
                            each.accept(blob(file));
                        }
                    }
                }
            }
        }
    }

    @Override
    public String place() {
        return root.toString();
    }

    private Path path(String name) {
        return name.length() == NAME
                ? root.resolve(name.substring(0, 2))
                        .resolve(name.substring(2, 4))
                        .resolve(name)
                : root.resolve(name);
    }

    private static Blob blob(Path path) throws IOException {
        return new Blob(
                path.getFileName().toString(),
                Files.size(path),
                Files.getLastModifiedTime(path).toInstant());
    }
}

package org.rapporteur.extraction.internal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/** Runs one program at a time that makes one file, and ends it when it takes more time or room than it may. */
final class DrawingRun implements Closeable {

    /** Bytes of the largest picture that is taken. */
    static final long LARGEST_PICTURE = 8L << 20;

    /** How a PNG begins (ISO/IEC 15948). */
    static final byte[] PNG_MARK = {(byte) 0x89, 'P', 'N', 'G'};

    /** How a PDF begins (ISO 32000). */
    static final byte[] PDF_MARK = "%PDF".getBytes(StandardCharsets.US_ASCII);

    private static final Duration WATCH = Duration.ofMillis(250);

    private final long fullest;
    private volatile @Nullable Process running;

    /** With how much a program may have in its folder. */
    DrawingRun(DataSize fullest) {
        this.fullest = fullest.toBytes();
    }

    /** The one file it made, if it ended well, in time, and with what was asked for. */
    Optional<Path> of(List<String> prefix, List<String> command, ReaderFolder folder, Duration limit, byte[] mark)
            throws IOException {
        var before = made(folder);
        List<String> fenced = new ArrayList<>(prefix);
        fenced.addAll(command);
        var builder = new ProcessBuilder(fenced)
                .directory(folder.root().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        BareEnvironment.of(builder, folder);
        var child = builder.start();
        running = child;
        try {
            if (!endsWithin(limit, fullest, child, folder) || child.exitValue() != 0) {
                return Optional.empty();
            }
            var files = made(folder);
            files.removeAll(before);
            return files.size() == 1 && fits(files.getFirst(), mark) ? Optional.of(files.getFirst()) : Optional.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            end(child);
            running = null;
        }
    }

    /** Within its time and its folder's size. */
    private static boolean endsWithin(Duration limit, long fullest, Process child, ReaderFolder folder)
            throws InterruptedException {
        var deadline = System.nanoTime() + limit.toNanos();
        while (true) {
            var left = Math.min(WATCH.toNanos(), deadline - System.nanoTime());
            if (child.waitFor(Math.max(0, left), TimeUnit.NANOSECONDS)) {
                return true;
            }
            if (left < WATCH.toNanos() || folder.usedInAll() > fullest) {
                return false;
            }
        }
    }

    /** Whether a harmless process that never ends by itself is ended by one of these, in the way that one that draws is. */
    private static boolean ends(Duration limit, long fullest, ReaderFolder folder) throws IOException {
        var idle = new ProcessBuilder("cat").start();
        try {
            var stopped = !endsWithin(limit, fullest, idle, folder);
            end(idle);
            return stopped && idle.waitFor(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            end(idle);
        }
    }

    private static List<Path> made(ReaderFolder folder) throws IOException {
        try (Stream<Path> files = Files.list(folder.temporary())) {
            return new ArrayList<>(files.filter(Files::isRegularFile).toList());
        }
    }

    private static boolean fits(Path file, byte[] mark) throws IOException {
        if (mark == PNG_MARK && Files.size(file) > LARGEST_PICTURE) {
            return false;
        }
        try (var content = Files.newInputStream(file)) {
            return Arrays.equals(content.readNBytes(mark.length), mark);
        }
    }

    /** LibreOffice's program starts another one. */
    private static void end(Process child) {
        child.descendants().forEach(ProcessHandle::destroyForcibly);
        child.destroyForcibly();
    }

    /** Whether a process that takes too long is ended here. */
    static boolean holdsTime(ReaderFolder folder) throws IOException {
        return ends(WATCH.dividedBy(2), Long.MAX_VALUE, folder);
    }

    /** Whether one that fills its folder is ended here. */
    static boolean holdsFolder(ReaderFolder folder) throws IOException {
        return ends(Duration.ofMinutes(1), -1, folder);
    }

    @Override
    public void close() {
        var now = running;
        if (now != null) {
            end(now);
        }
    }
}

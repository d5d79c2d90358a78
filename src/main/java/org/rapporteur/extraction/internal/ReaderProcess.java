package org.rapporteur.extraction.internal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.extraction.ReadRequest;
import org.rapporteur.extraction.ReaderHealth;
import org.rapporteur.extraction.ReaderLimits;
import org.rapporteur.extraction.Reading;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps one child process that reads files in turn: starts it when it is needed, replaces it when it is old, used up
 * or dead, and turns everything that can go wrong into a {@link Reading}.
 */
public final class ReaderProcess implements Closeable {

    private static final Logger LOG = LoggerFactory.getLogger(ReaderProcess.class);

    /** After a failed start the next try waits this long, so that a broken set-up costs little. */
    private static final Duration PAUSE_AFTER_FAILED_START = Duration.ofSeconds(10);

    private static final long LEAST_ROOM = 1 << 20;

    private final ReaderLimits limits;
    private final List<String> parserClasses;
    private final @Nullable Tesseract recognition;
    private final Interpreter interpreter;
    private final ReentrantLock turn = new ReentrantLock(true);

    private volatile @Nullable ReaderFences fences;
    private volatile FenceTrial trial = FenceTrial.NONE;
    private volatile @Nullable ReaderChild child;
    private volatile String failure = "";
    private volatile long filesRead;
    private volatile long starts;
    private @Nullable ReaderFolder folder;
    private long failedAt;
    private volatile boolean closed;

    /** A reader with the accepted formats' parsers. */
    public ReaderProcess(ReaderLimits limits) {
        this(limits, TikaConfiguration.PARSERS);
    }

    /** A reader with other parsers; the tests add those that misbehave on purpose. */
    public ReaderProcess(ReaderLimits limits, List<String> parserClasses) {
        this(limits, parserClasses, null);
    }

    /** A reader of scans, which takes the time character recognition needs and gives way to everything else. */
    public ReaderProcess(ReaderLimits limits, Tesseract recognition) {
        this(limits.within(recognition.time()), TikaConfiguration.PARSERS, recognition);
    }

    private ReaderProcess(ReaderLimits limits, List<String> parserClasses, @Nullable Tesseract recognition) {
        this.limits = limits;
        this.parserClasses = List.copyOf(parserClasses);
        this.recognition = recognition;
        this.interpreter = new Interpreter(limits);
    }

    /** Reads one file; callers from several threads take turns in the order they came. */
    public Reading read(ReadRequest request) {
        turn.lock();
        long start = System.nanoTime();
        boolean alone = request.attempt() == ReadRequest.Attempt.ALONE_DOUBLE_TIME;
        Duration limit = alone ? limits.time().multipliedBy(2) : limits.time();
        try {
            ChildAnswer answer = answer(request, limit, alone);
            if (hasSuffered(answer) && !hasRoom()) {
                // What a reader does that finds no room for its temporary files says nothing about the file.
                answer = new ChildAnswer.Unavailable("No space left for the reader's temporary files");
            }
            return interpreter.read(answer, request, limit, Duration.ofNanos(System.nanoTime() - start));
        } finally {
            turn.unlock();
        }
    }

    /** How it is, without starting anything. */
    public ReaderHealth health() {
        String missing = missing();
        String problem = missing.isEmpty() ? failure : missing;
        ReaderChild running = child;
        String detail = !problem.isEmpty()
                ? problem
                : running != null && running.alive()
                        ? "The reader process is running."
                        : "The reader process starts when a file is to be read.";
        return new ReaderHealth(
                problem.isEmpty(),
                detail,
                Interpreter.READER_VERSION,
                running != null && running.alive() ? 1 : 0,
                fenceList(running),
                filesRead,
                Math.max(0, starts - 1));
    }

    /** Finds out which fences hold here, the system's and ours; takes a second or two. */
    public void probe() {
        probedFences();
        trial = FenceTrial.in(limits.work());
    }

    @Override
    public void close() {
        closed = true;
        ReaderChild reading = child;
        if (reading != null) {
            // Whoever waits for its answer holds the turn; stopping the application must not wait for a slow file.
            reading.close();
        }
        turn.lock();
        try {
            endChild();
            if (folder != null) {
                folder.close();
            }
        } finally {
            turn.unlock();
        }
    }

    private ChildAnswer answer(ReadRequest request, Duration limit, boolean alone) {
        if (closed) {
            return stopping();
        }
        if (alone) {
            endChild();
        }
        try {
            ReaderChild ready = ready(alone);
            ReaderFolder own = folder();
            String name = own.receive(request.file(), Formats.extension(request.mediaType(), request.fileName()));
            filesRead++;
            ChildAnswer answer = ready.read(name, limit);
            if (answer instanceof ChildAnswer.Crashed crashed) {
                LOG.warn("The reader process ended while reading a file: {}", crashed.lastWords());
            }
            if (alone) {
                endChild();
            }
            own.tidy(!ready.alive());
            return closed ? stopping() : answer;
        } catch (IOException unavailable) {
            return new ChildAnswer.Unavailable(String.valueOf(unavailable.getMessage()));
        }
    }

    private static boolean hasSuffered(ChildAnswer answer) {
        return answer instanceof ChildAnswer.Crashed
                || answer instanceof ChildAnswer.Empty
                || answer instanceof ChildAnswer.Parsed parsed
                        && !parsed.stack().isBlank();
    }

    private boolean hasRoom() {
        ReaderFolder own = folder;
        try {
            return own == null || Files.getFileStore(own.root()).getUsableSpace() > LEAST_ROOM;
        } catch (IOException unknown) {
            return true;
        }
    }

    private static ChildAnswer stopping() {
        return new ChildAnswer.Unavailable("the application is stopping");
    }

    private ReaderChild ready(boolean alone) throws IOException {
        ReaderChild running = child;
        if (running != null && running.fit()) {
            return running;
        }
        endChild();
        String missing = missing();
        Path lib = limits.lib();
        if (!missing.isEmpty() || lib == null) {
            throw new IOException(missing);
        }
        if (!failure.isEmpty() && System.nanoTime() - failedAt < PAUSE_AFTER_FAILED_START.toNanos()) {
            throw new IOException(failure);
        }
        try {
            ReaderFolder own = folder();
            own.tidy(true);
            Path configuration = own.configuration(parserClasses, recognition);
            ReaderChild started =
                    ReaderChild.start(new ChildLaunch(lib, configuration, own, probedFences(), limits, alone));
            child = started;
            starts++;
            failure = "";
            return started;
        } catch (IOException dead) {
            failedAt = System.nanoTime();
            failure = "The reader process does not start: " + CleanText.line(String.valueOf(dead.getMessage()), 600);
            LOG.error(failure);
            throw new IOException(failure, dead);
        }
    }

    private void endChild() {
        ReaderChild running = child;
        if (running != null) {
            running.close();
            child = null;
        }
    }

    private ReaderFolder folder() throws IOException {
        ReaderFolder own = folder;
        if (own == null) {
            own = ReaderFolder.create(limits.work());
            folder = own;
        }
        return own;
    }

    private ReaderFences probedFences() {
        ReaderFences probed = fences;
        if (probed == null) {
            probed = ReaderFences.probe(recognition != null);
            fences = probed;
        }
        return probed;
    }

    /** One sentence about what is not there, blank when all is. */
    private String missing() {
        Path lib = limits.lib();
        if (lib == null) {
            return "The folder of the reader's jars is not set (rapporteur.reader.lib).";
        }
        try (Stream<Path> jars = Files.list(lib)) {
            return jars.anyMatch(jar -> jar.getFileName().toString().startsWith("tika-core"))
                    ? ""
                    : "The folder of the reader's jars holds no reader: " + lib;
        } catch (IOException absent) {
            return "The folder of the reader's jars is missing: " + lib;
        }
    }

    /** What held in a trial; what a running child was seen to have round it counts more than what was tried before it began. */
    private List<ReaderHealth.Fence> fenceList(@Nullable ReaderChild running) {
        ReaderFences probed = fences;
        Optional<ReaderFences.Held> held =
                running != null && running.alive() ? ReaderFences.held(running.pid()) : Optional.empty();
        boolean network = held.map(ReaderFences.Held::network).orElse(probed != null && probed.network());
        boolean resources = held.map(ReaderFences.Held::resources).orElse(probed != null && probed.resources());
        boolean environment = held.map(ReaderFences.Held::environment).orElse(true);
        return List.of(
                new ReaderHealth.Fence("heap", trial.heap(), limits.heapMegabytes() + " MB"),
                new ReaderHealth.Fence("time", trial.time(), limits.time().toSeconds() + " s"),
                new ReaderHealth.Fence(
                        "temporary-folder",
                        trial.temporary(),
                        limits.temporary().toMegabytes() + " MB"),
                new ReaderHealth.Fence("environment", environment, ""),
                new ReaderHealth.Fence("network", network, ""),
                new ReaderHealth.Fence("resources", resources, ""));
    }
}

package org.rapporteur.extraction.internal;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.tika.pipes.PipesServer;
import org.rapporteur.extraction.ReaderLimits;

/** One running child process; used by one thread at a time, not again after it was ended. */
final class ReaderChild implements AutoCloseable {

    /** A child that has nothing to do for this long ends itself and gives its memory back. */
    static final Duration IDLE = Duration.ofMinutes(10);

    /** The exit status of a JVM that runs with ExitOnOutOfMemoryError. */
    private static final int EXIT_OUT_OF_MEMORY = 3;

    private static final Duration START = Duration.ofMinutes(2);

    private final Process process;
    private final ChildProtocol protocol;
    private final LastWords lastWords;
    private final Watch watch;
    private final ReaderLimits limits;
    private final long started = System.nanoTime();
    private long lastUsed = System.nanoTime();
    private int files;

    private ReaderChild(Process process, ReaderFolder folder, ReaderLimits limits) {
        this.process = process;
        this.protocol = new ChildProtocol(process.getInputStream(), process.getOutputStream());
        this.lastWords = new LastWords(process.getErrorStream());
        this.watch = new Watch(folder, limits.temporary().toBytes(), this::close);
        this.limits = limits;
    }

    /** Starts a child and waits until it is ready; throws with the child's own words when it is not. */
    static ReaderChild start(ChildLaunch launch) throws IOException {
        ReaderChild child = new ReaderChild(launch.start(), launch.folder(), launch.limits());
        try {
            child.within(START, () -> {
                child.protocol.awaitReady();
                return true;
            });
            return child;
        } catch (TimeoutException late) {
            child.close();
            throw new IOException("not ready within " + START.toSeconds() + " s " + child.lastWords.get(), late);
        } catch (IOException | RuntimeException dead) {
            child.close();
            throw new IOException(dead.getMessage() + " " + child.lastWords.get(), dead);
        }
    }

    /** Whether it is alive, answers, and is neither old nor used up nor about to end from idleness. */
    boolean fit() {
        long now = System.nanoTime();
        if (!process.isAlive()
                || files >= limits.filesPerChild()
                || now - started > limits.childAge().toNanos()
                || now - lastUsed > IDLE.minusMinutes(1).toNanos()) {
            return false;
        }
        try {
            return within(Duration.ofSeconds(5), protocol::ping);
        } catch (IOException | TimeoutException silent) {
            return false;
        }
    }

    /** Reads one file of the inbox; after anything but an answer the child is ended. */
    ChildAnswer read(String nameInInbox, Duration limit) {
        files++;
        try {
            ChildAnswer answer =
                    within(limit, () -> protocol.read(nameInInbox, limits.characters(), limits.embeddedParts()));
            if (answer instanceof ChildAnswer.OutOfMemory || answer instanceof ChildAnswer.TimedOut) {
                close();
            }
            return answer;
        } catch (TimeoutException hanging) {
            close();
            return new ChildAnswer.TimedOut();
        } catch (IOException broken) {
            return ended();
        } finally {
            lastUsed = System.nanoTime();
        }
    }

    boolean alive() {
        return process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        // Character recognition is a program that the child starts.
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        try {
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private ChildAnswer ended() {
        try {
            // A JVM that is ending by itself gets a moment, so that its exit status can be seen.
            process.waitFor(1, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        boolean byItself = !process.isAlive();
        close();
        if (byItself && process.exitValue() == EXIT_OUT_OF_MEMORY) {
            return new ChildAnswer.OutOfMemory();
        }
        if (byItself && process.exitValue() == PipesServer.TIMEOUT_EXIT_CODE) {
            return new ChildAnswer.TimedOut();
        }
        return new ChildAnswer.Crashed(lastWords.get());
    }

    private <T> T within(Duration limit, Callable<T> conversation) throws IOException, TimeoutException {
        return watch.within(limit, conversation);
    }
}

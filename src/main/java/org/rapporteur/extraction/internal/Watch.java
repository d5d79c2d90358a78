package org.rapporteur.extraction.internal;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Keeps an eye on a child process while somebody waits for its answer.
 *
 * @param folder the child's own
 * @param fullest most bytes in its temporary folder
 * @param end ends the child
 */
record Watch(ReaderFolder folder, long fullest, Runnable end) {

    private static final Duration LOOK = Duration.ofSeconds(1);

    /**
     * Runs a conversation with the child; ends it when its temporary folder is too full.
     *
     * @throws TimeoutException when time is up; the child is still there
     * @throws IOException when the conversation or the child broke off
     */
    <T> T within(Duration limit, Callable<T> conversation) throws IOException, TimeoutException {
        FutureTask<T> task = new FutureTask<>(conversation);
        Thread.ofPlatform().daemon().name("reader-conversation").start(task);
        long deadline = System.nanoTime() + limit.toNanos();
        while (true) {
            long left = deadline - System.nanoTime();
            try {
                return task.get(Math.min(left, LOOK.toNanos()), TimeUnit.NANOSECONDS);
            } catch (TimeoutException stillAtWork) {
                if (left <= LOOK.toNanos()) {
                    throw stillAtWork;
                }
                if (folder.used() > fullest) {
                    end.run();
                    throw new IOException("the reader's temporary folder is full", stillAtWork);
                }
            } catch (ExecutionException failed) {
                throw failed.getCause() instanceof IOException broken ? broken : new IOException(failed.getCause());
            } catch (InterruptedException stopped) {
                end.run();
                Thread.currentThread().interrupt();
                throw new IOException("interrupted", stopped);
            }
        }
    }
}

package org.rapporteur.extraction.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.base.startup.CannotStart;
import org.rapporteur.extraction.Scan;
import org.rapporteur.extraction.ScannerHealth;
import org.rapporteur.extraction.ScannerSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Speaks with a {@code clamd} by its INSTREAM command, and believes it only after it was proved: it has to find the EICAR
 * test string alone, and at the end of an archive as large as the largest file that is accepted. A scanner whose limits
 * are lower says OK to what it did not look at.
 */
public final class Clamd {

    private static final Logger LOG = LoggerFactory.getLogger(Clamd.class);

    private static final byte[] COMMAND = "zINSTREAM\0".getBytes(StandardCharsets.US_ASCII);
    private static final int CHUNK = 64 << 10;
    private static final int LONGEST_ANSWER = 4096;
    private static final int ROOM_FOR_THE_END = 64 << 10;

    /** In two halves, so that no scanner takes the portal itself for the test. */
    private static final byte[] EICAR = ("X5O!P%@AP[4\\PZX54(P^)7CC)7}" + "$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*")
            .getBytes(StandardCharsets.US_ASCII);

    private final @Nullable SocketAddress address;
    private final Duration time;
    private final Duration pause;
    private final long largest;

    private boolean proven;
    private long failedAt;
    private volatile ScannerHealth health = new ScannerHealth(ScannerHealth.State.UNPROVEN, "");

    /**
     * A scanner that is not asked yet.
     *
     * @param largest size of the largest file that is accepted, in bytes
     * @throws CannotStart when the address names none on this machine
     */
    public Clamd(ScannerSettings settings, long largest) {
        this.address = settings.address().isBlank() ? null : ClamdAddress.of(settings.address());
        this.time = settings.time();
        this.pause = settings.pause();
        this.largest = largest;
    }

    /** How it is, without asking it. */
    public ScannerHealth health() {
        return health;
    }

    /** Checks a file; an answer other than a clear yes or no is {@link Scan.Unavailable}. */
    public Scan scan(Path file) {
        Scan proof = prove();
        if (proof instanceof Scan.Unavailable) {
            return proof;
        }
        Scan scan = ask(out -> Files.copy(file, out));
        if (scan instanceof Scan.Unavailable(String detail)) {
            failed(detail);
        }
        return scan;
    }

    /**
     * Proves it when that has to be done, at most once in the pause after a failure.
     *
     * @return {@link Scan.Clean} when it can be relied on
     */
    public synchronized Scan prove() {
        if (proven) {
            return new Scan.Clean();
        }
        if (health.state() == ScannerHealth.State.UNAVAILABLE && System.nanoTime() - failedAt < pause.toNanos()) {
            return new Scan.Unavailable(health.detail());
        }
        String problem = problem();
        if (!problem.isEmpty()) {
            return failed(problem);
        }
        proven = true;
        health = new ScannerHealth(ScannerHealth.State.PROVEN, "");
        return new Scan.Clean();
    }

    private synchronized Scan failed(String detail) {
        if (health.state() != ScannerHealth.State.UNAVAILABLE) {
            LOG.error("Files are held, because the virus check cannot be relied on: {}", detail);
        }
        proven = false;
        failedAt = System.nanoTime();
        health = new ScannerHealth(ScannerHealth.State.UNAVAILABLE, detail);
        return new Scan.Unavailable(detail);
    }

    /** What is wrong with it, blank when nothing is. */
    private String problem() {
        Scan alone = ask(out -> out.write(EICAR));
        if (alone instanceof Scan.Unavailable(String detail)) {
            return detail;
        }
        if (alone instanceof Scan.Clean) {
            return "it did not find the EICAR test string; its signatures may be missing";
        }
        Scan large = ask(this::writeLargeArchive);
        return switch (large) {
            case Scan.Found found -> "";
            case Scan.Clean missed ->
                "it calls a file of " + (largest >> 20) + " MB clean without looking at its end; set MaxFileSize and"
                        + " MaxScanSize to at least that and AlertExceedsMax to yes";
            case Scan.Unavailable(String detail) ->
                "it does not take a file of " + (largest >> 20) + " MB (StreamMaxLength): " + detail;
        };
    }

    private void writeLargeArchive(OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        zip.setLevel(Deflater.NO_COMPRESSION);
        zip.putNextEntry(new ZipEntry("padding"));
        byte[] nothing = new byte[CHUNK];
        // Uncompressed blocks carry five bytes each of their own.
        long padding = Math.max(0, largest - largest / 8192 - ROOM_FOR_THE_END);
        for (long written = 0; written < padding; written += CHUNK) {
            zip.write(nothing, 0, (int) Math.min(CHUNK, padding - written));
        }
        zip.closeEntry();
        zip.putNextEntry(new ZipEntry("eicar.com"));
        zip.write(EICAR);
        zip.closeEntry();
        zip.finish();
    }

    private interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    private Scan ask(Content content) {
        if (address == null) {
            return new Scan.Unavailable("no address is configured");
        }
        try (SocketChannel channel = SocketChannel.open(address)) {
            Thread watch = Thread.ofVirtual().start(() -> closeWhenLate(channel));
            try {
                return answer(converse(channel, content));
            } finally {
                watch.interrupt();
            }
        } catch (IOException broken) {
            return new Scan.Unavailable(
                    "it does not answer: " + CleanText.line(String.valueOf(broken.getMessage()), 200));
        }
    }

    private void closeWhenLate(SocketChannel channel) {
        try {
            Thread.sleep(time);
            channel.close();
        } catch (InterruptedException answered) {
            Thread.currentThread().interrupt();
        } catch (IOException closed) {
            // It was over already.
        }
    }

    private static String converse(SocketChannel channel, Content content) throws IOException {
        IOException cut = null;
        try {
            channel.write(ByteBuffer.wrap(COMMAND));
            try (Chunks chunks = new Chunks(channel)) {
                content.writeTo(chunks);
            }
        } catch (IOException refused) {
            // It says why before it closes: too much for it, mostly.
            cut = refused;
        }
        String said = read(channel, cut);
        if (said.isEmpty()) {
            throw cut != null ? cut : new IOException("it closed the conversation");
        }
        return said;
    }

    private static String read(SocketChannel channel, @Nullable IOException cut) throws IOException {
        try {
            InputStream in = Channels.newInputStream(channel);
            return new String(in.readNBytes(LONGEST_ANSWER), StandardCharsets.UTF_8)
                    .replace("\0", "")
                    .strip();
        } catch (IOException gone) {
            throw cut != null ? cut : gone;
        }
    }

    private static Scan answer(String said) {
        if (said.equals("stream: OK")) {
            return new Scan.Clean();
        }
        if (said.startsWith("stream: ") && said.endsWith(" FOUND")) {
            return new Scan.Found(
                    CleanText.line(said.substring("stream: ".length(), said.length() - " FOUND".length()), 100));
        }
        return new Scan.Unavailable("it answered: " + CleanText.line(said, 200));
    }

    /** Sends what is written in pieces, each after its length; closing it sends the end. */
    private static final class Chunks extends OutputStream {

        private final SocketChannel channel;
        private final ByteBuffer chunk = ByteBuffer.allocate(CHUNK + Integer.BYTES);

        private Chunks(SocketChannel channel) {
            this.channel = channel;
            chunk.position(Integer.BYTES);
        }

        @Override
        public void write(int value) throws IOException {
            write(new byte[] {(byte) value}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            int at = from;
            int left = length;
            while (left > 0) {
                int now = Math.min(left, chunk.remaining());
                chunk.put(bytes, at, now);
                at += now;
                left -= now;
                if (!chunk.hasRemaining()) {
                    send();
                }
            }
        }

        @Override
        public void close() throws IOException {
            send();
            write(ByteBuffer.allocate(Integer.BYTES));
        }

        private void send() throws IOException {
            int length = chunk.position() - Integer.BYTES;
            if (length > 0) {
                chunk.putInt(0, length).flip();
                write(chunk);
                chunk.clear().position(Integer.BYTES);
            }
        }

        private void write(ByteBuffer bytes) throws IOException {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        }
    }
}

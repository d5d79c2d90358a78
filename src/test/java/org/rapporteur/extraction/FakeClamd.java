package org.rapporteur.extraction;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/** Speaks the part of {@code clamd}'s protocol that is used, over real sockets, and knows two signatures. */
public final class FakeClamd implements Closeable {

    /** What it takes for a virus beside the test string. */
    public static final String MARK = "zqw-a-mark-of-evil";

    private static final String EICAR = "$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    private final ServerSocketChannel server;
    private final Thread serving;
    private final AtomicInteger asked = new AtomicInteger();
    private volatile long streamLimit = Long.MAX_VALUE;
    private volatile long scanLimit = Long.MAX_VALUE;
    private volatile boolean alertsExceeded = true;
    private volatile boolean knowsEicar = true;
    private volatile boolean silent;
    private volatile Runnable before = () -> {};

    private FakeClamd(SocketAddress address) throws IOException {
        server = address instanceof UnixDomainSocketAddress
                ? ServerSocketChannel.open(java.net.StandardProtocolFamily.UNIX)
                : ServerSocketChannel.open();
        server.bind(address);
        serving = Thread.ofVirtual().start(this::serve);
    }

    public static FakeClamd onTcp() throws IOException {
        return new FakeClamd(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    }

    public static FakeClamd onTcp(int port) throws IOException {
        return new FakeClamd(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    }

    public static FakeClamd onUnixSocket(Path path) throws IOException {
        return new FakeClamd(UnixDomainSocketAddress.of(path));
    }

    /** The setting that leads here. */
    public String address() throws IOException {
        return server.getLocalAddress() instanceof InetSocketAddress tcp
                ? "tcp:127.0.0.1:" + tcp.getPort()
                : "unix:" + server.getLocalAddress();
    }

    public int port() throws IOException {
        return ((InetSocketAddress) server.getLocalAddress()).getPort();
    }

    public int asked() {
        return asked.get();
    }

    /** Takes at most so much, and says so, as StreamMaxLength does. */
    public FakeClamd taking(long bytes) {
        streamLimit = bytes;
        return this;
    }

    /** Looks at so much only; what is longer it calls clean, unless it alerts, as MaxFileSize and AlertExceedsMax do. */
    public FakeClamd lookingAt(long bytes, boolean alerts) {
        scanLimit = bytes;
        alertsExceeded = alerts;
        return this;
    }

    public FakeClamd withoutSignatures() {
        knowsEicar = false;
        return this;
    }

    public FakeClamd neverAnswering() {
        silent = true;
        return this;
    }

    /** Does this before it answers for a file, but not when it is only being proved. */
    public FakeClamd beforeAnswering(Runnable work) {
        before = work;
        return this;
    }

    private void serve() {
        while (server.isOpen()) {
            try {
                SocketChannel caller = server.accept();
                Thread.ofVirtual().start(() -> answer(caller));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void answer(SocketChannel caller) {
        try (caller) {
            DataInputStream in = new DataInputStream(Channels.newInputStream(caller));
            if (!"zINSTREAM\0".equals(new String(in.readNBytes(10), StandardCharsets.US_ASCII))) {
                return;
            }
            asked.incrementAndGet();
            long seen = 0;
            ByteArrayOutputStream looked = new ByteArrayOutputStream();
            for (int length = in.readInt(); length > 0; length = in.readInt()) {
                byte[] chunk = in.readNBytes(length);
                seen += length;
                if (seen > streamLimit) {
                    say(caller, "INSTREAM size limit exceeded. ERROR");
                    return;
                }
                // Its head and its end are all that a signature of ours lies in.
                if (seen <= scanLimit) {
                    if (looked.size() > 1 << 20) {
                        looked.reset();
                    }
                    looked.write(chunk);
                }
            }
            String text = looked.toString(StandardCharsets.ISO_8859_1);
            if (!text.contains(EICAR)) {
                before.run();
            }
            if (silent) {
                Thread.sleep(60_000);
            } else if (text.contains(MARK)) {
                say(caller, "stream: Test.Evil FOUND");
            } else if (knowsEicar && text.contains(EICAR)) {
                say(caller, "stream: Eicar-Signature FOUND");
            } else if (seen > scanLimit && alertsExceeded) {
                say(caller, "stream: Heuristics.Limits.Exceeded.MaxFileSize FOUND");
            } else {
                say(caller, "stream: OK");
            }
        } catch (IOException gone) {
            // The caller went away.
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void say(SocketChannel caller, String answer) throws IOException {
        caller.write(ByteBuffer.wrap((answer + "\0").getBytes(StandardCharsets.US_ASCII)));
    }

    @Override
    public void close() throws IOException {
        server.close();
        try {
            // Until it has let go of the socket the system still takes callers.
            serving.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}

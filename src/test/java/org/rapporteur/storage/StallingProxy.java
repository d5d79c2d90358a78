package org.rapporteur.storage;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Hands bytes on to a server on this machine, until it is told to take connections and do no more. */
public final class StallingProxy implements Closeable {

    private static final int SMALL = 16 << 10;

    private final ServerSocket socket = new ServerSocket();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final int target;
    private volatile long letThrough = Long.MAX_VALUE;

    public StallingProxy(int target) throws IOException {
        this.target = target;
        // Little is kept on the way, so that whoever sends much notices soon.
        socket.setReceiveBufferSize(SMALL);
        socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        Thread.ofPlatform().daemon().start(this::serve);
    }

    /** Where it is asked. */
    public String address() {
        return "http://127.0.0.1:" + socket.getLocalPort();
    }

    /** From now on nothing goes through, or all of it again. */
    public void stall(boolean stalled) {
        stallAfter(stalled ? 0 : Long.MAX_VALUE);
    }

    /** From now on so many bytes of each connection go through; those that are open are ended. */
    public void stallAfter(long bytes) {
        letThrough = bytes;
        open.forEach(StallingProxy::end);
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                var caller = socket.accept();
                var server = new Socket(InetAddress.getLoopbackAddress(), target);
                open.add(caller);
                Thread.ofPlatform().daemon().start(() -> hand(caller, server, letThrough));
                Thread.ofPlatform().daemon().start(() -> hand(server, caller, Long.MAX_VALUE));
            } catch (IOException closed) {
                // Ends when the socket is closed.
            }
        }
    }

    private void hand(Socket from, Socket to, long most) {
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            var buffer = new byte[SMALL];
            for (var left = most; left > 0; ) {
                var read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
                if (read < 0) {
                    end(from);
                    end(to);
                    return;
                }
                out.write(buffer, 0, read);
                out.flush();
                left -= read;
            }
        } catch (IOException gone) {
            end(from);
            end(to);
        }
    }

    private static void end(Socket socket) {
        try {
            socket.close();
        } catch (IOException gone) {
            // It is closed.
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
        open.forEach(StallingProxy::end);
    }
}

package org.rapporteur.search.internal;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The way to a server on this machine, which can be shut and opened again, or lead nowhere. */
final class ServerDoor implements AutoCloseable {

    private final int target;
    private final ServerSocket listening;
    private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
    private volatile State state = State.OPEN;

    private enum State {
        OPEN,
        STALLED,
        SHUT
    }

    ServerDoor(int target) throws IOException {
        this.target = target;
        listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    String address() {
        return "http://127.0.0.1:" + listening.getLocalPort();
    }

    /** Lets everybody through. */
    void open() throws IOException {
        become(State.OPEN);
    }

    /** Lets everybody in and nobody through. */
    void stall() throws IOException {
        become(State.STALLED);
    }

    /** Sends everybody away. */
    void shut() throws IOException {
        become(State.SHUT);
    }

    @Override
    public void close() throws IOException {
        shut();
        listening.close();
    }

    private void become(State next) throws IOException {
        if (next != state) {
            state = next;
            for (var connection : connections) {
                connection.close();
            }
            connections.clear();
        }
    }

    private void accept() {
        try {
            while (true) {
                var outside = listening.accept();
                connections.add(outside);
                if (state == State.SHUT) {
                    outside.close();
                } else if (state == State.OPEN) {
                    var inside = new Socket(InetAddress.getLoopbackAddress(), target);
                    connections.add(inside);
                    Thread.ofVirtual().start(() -> pass(outside, inside));
                    Thread.ofVirtual().start(() -> pass(inside, outside));
                }
            }
        } catch (IOException over) {
            // nobody comes any more
        }
    }

    private static void pass(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException over) {
            // one of them has gone
        }
    }
}

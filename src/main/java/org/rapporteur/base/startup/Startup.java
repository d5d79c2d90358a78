package org.rapporteur.base.startup;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Refuses a start that could only fail later and less clearly; called before Spring starts. */
public final class Startup {

    /** What the process ends with when it was refused. */
    public static final int REFUSED = 2;

    /** Held for the life of the process; the lock goes with the last reference to it. */
    private static @Nullable DataFolder claimed;

    private Startup() {}

    /**
     * Claims the data folder for this process and looks whether the port is free; where that fails, says why in one
     * sentence on the error stream and ends the process.
     *
     * @param args the command line as Spring Boot will get it
     */
    public static void check(String... args) {
        try {
            StartupSettings settings = StartupSettings.of(List.of(args), System.getProperties(), System.getenv());
            claimed = DataFolder.claim(settings.home());
            checkPort(settings);
        } catch (StartupRefused refused) {
            System.err.println(refused.getMessage());
            System.exit(REFUSED);
        }
    }

    /**
     * Claims a data folder for something other than a portal, such as restoring a backup.
     *
     * @return lets it go when closed
     * @throws CannotStart if a portal uses it, or it cannot be written to
     */
    public static AutoCloseable claim(Path home) {
        try {
            return DataFolder.claim(home.toAbsolutePath().normalize());
        } catch (StartupRefused refused) {
            throw new CannotStart(String.valueOf(refused.getMessage()));
        }
    }

    /**
     * Opens the port and closes it again.
     *
     * @throws StartupRefused if that is not possible
     */
    static void checkPort(StartupSettings settings) throws StartupRefused {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(addressOf(settings), settings.port()));
        } catch (UnknownHostException unknown) {
            throw new StartupRefused("The address " + settings.address() + " to listen on is not known here.");
        } catch (IOException failed) {
            throw new StartupRefused(sentenceFor(settings, String.valueOf(failed.getMessage())));
        }
    }

    private static @Nullable InetAddress addressOf(StartupSettings settings) throws UnknownHostException {
        String address = settings.address();
        return address == null ? null : InetAddress.getByName(address);
    }

    private static String sentenceFor(StartupSettings settings, String reason) {
        if (reason.contains("already in use")) {
            return "Port " + settings.port()
                    + " is already in use by another program; choose a free one with PORTAL_PORT.";
        }
        return "Port " + settings.port() + " cannot be opened (" + reason + "); choose another one with PORTAL_PORT.";
    }
}

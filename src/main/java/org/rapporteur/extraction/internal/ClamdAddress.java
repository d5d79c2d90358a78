package org.rapporteur.extraction.internal;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.net.UnknownHostException;
import org.rapporteur.base.startup.CannotStart;

/** Where a {@code clamd} listens: only on this machine, because the protocol has no secret and the files have. */
final class ClamdAddress {

    private static final String UNIX = "unix:";
    private static final String TCP = "tcp:";

    private ClamdAddress() {}

    /**
     * The address a setting names.
     *
     * @throws CannotStart with one sentence for the administrator when it names none, or another machine
     */
    static SocketAddress of(String setting) {
        String text = setting.strip();
        if (text.startsWith(UNIX)) {
            return UnixDomainSocketAddress.of(text.substring(UNIX.length()));
        }
        int colon = text.lastIndexOf(':');
        if (!text.startsWith(TCP)
                || colon < TCP.length()
                || !text.substring(colon + 1).matches("\\d{1,5}")) {
            throw new CannotStart("rapporteur.clamav.address must be like unix:/run/clamav/clamd.ctl or"
                    + " tcp:127.0.0.1:3310, not '" + text + "'.");
        }
        InetAddress host = host(text.substring(TCP.length(), colon));
        if (!host.isLoopbackAddress()) {
            throw new CannotStart("rapporteur.clamav.address must be on this machine, and '" + text
                    + "' is not: what is sent to a scanner is not encrypted.");
        }
        return new InetSocketAddress(host, Integer.parseInt(text.substring(colon + 1)));
    }

    private static InetAddress host(String name) {
        try {
            return InetAddress.getByName(name.replace("[", "").replace("]", ""));
        } catch (UnknownHostException unknown) {
            throw new CannotStart("rapporteur.clamav.address names an unknown host: " + name, unknown);
        }
    }
}

package org.rapporteur.papers;

import java.time.Instant;
import java.util.UUID;

/**
 * A large file on its way in, in parts.
 *
 * @param id what it is continued by
 * @param name the name it has at the sender's; untrusted text
 * @param size number of bytes it will have
 * @param offset number of bytes that are here; the next part begins there
 * @param expires until when it can be continued, UTC
 */
public record Upload(UUID id, String name, long size, long offset, Instant expires) {

    /** Whether all of it is here. */
    public boolean isWhole() {
        return offset == size;
    }
}

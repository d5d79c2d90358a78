package org.rapporteur.papers;

import java.time.Instant;
import org.springframework.core.io.Resource;

/**
 * A file somebody may have, right now.
 *
 * @param content its bytes, verified; of a marked copy made anew whenever they are read
 * @param name the name it was sent with; untrusted text
 * @param mediaType the type found in its content
 * @param size number of bytes
 * @param sha256 SHA-256 of its bytes in hexadecimal digits
 * @param storedAt when it was stored, UTC
 * @param marked whether each page says who got it, so that the bytes are not those of the hash
 */
public record FileToSend(
        Resource content, String name, String mediaType, long size, String sha256, Instant storedAt, boolean marked) {}

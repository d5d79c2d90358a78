package org.rapporteur.papers;

import java.time.Instant;
import org.rapporteur.storage.StoredContent;

/**
 * A file somebody may have, right now.
 *
 * @param content its bytes, verified
 * @param name the name it was sent with; untrusted text
 * @param mediaType the type found in its content
 * @param size number of bytes
 * @param sha256 SHA-256 of its bytes in hexadecimal digits
 * @param storedAt when it was stored, UTC
 */
public record FileToSend(
        StoredContent content, String name, String mediaType, long size, String sha256, Instant storedAt) {}

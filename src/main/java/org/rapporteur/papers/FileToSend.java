package org.rapporteur.papers;

import java.nio.file.Path;
import java.time.Instant;

/**
 * A file somebody may have, right now.
 *
 * @param path its bytes, verified, to be read only
 * @param name the name it was sent with; untrusted text
 * @param mediaType the type found in its content
 * @param size number of bytes
 * @param sha256 SHA-256 of its bytes in hexadecimal digits
 * @param storedAt when it was stored, UTC
 */
public record FileToSend(Path path, String name, String mediaType, long size, String sha256, Instant storedAt) {}

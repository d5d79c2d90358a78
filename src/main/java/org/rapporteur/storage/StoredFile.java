package org.rapporteur.storage;

/**
 * A file that is stored for good.
 *
 * @param sha256 SHA-256 of its bytes, 64 lower-case hexadecimal digits; the name it is found by
 * @param size number of bytes
 * @param head its first bytes, at most {@value IncomingFile#HEAD} of them
 */
public record StoredFile(String sha256, long size, byte[] head) {}

package org.rapporteur.recommendations;

import java.io.InputStream;

/**
 * A file of evidence, open to be read.
 *
 * @param name name it was handed in under
 * @param size number of bytes
 * @param content the bytes; whoever opened it closes it
 */
public record EvidenceToRead(String name, long size, InputStream content) {}

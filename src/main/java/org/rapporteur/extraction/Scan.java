package org.rapporteur.extraction;

/** What a virus check said of a file. Only {@link Clean} lets it through. */
public sealed interface Scan {

    /** Looked at from its first byte to its last, nothing found. */
    record Clean() implements Scan {}

    /**
     * Something was found.
     *
     * @param signature the scanner's name for it
     */
    record Found(String signature) implements Scan {}

    /**
     * There was no answer that could be relied on; says nothing about the file, which has to wait.
     *
     * @param detail why, in English, for an administrator
     */
    record Unavailable(String detail) implements Scan {}
}

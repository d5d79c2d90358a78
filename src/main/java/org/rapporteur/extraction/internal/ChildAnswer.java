package org.rapporteur.extraction.internal;

import java.util.List;
import org.apache.tika.metadata.Metadata;

/** What the child process said about one file, or how it ended while reading it. */
sealed interface ChildAnswer {

    /**
     * The file was parsed, perhaps with an exception on the way.
     *
     * @param documents the file itself first, then what was embedded in it
     * @param stack the exception that ended parsing, blank when there was none
     */
    record Parsed(List<Metadata> documents, String stack) implements ChildAnswer {}

    /** The child found nothing at all to say. */
    record Empty() implements ChildAnswer {}

    /** More output than the parent is ready to take. */
    record TooMuchOutput() implements ChildAnswer {}

    /** The child was stopped at the time limit. */
    record TimedOut() implements ChildAnswer {}

    /** The child ran out of memory. */
    record OutOfMemory() implements ChildAnswer {}

    /** The child ended while reading the file. */
    record Crashed(String lastWords) implements ChildAnswer {}

    /** The child could not be used; says nothing about the file. */
    record Unavailable(String detail) implements ChildAnswer {}
}

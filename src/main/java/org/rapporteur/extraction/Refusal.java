package org.rapporteur.extraction;

import java.util.Map;

/**
 * Why a file does not come in, with the facts a message needs.
 *
 * @param facts named values for the message; which ones there are is said at each {@link Reason}
 */
public record Refusal(Reason reason, Map<String, String> facts) {

    public Refusal {
        facts = Map.copyOf(facts);
    }

    /** The kinds of refusal; every one also carries the fact {@code name}, the file's name as given. */
    public enum Reason {
        /** No byte at all. */
        EMPTY,
        /** More bytes than accepted; fact {@code limit} in bytes. */
        TOO_LARGE,
        /** The name has no extension or one that is not accepted; facts {@code extension} and {@code found}. */
        FORMAT_NOT_ACCEPTED,
        /** The content is not what the name says; facts {@code named} and {@code found} are media types. */
        NAME_CONTENT_MISMATCH,
        /** A program; fact {@code found}. */
        EXECUTABLE,
        /** A script; fact {@code found}. */
        SCRIPT,
        /** A web page, under whatever name; facts {@code named} and {@code found}. */
        HTML,
        /** An SVG drawing, which can carry scripts; facts {@code named} and {@code found}. */
        SVG,
        /** The image of a disk; fact {@code found}. */
        DISK_IMAGE,
        /** A link to another place or program; fact {@code found}. */
        SHORTCUT,
        /** The archive unpacks to more than accepted; facts {@code unpacked} and {@code limit} in bytes, or {@code ratio} and {@code limit}, with {@code entry}. */
        ARCHIVE_BOMB,
        /** The archive has more entries than accepted; facts {@code entries} and {@code limit}. */
        ARCHIVE_TOO_MANY_ENTRIES,
        /** An entry would be written outside its folder; fact {@code entry}. */
        ARCHIVE_BAD_PATH,
        /** Archives within archives deeper than accepted; facts {@code entry} and {@code limit}. */
        ARCHIVE_NESTED,
        /** An entry of the archive is of a refused kind; facts {@code entry} and {@code found}. */
        ARCHIVE_REFUSED_ENTRY,
        /** The archive's directory cannot be read, its end may be missing. */
        ARCHIVE_DAMAGED,
        /** More pixels than are accepted; facts {@code width}, {@code height} and {@code limit}. */
        TOO_MANY_PIXELS,
        /** The office format's required part is absent; fact {@code part}. */
        REQUIRED_PART_MISSING
    }
}

package org.rapporteur.extraction;

/**
 * One document inside a file: an attachment of a message, a file of an archive, a sheet put into a text.
 *
 * @param name as the file says it, cleaned; untrusted text
 * @param mediaType the type found in its content
 * @param depth 1 for what lies in the file itself, 2 for what lies in that, and so on
 * @param state how its reading ended
 * @param reason why it is not simply searchable, else {@link ReadingReason#NONE}
 * @param page the page of the file's text under which its own text stands, 0 when it has none
 */
public record ReadPart(String name, String mediaType, int depth, ReadingState state, ReadingReason reason, int page) {

    /** Whether something of it that was to be read could not be. */
    public boolean isMissing() {
        return state != ReadingState.SEARCHABLE && state != ReadingState.NO_TEXT;
    }
}

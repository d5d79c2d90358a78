package org.rapporteur.extraction;

/** What can be drawn of a file. */
public enum Drawing {
    /** Its first page, or itself if it is a picture, small, as PNG. */
    FIRST_PAGE,
    /** A picture drawn anew as PNG, no larger than is shown; nothing of the original's bytes is in it. */
    PICTURE,
    /** The pages of an office file, as PDF. */
    PAGES
}

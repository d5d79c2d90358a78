package org.rapporteur.extraction;

/** What an accepted file contains that a person should know before opening it. */
public enum Flag {
    /** The office file carries VBA macros. */
    MACROS,
    /** The PDF carries JavaScript. */
    SCRIPTS_IN_PDF,
    /** The PDF carries other files or starts programs when opened. */
    ACTIONS_IN_PDF
}

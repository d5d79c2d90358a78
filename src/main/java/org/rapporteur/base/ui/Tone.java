package org.rapporteur.base.ui;

import java.util.Locale;

/** What a chip says by its colour, beside its words. */
public enum Tone {
    /** Nothing special. */
    NEUTRAL,
    /** The present state. */
    ACCENT,
    /** Done, in order. */
    GOOD,
    /** Wants attention soon. */
    WARNING,
    /** Late or refused. */
    DANGER,
    /** Expected but not there yet; drawn with a dashed edge. */
    PENDING;

    /** Class name of the style sheet. */
    public String css() {
        return "tone-" + name().toLowerCase(Locale.ROOT);
    }
}

package org.rapporteur.meetings;

import org.jspecify.annotations.Nullable;

/**
 * What a person enters for a series; the service says what is wrong with it.
 *
 * @param acronym 1 to 20 characters
 * @param title 1 to 300 characters
 * @param prefix 1 to 20 letters, digits and hyphens, the beginning of every paper's symbol; the acronym when left out
 */
public record SeriesForm(
        @Nullable String acronym,
        @Nullable String title,
        @Nullable String prefix) {}

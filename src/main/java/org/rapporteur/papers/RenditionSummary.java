package org.rapporteur.papers;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.rapporteur.base.LanguageTag;

/**
 * A paper in one of its languages, as lists show it.
 *
 * @param language the language
 * @param status what it is worth
 * @param due when it is due, in the meeting's zone
 * @param there whether there is a file
 * @param overdue whether it is due and not there
 * @param newest number of its newest version; 0 when there is none
 * @param sha256 SHA-256 of its newest file; none when there is no file
 * @param mediaType the type found in its newest file; none when there is no file
 * @param extraction how far its newest file has been read; none when there is no file
 */
public record RenditionSummary(
        LanguageTag language,
        RenditionStatus status,
        @Nullable LocalDate due,
        boolean there,
        boolean overdue,
        int newest,
        @Nullable String sha256,
        @Nullable String mediaType,
        @Nullable ExtractionState extraction) {}

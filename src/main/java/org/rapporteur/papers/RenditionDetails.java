package org.rapporteur.papers;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.base.LanguageTag;
import org.rapporteur.directory.PartyId;

/**
 * A paper in one of its languages, with all its versions.
 *
 * @param language the language
 * @param status what it is worth
 * @param title the paper's title in this language, where somebody gave it
 * @param due when it is due, in the meeting's zone
 * @param owedBy who owes it while it is not there; none for the secretariat
 * @param overdue whether it is due and not there
 * @param versions oldest first; none when the language is only expected
 */
public record RenditionDetails(
        LanguageTag language,
        RenditionStatus status,
        @Nullable String title,
        @Nullable LocalDate due,
        @Nullable PartyId owedBy,
        boolean overdue,
        List<FileVersionDetails> versions) {

    /** Copies the versions. */
    public RenditionDetails {
        versions = List.copyOf(versions);
    }
}

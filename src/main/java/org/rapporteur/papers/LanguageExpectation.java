package org.rapporteur.papers;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.rapporteur.base.LanguageTag;
import org.rapporteur.directory.PartyId;

/**
 * A language of a paper that is waited for.
 *
 * @param language the language
 * @param status what it will be worth
 * @param due last day, in the meeting's zone
 * @param owedBy who owes it; none for the secretariat
 */
public record LanguageExpectation(
        LanguageTag language,
        RenditionStatus status,
        @Nullable LocalDate due,
        @Nullable PartyId owedBy) {}

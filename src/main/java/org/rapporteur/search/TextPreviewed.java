package org.rapporteur.search;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody read a page of a found thing beside the results.
 *
 * @param type kind of the thing
 * @param id the thing's id in its own feature
 * @param language BCP 47 tag of the language the text is in; absent when it is in none of its own
 */
public record TextPreviewed(
        SearchType type, UUID id, @Nullable String language) {}

package org.rapporteur.recommendations;

import org.jspecify.annotations.Nullable;

/**
 * Where a recommendation comes from, as far as the reader may know.
 *
 * @param source the thing
 * @param label its name, or empty when the reader may not see it
 * @param path address of its page, without a leading slash, or empty when the reader may not see it
 */
public record SourceDetails(
        Source source, @Nullable String label, @Nullable String path) {}

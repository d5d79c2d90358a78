package org.rapporteur.recommendations;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a recommendation comes from.
 *
 * @param kind kind of thing
 * @param id the thing
 * @param page page of a paper, from 1
 */
public record Source(SourceKind kind, UUID id, @Nullable Integer page) {}

package org.rapporteur.recommendations;

import org.jspecify.annotations.Nullable;
import org.rapporteur.base.LocalizedText;

/**
 * One part of a recommendation, to read.
 *
 * @param id the part
 * @param label such as "(a)"; empty for the implicit part of a text without parts
 * @param text what it says; empty for the implicit part
 */
public record PartDetails(PartId id, String label, @Nullable LocalizedText text) {}

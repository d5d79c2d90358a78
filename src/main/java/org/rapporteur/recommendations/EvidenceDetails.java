package org.rapporteur.recommendations;

import org.jspecify.annotations.Nullable;

/**
 * A piece of evidence as far as the reader may know it.
 *
 * @param evidence what it is
 * @param label the file's name, the paper's symbol and title, the citation or the address; empty when the reader may not
 *     see it
 * @param address where it can be opened: an address of the web, or a path without a leading slash; empty when nowhere
 */
public record EvidenceDetails(
        Evidence evidence, @Nullable String label, @Nullable String address) {}

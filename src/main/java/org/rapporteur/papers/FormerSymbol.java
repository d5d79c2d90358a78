package org.rapporteur.papers;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;

/**
 * A symbol a paper had before it was corrected.
 *
 * @param meetingId the paper's meeting, in which nobody else gets it
 * @param symbol the symbol
 * @param correctedAt when it was corrected, UTC
 */
@Embeddable
record FormerSymbol(
        @Column(nullable = false) UUID meetingId,
        @Column(nullable = false, length = 120) String symbol,
        @Column(nullable = false) Instant correctedAt) {}

package org.rapporteur.directory;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a person is or was at an organisation, as stored. */
@Embeddable
record Position(
        @Column(nullable = false) UUID organisationId,
        @Column(nullable = false, length = 200) String title,
        @Nullable LocalDate firstDay,
        @Nullable LocalDate lastDay) {}

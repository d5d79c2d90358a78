package org.rapporteur.delegations;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Credentials of a delegation, for its own focal points and those who check them.
 *
 * @param state how far the check has come
 * @param note the question asked, while there is one
 * @param fileName name of the file as it was sent, if a file was
 * @param size bytes of the file
 * @param mediaType type found in the content of the file
 * @param receivedAt when the file or paper came, UTC
 */
public record CredentialDetails(
        CredentialState state,
        @Nullable String note,
        @Nullable String fileName,
        long size,
        @Nullable String mediaType,
        @Nullable Instant receivedAt) {}

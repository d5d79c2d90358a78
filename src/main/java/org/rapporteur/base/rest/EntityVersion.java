package org.rapporteur.base.rest;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/** Versions of things in HTTP: {@code ETag} out, {@code If-Match} in (RFC 9110). */
public final class EntityVersion {

    private EntityVersion() {}

    /** An answer that carries its version as a strong entity tag. */
    public static <T> ResponseEntity<T> tagged(T body, long version) {
        return ResponseEntity.ok().eTag("\"" + version + "\"").body(body);
    }

    /**
     * The version the client saw.
     *
     * @param ifMatch the {@code If-Match} header
     * @throws MissingPrecondition when the header is missing or is not a version (HTTP 428)
     */
    public static long required(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new MissingPrecondition();
        }
        var bare = ifMatch.strip().replaceFirst("^W/", "").replace("\"", "");
        try {
            return Long.parseLong(bare);
        } catch (NumberFormatException e) {
            throw new MissingPrecondition();
        }
    }

    /** A change came without saying which version it changes. */
    public static final class MissingPrecondition extends RuntimeException {
        private MissingPrecondition() {
            super("If-Match is missing");
        }
    }
}

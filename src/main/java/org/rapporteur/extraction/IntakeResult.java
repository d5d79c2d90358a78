package org.rapporteur.extraction;

import java.util.Optional;
import java.util.Set;

/**
 * What the intake decided about a file.
 *
 * @param accepted whether the file may come in
 * @param mediaType the type found in the content (never the one the sender claims)
 * @param refusal the reason, present exactly when the file is not accepted
 * @param flags what a person should know before opening it
 */
public record IntakeResult(boolean accepted, String mediaType, Optional<Refusal> refusal, Set<Flag> flags) {

    public IntakeResult {
        flags = Set.copyOf(flags);
    }

    /** A file that may come in. */
    public static IntakeResult accepted(String mediaType, Set<Flag> flags) {
        return new IntakeResult(true, mediaType, Optional.empty(), flags);
    }

    /** A file that does not come in. */
    public static IntakeResult refused(String mediaType, Refusal refusal) {
        return new IntakeResult(false, mediaType, Optional.of(refusal), Set.of());
    }
}

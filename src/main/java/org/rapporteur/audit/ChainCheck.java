package org.rapporteur.audit;

import org.jspecify.annotations.Nullable;

/**
 * What a check of the whole chain found.
 *
 * @param entries lines read
 * @param brokenAt first line that does not fit, or empty when all fit
 */
public record ChainCheck(long entries, @Nullable Long brokenAt) {

    /** Whether nothing was changed, removed or added outside the portal. */
    public boolean whole() {
        return brokenAt == null;
    }
}

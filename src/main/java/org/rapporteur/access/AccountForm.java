package org.rapporteur.access;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator enters for an account.
 *
 * @param signInName 2 to 120 letters, digits, dots, hyphens, underscores or an e-mail address
 * @param displayName 1 to 200 characters
 * @param email e-mail address, if any
 * @param roles roles for the whole portal
 */
public record AccountForm(
        String signInName, String displayName, @Nullable String email, Set<PortalRole> roles) {}

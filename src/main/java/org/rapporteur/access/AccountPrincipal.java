package org.rapporteur.access;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapporteur.base.security.Actor;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** Whoever is signed in, as Spring Security carries it; holds no right by itself, the reader is computed afresh. */
final class AccountPrincipal implements UserDetails, Actor, CredentialsContainer {

    private final UUID accountId;
    private final String signInName;
    private final String displayName;
    private final boolean enabled;
    private final List<GrantedAuthority> authorities;
    private @Nullable String passwordHash;

    AccountPrincipal(
            UUID accountId,
            String signInName,
            String displayName,
            boolean enabled,
            Collection<? extends GrantedAuthority> authorities,
            @Nullable String passwordHash) {
        this.accountId = accountId;
        this.signInName = signInName;
        this.displayName = displayName;
        this.enabled = enabled;
        this.authorities = List.copyOf(authorities);
        this.passwordHash = passwordHash;
    }

    @Override
    public UUID accountId() {
        return accountId;
    }

    @Override
    public String displayName() {
        return displayName;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return authorities;
    }

    @Override
    public @Nullable String getPassword() {
        return passwordHash;
    }

    @Override
    public String getUsername() {
        return signInName;
    }

    @Override
    public boolean isEnabled() {
        return enabled;
    }

    @Override
    public void eraseCredentials() {
        passwordHash = null;
    }
}

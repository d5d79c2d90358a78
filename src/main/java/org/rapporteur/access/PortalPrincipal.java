package org.rapporteur.access;

import java.util.List;
import java.util.UUID;
import org.rapporteur.base.security.Actor;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;

/** The portal itself at work. */
record PortalPrincipal() implements Actor {

    static final List<GrantedAuthority> AUTHORITIES =
            AuthorityUtils.createAuthorityList("ROLE_USER", "ROLE_SECRETARIAT", "ROLE_ADMINISTRATOR");

    private static final UUID NOBODY = new UUID(0, 0);

    @Override
    public UUID accountId() {
        return NOBODY;
    }

    @Override
    public String displayName() {
        return "Rapporteur";
    }
}

package org.rapporteur.access;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapporteur.base.EmailAddress;
import org.rapporteur.base.persistence.BaseEntity;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** Somebody who can sign in. */
@Entity
@Table(name = "account")
class Account extends BaseEntity {

    @Column(nullable = false, length = 120)
    private String signInName;

    @Column(nullable = false, length = 200)
    private String displayName;

    @Column(length = 254)
    private @Nullable String email;

    @Column(length = 300)
    private @Nullable String passwordHash;

    @Column(nullable = false)
    private boolean enabled = true;

    @Column(nullable = false)
    private boolean demonstration;

    @Column(nullable = false, length = 35)
    private String language = "en";

    @Column(nullable = false, length = 60)
    private String zone = "UTC";

    private @Nullable UUID personId;

    private @Nullable Instant lastSignedInAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "account_role", joinColumns = @JoinColumn(name = "account_id"))
    @Column(name = "role", nullable = false, length = 40)
    @Enumerated(EnumType.STRING)
    private Set<PortalRole> roles = EnumSet.noneOf(PortalRole.class);

    @SuppressWarnings("NullAway.Init")
    protected Account() {}

    Account(String signInName, String displayName, @Nullable EmailAddress email) {
        this.signInName = normalised(signInName);
        this.displayName = displayName.strip();
        this.email = email == null ? null : email.value();
    }

    static String normalised(String signInName) {
        return signInName.strip().toLowerCase(Locale.ROOT);
    }

    void describe(String displayName, @Nullable EmailAddress email) {
        this.displayName = displayName.strip();
        this.email = email == null ? null : email.value();
    }

    void grant(Set<PortalRole> roles) {
        this.roles.clear();
        this.roles.addAll(roles);
    }

    void setPassword(String hash) {
        this.passwordHash = hash;
    }

    void markAsDemonstration() {
        this.demonstration = true;
    }

    void prefer(String language, String zone) {
        this.language = language;
        this.zone = zone;
    }

    void enable(boolean enabled) {
        this.enabled = enabled;
    }

    void signedIn(Instant at) {
        this.lastSignedInAt = at;
    }

    AccountPrincipal principal() {
        List<GrantedAuthority> authorities = new ArrayList<>();
        authorities.add(new SimpleGrantedAuthority("ROLE_USER"));
        roles.forEach(role -> authorities.add(new SimpleGrantedAuthority("ROLE_" + role)));
        return new AccountPrincipal(getId(), signInName, displayName, enabled, authorities, passwordHash);
    }

    AccountDetails details() {
        return new AccountDetails(
                new AccountId(getId()),
                signInName,
                displayName,
                email,
                enabled,
                passwordHash != null,
                Set.copyOf(roles),
                language,
                zone,
                lastSignedInAt,
                version());
    }

    String displayName() {
        return displayName;
    }

    Set<PortalRole> roles() {
        return roles;
    }

    boolean enabled() {
        return enabled;
    }

    boolean demonstration() {
        return demonstration;
    }

    @Nullable
    String passwordHash() {
        return passwordHash;
    }

    String signInName() {
        return signInName;
    }
}

package org.rapporteur.audit.ui;

import org.rapporteur.base.ui.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.context.SecurityContextHolder;

/** The trail's place in the navigation. */
@Configuration(proxyBeanMethods = false)
class AuditNavigation {

    @Bean
    NavigationItem auditPage() {
        return new NavigationItem(
                "audit.title",
                "audit",
                NavigationItem.Group.ADMINISTRATION,
                10,
                AuditView.class,
                AuditNavigation::isManager,
                () -> 0);
    }

    private static boolean isManager() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                && authentication.getAuthorities().stream()
                        .anyMatch(authority -> "ROLE_ADMINISTRATOR".equals(authority.getAuthority())
                                || "ROLE_SECRETARIAT".equals(authority.getAuthority()));
    }
}

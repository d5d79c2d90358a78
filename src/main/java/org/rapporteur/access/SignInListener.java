package org.rapporteur.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapporteur.audit.AuditTrail;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * What happens when a browser signs in, fails to, or signs out. It listens to Spring Security's events because Vaadin's
 * configurer brings success and failure handlers of its own.
 */
@Component
class SignInListener implements LogoutHandler {

    private final SignIns signIns;
    private final Throttle throttle;
    private final AuditTrail audit;

    SignInListener(SignIns signIns, Throttle throttle, AuditTrail audit) {
        this.signIns = signIns;
        this.throttle = throttle;
        this.audit = audit;
    }

    @EventListener
    void signedIn(InteractiveAuthenticationSuccessEvent event) {
        var request = request();
        if (request != null && event.getAuthentication().getPrincipal() instanceof AccountPrincipal account) {
            throttle.succeeded(account.getUsername());
            var device = Objects.requireNonNullElse(request.getHeader("User-Agent"), "–");
            request.getSession()
                    .setAttribute(
                            SignIns.SESSION_ATTRIBUTE,
                            signIns.begin(account.accountId(), request.getRemoteAddr(), device));
            audit.append(
                    account.accountId(),
                    account.displayName(),
                    "account.signed-in",
                    "account",
                    account.accountId(),
                    account.displayName(),
                    "");
        }
    }

    @EventListener
    void failed(AbstractAuthenticationFailureEvent event) {
        var request = request();
        if (request != null) {
            var name = event.getAuthentication().getName();
            throttle.failed(name, request.getRemoteAddr());
            audit.append(null, name, "account.sign-in-failed", "account", null, name, "");
        }
    }

    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        var session = request.getSession(false);
        if (session != null && session.getAttribute(SignIns.SESSION_ATTRIBUTE) instanceof UUID id) {
            signIns.ended(id);
        }
    }

    private static @Nullable HttpServletRequest request() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? attributes.getRequest()
                : null;
    }
}

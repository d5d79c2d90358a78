package org.rapporteur.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapporteur.audit.AuditTrail;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;

/** What happens when a browser signs in, fails to, or signs out. */
@Component
class SignInHandlers extends SavedRequestAwareAuthenticationSuccessHandler
        implements AuthenticationFailureHandler, LogoutHandler {

    private final SignIns signIns;
    private final Throttle throttle;
    private final AuditTrail audit;

    SignInHandlers(SignIns signIns, Throttle throttle, AuditTrail audit) {
        this.signIns = signIns;
        this.throttle = throttle;
        this.audit = audit;
        setDefaultTargetUrl("/");
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws ServletException, IOException {
        if (authentication.getPrincipal() instanceof AccountPrincipal account) {
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
        super.onAuthenticationSuccess(request, response, authentication);
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
            throws IOException {
        var name = Objects.requireNonNullElse(request.getParameter("username"), "");
        throttle.failed(name, request.getRemoteAddr());
        audit.append(null, name, "account.sign-in-failed", "account", null, name, "");
        response.sendRedirect(request.getContextPath() + "/sign-in?error");
    }

    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        var session = request.getSession(false);
        if (session != null && session.getAttribute(SignIns.SESSION_ATTRIBUTE) instanceof UUID id) {
            signIns.ended(id);
        }
    }
}

package org.rapporteur.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.springframework.web.filter.OncePerRequestFilter;

/** Turns a sign-in away unread while its name or address has failed too often. */
class ThrottleFilter extends OncePerRequestFilter {

    private final Throttle throttle;

    ThrottleFilter(Throttle throttle) {
        this.throttle = throttle;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var signingIn = "POST".equals(request.getMethod())
                && request.getRequestURI().equals(request.getContextPath() + "/sign-in");
        if (signingIn
                && !throttle.admits(
                        Objects.requireNonNullElse(request.getParameter("username"), ""), request.getRemoteAddr())) {
            response.sendRedirect(request.getContextPath() + "/sign-in?throttled");
            return;
        }
        chain.doFilter(request, response);
    }
}

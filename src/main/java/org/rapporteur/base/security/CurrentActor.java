package org.rapporteur.base.security;

import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Tells who acts in this thread. */
@Component
public class CurrentActor {

    /** Whoever is signed in, or empty for the public and for the portal's own work. */
    public Optional<Actor> get() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Actor actor
                ? Optional.of(actor)
                : Optional.empty();
    }
}

package org.rapporteur.walk;

import java.util.EnumSet;
import java.util.Set;

/** Everybody who comes to the portal, as DOMAIN.md names them; most of them in relation to one meeting. */
enum Role {
    PUBLIC,
    STRANGER,
    ADMINISTRATOR,
    SECRETARIAT,
    ORGANISER,
    ORGANISER_ELSEWHERE,
    CHAIR,
    RAPPORTEUR,
    FOCAL_POINT,
    DELEGATE,
    OTHER_FOCAL_POINT,
    OBSERVER,
    PARTNER;

    static final Set<Role> EVERYONE = EnumSet.allOf(Role.class);

    static final Set<Role> SIGNED_IN = EnumSet.complementOf(EnumSet.of(PUBLIC));

    /** The secretariat and whoever runs or chairs the meeting. */
    static final Set<Role> INSIDERS = EnumSet.of(SECRETARIAT, ORGANISER, CHAIR, RAPPORTEUR);

    /** Whoever takes part in the meeting in any capacity, and the secretariat. */
    static final Set<Role> PARTICIPANTS = EnumSet.of(
            SECRETARIAT, ORGANISER, CHAIR, RAPPORTEUR, FOCAL_POINT, DELEGATE, OTHER_FOCAL_POINT, OBSERVER, PARTNER);

    /** Whoever takes part in any meeting, and the roles of the portal. */
    static final Set<Role> KNOWN = EnumSet.complementOf(EnumSet.of(PUBLIC, STRANGER));
}

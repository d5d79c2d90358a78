package org.rapporteur.directory;

import java.util.Set;
import org.rapporteur.access.AccessTokens;

/** Who may see what of the directory, for pages, lists, the API and the search index alike. */
final class Circles {

    /** Parties and organisations: everyone with an account, and the portal's own work. */
    static final Set<String> DIRECTORY =
            Set.of(AccessTokens.SIGNED_IN, AccessTokens.SECRETARIAT, AccessTokens.ADMINISTRATOR);

    /** People: whoever takes part in a meeting, and the roles of the portal. */
    static final Set<String> PEOPLE =
            Set.of(AccessTokens.PARTICIPANT, AccessTokens.SECRETARIAT, AccessTokens.ADMINISTRATOR);

    private Circles() {}
}

package org.rapporteur.search;

import org.rapporteur.access.Rights;
import org.rapporteur.audit.AuditTrail;
import org.rapporteur.search.internal.IndexKeeper;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** How the search index is, and its rebuilding; for those who run the portal. */
@Service
@PreAuthorize("isAuthenticated()")
public class SearchHealth {
    private final IndexKeeper keeper;
    private final Rights rights;
    private final AuditTrail audit;

    SearchHealth(IndexKeeper keeper, Rights rights, AuditTrail audit) {
        this.keeper = keeper;
        this.rights = rights;
        this.audit = audit;
    }

    /** How the index is now. */
    public SearchHealthDetails details() {
        rights.require(rights.mayManagePortal());
        return keeper.details();
    }

    /** Begins to index everything again, in the background and while searches go on. */
    public void rebuild() {
        rights.require(rights.mayManagePortal());
        keeper.rebuild();
        audit.append("search.rebuilt", "search", null, "", "");
    }
}

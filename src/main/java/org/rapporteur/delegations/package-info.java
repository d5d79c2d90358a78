/** Delegations to a meeting: who comes for whom, with which credentials, and who may act for them on the portal. */
@ApplicationModule(
        allowedDependencies = {
            "base",
            "access",
            "audit",
            "storage",
            "extraction",
            "directory",
            "directory :: ui",
            "meetings",
            "meetings :: ui",
            "notifications",
            "exports"
        })
@NullMarked
package org.rapporteur.delegations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

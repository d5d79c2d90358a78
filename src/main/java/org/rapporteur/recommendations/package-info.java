/** Recommendations and what came of them: text, addressees, progress reports, the matrix. */
@ApplicationModule(
        allowedDependencies = {
            "base",
            "access",
            "audit",
            "search",
            "directory",
            "directory :: ui",
            "meetings",
            "meetings :: ui",
            "delegations",
            "papers",
            "papers :: ui",
            "storage",
            "extraction",
            "notifications",
            "notifications :: ui",
            "exports"
        })
@NullMarked
package org.rapporteur.recommendations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

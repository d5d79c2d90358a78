/** Series and their meetings: states, key dates, agenda, and who runs them. */
@ApplicationModule(
        allowedDependencies = {
            "base",
            "access",
            "audit",
            "search",
            "directory",
            "directory :: ui",
            "notifications",
            "notifications :: ui",
            "exports"
        })
@NullMarked
package org.rapporteur.meetings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

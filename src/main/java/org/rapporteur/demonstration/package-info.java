/** The demonstration: the true meeting series with illustrative texts, loaded through the same services as a person's work. */
@ApplicationModule(
        allowedDependencies = {
            "base",
            "access",
            "exports",
            "directory",
            "meetings",
            "delegations",
            "papers",
            "recommendations"
        })
@NullMarked
package org.rapporteur.demonstration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** Papers of meetings: received, given a symbol, read behind the process wall, found, and sent to whoever may read them. */
@ApplicationModule(
        allowedDependencies = {
            "base",
            "access",
            "audit",
            "search",
            "extraction",
            "exports",
            "storage",
            "preview",
            "directory",
            "directory :: ui",
            "meetings",
            "meetings :: ui",
            "notifications",
            "notifications :: ui"
        })
@NullMarked
package org.rapporteur.papers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** Parties (States, bodies, agencies, civil society), their organisations, and the people who work there. */
@ApplicationModule(allowedDependencies = {"base", "access", "audit", "search"})
@NullMarked
package org.rapporteur.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

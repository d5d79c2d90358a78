/** Backups of a running portal in one archive, and their way back into an empty data folder. */
@ApplicationModule(allowedDependencies = {"base", "access", "audit", "storage"})
@NullMarked
package org.rapporteur.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** The append-only, hash-chained trail of who did what, when and to which thing. */
@ApplicationModule(allowedDependencies = {"base"})
@NullMarked
package org.rapporteur.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

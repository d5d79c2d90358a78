/** Accounts, sign-in, the reader of a request and what that reader may do. */
@ApplicationModule(allowedDependencies = {"base", "audit"})
@NullMarked
package org.rapporteur.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

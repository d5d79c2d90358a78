/** What awaits each person, gathered from every feature. */
@ApplicationModule(allowedDependencies = {"base", "access"})
@NullMarked
package org.rapporteur.notifications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

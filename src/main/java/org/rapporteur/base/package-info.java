/** Value objects and other small things every feature shares; depends on no feature. */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
@NullMarked
package org.rapporteur.base;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

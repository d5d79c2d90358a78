/** Files for other programs: workbooks and calendars. */
@ApplicationModule(allowedDependencies = {"base"})
@NullMarked
package org.rapporteur.exports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

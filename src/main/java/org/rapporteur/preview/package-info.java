/** Previews of files: small pictures, pictures drawn anew and pages of office files, made once and kept in the store. */
@ApplicationModule(allowedDependencies = {"base", "storage", "extraction"})
@NullMarked
package org.rapporteur.preview;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** Decides whether a file may come in, and reads the text of files behind a process wall. */
@NullMarked
@ApplicationModule(allowedDependencies = {"base"})
package org.rapporteur.extraction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** Keeps the bytes of files, each once, under the SHA-256 of its content; knows nothing of what they are for. */
@ApplicationModule(allowedDependencies = {"base", "audit"})
@NullMarked
package org.rapporteur.storage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

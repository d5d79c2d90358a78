/** What everyone may read without an account: published meetings, their public papers, their adopted recommendations. */
@ApplicationModule(allowedDependencies = {"base", "access", "directory", "meetings", "papers", "recommendations"})
@NullMarked
package org.rapporteur.publication;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** One search over all features: features publish documents into one table, one Lucene index ranks and facets them. */
@ApplicationModule(allowedDependencies = {"base", "access", "audit", "notifications :: ui"})
@NullMarked
package org.rapporteur.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

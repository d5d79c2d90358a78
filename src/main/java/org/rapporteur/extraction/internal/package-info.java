/** The only place that knows Apache Tika, the child process and the formats' inner structure. */
@NullMarked
package org.rapporteur.extraction.internal;

import org.jspecify.annotations.NullMarked;

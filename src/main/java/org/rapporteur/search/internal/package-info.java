/** How search works inside: the table of entries, the Lucene index, analysis, queries and extracts. */
@NullMarked
package org.rapporteur.search.internal;

import org.jspecify.annotations.NullMarked;

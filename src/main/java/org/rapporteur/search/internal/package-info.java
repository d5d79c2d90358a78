/** How search works inside: the table of entries, what holds the index, what asks it, and extracts. */
@NullMarked
package org.rapporteur.search.internal;

import org.jspecify.annotations.NullMarked;

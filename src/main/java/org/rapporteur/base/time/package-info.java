/** The one clock. */
@NullMarked
package org.rapporteur.base.time;

import org.jspecify.annotations.NullMarked;

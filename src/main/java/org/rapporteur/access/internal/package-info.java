/** How sign-in is wired. */
@NullMarked
package org.rapporteur.access.internal;

import org.jspecify.annotations.NullMarked;

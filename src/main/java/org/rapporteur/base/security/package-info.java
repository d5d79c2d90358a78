/** Who acts, as far as every feature needs to know it. */
@NullMarked
package org.rapporteur.base.security;

import org.jspecify.annotations.NullMarked;

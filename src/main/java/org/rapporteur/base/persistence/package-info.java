/** What every stored thing has in common. */
@NullMarked
package org.rapporteur.base.persistence;

import org.jspecify.annotations.NullMarked;

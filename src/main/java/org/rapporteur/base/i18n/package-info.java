/** Translations of the interface. */
@NullMarked
package org.rapporteur.base.i18n;

import org.jspecify.annotations.NullMarked;

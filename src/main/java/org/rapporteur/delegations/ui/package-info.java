/** Screens of delegations. */
@NullMarked
package org.rapporteur.delegations.ui;

import org.jspecify.annotations.NullMarked;

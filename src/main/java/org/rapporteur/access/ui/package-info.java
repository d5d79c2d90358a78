/** Screens of accounts and sign-in. */
@NullMarked
package org.rapporteur.access.ui;

import org.jspecify.annotations.NullMarked;

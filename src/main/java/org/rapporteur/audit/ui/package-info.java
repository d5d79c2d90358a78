/** Screens of the audit trail. */
@NullMarked
package org.rapporteur.audit.ui;

import org.jspecify.annotations.NullMarked;

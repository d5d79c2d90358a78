/** REST resource of the audit trail. */
@NullMarked
package org.rapporteur.audit.rest;

import org.jspecify.annotations.NullMarked;

/** Delegations over HTTP. */
@NullMarked
package org.rapporteur.delegations.rest;

import org.jspecify.annotations.NullMarked;

/** REST resources of accounts and tokens. */
@NullMarked
package org.rapporteur.access.rest;

import org.jspecify.annotations.NullMarked;

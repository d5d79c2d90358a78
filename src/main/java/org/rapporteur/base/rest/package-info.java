/** What every answer of the REST API has in common. */
@NullMarked
package org.rapporteur.base.rest;

import org.jspecify.annotations.NullMarked;

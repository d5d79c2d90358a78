/** Search in the REST API. */
@NullMarked
package org.rapporteur.search.rest;

import org.jspecify.annotations.NullMarked;

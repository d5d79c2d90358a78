/** The follow-up in the REST API. */
@NullMarked
package org.rapporteur.recommendations.rest;

import org.jspecify.annotations.NullMarked;

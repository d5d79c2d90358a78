/** REST resources of series, meetings and agendas. */
@NullMarked
package org.rapporteur.meetings.rest;

import org.jspecify.annotations.NullMarked;

/** The only place that knows the libraries for workbooks (Apache POI) and calendars (iCal4j). */
@NullMarked
package org.rapporteur.exports.internal;

import org.jspecify.annotations.NullMarked;

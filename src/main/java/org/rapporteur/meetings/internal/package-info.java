/** What the meetings feature keeps to itself. */
@NullMarked
package org.rapporteur.meetings.internal;

import org.jspecify.annotations.NullMarked;

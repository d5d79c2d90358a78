/** REST resource of whoever asks. */
@NullMarked
package org.rapporteur.notifications.rest;

import org.jspecify.annotations.NullMarked;

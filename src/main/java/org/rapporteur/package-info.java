/** The application class and nothing else. */
@NullMarked
package org.rapporteur;

import org.jspecify.annotations.NullMarked;

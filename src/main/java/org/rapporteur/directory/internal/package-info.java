/** Where the flags are served from. */
@NullMarked
package org.rapporteur.directory.internal;

import org.jspecify.annotations.NullMarked;

/** What the store does by itself. */
@NullMarked
package org.rapporteur.storage.internal;

import org.jspecify.annotations.NullMarked;

/** How the viewer of pages comes into a browser. */
@NullMarked
package org.rapporteur.preview.internal;

import org.jspecify.annotations.NullMarked;

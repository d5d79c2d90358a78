/** What papers contribute to other features. */
@NullMarked
package org.rapporteur.papers.internal;

import org.jspecify.annotations.NullMarked;

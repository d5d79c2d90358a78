/** The language of questions: how text is cut into words, what a typed question means, and what the index is asked for it. */
@NullMarked
package org.rapporteur.search.internal.query;

import org.jspecify.annotations.NullMarked;

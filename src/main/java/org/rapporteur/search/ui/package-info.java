/** The search page, and how an extract is shown safely. */
@NullMarked
package org.rapporteur.search.ui;

import org.jspecify.annotations.NullMarked;

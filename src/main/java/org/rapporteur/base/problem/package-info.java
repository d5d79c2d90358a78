/** What can be wrong with a request, in words a person can act on. */
@NullMarked
package org.rapporteur.base.problem;

import org.jspecify.annotations.NullMarked;

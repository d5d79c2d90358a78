/** What is checked before the portal starts, what it says when it is ready, and why it did not start. */
@NullMarked
package org.rapporteur.base.startup;

import org.jspecify.annotations.NullMarked;

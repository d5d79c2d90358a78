/** The frame of every page and the components pages are made of. */
@NullMarked
package org.rapporteur.base.ui;

import org.jspecify.annotations.NullMarked;

/** Screens of the directory, and the flag and name of a party for the screens of every feature. */
@NamedInterface("ui")
@NullMarked
package org.rapporteur.directory.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

/** Home: what awaits whoever is signed in. */
@NamedInterface("ui")
@NullMarked
package org.rapporteur.notifications.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

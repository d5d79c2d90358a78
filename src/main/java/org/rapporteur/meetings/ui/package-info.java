/** Pages of meetings, and what other features add to them: tabs, cards of the overview. */
@NamedInterface("ui")
@NullMarked
package org.rapporteur.meetings.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

/** Pages of papers, and what other features add to them: a step for a proposed action. */
@NamedInterface("ui")
@NullMarked
package org.rapporteur.papers.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

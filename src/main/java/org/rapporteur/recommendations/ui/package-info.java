/** The screens of the follow-up: register, matrix, dashboard, story and report. */
@NamedInterface("ui")
@NullMarked
package org.rapporteur.recommendations.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

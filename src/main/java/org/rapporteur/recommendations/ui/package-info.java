/** The screens of the follow-up: register, matrix, dashboard, story and report. */
@NullMarked
package org.rapporteur.recommendations.ui;

import org.jspecify.annotations.NullMarked;

/** Pages of papers: lists, one paper with its text, and the way in. */
@NullMarked
package org.rapporteur.papers.ui;

import org.jspecify.annotations.NullMarked;

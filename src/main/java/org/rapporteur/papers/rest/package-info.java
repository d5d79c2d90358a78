/** Papers in the REST API, and the sending of files. */
@NullMarked
package org.rapporteur.papers.rest;

import org.jspecify.annotations.NullMarked;

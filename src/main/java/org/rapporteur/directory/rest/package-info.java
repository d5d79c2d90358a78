/** REST resources of the directory. */
@NullMarked
package org.rapporteur.directory.rest;

import org.jspecify.annotations.NullMarked;

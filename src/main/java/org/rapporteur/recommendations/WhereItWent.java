package org.rapporteur.recommendations;

import java.util.UUID;

/**
 * What became of a recommendation that was merged.
 *
 * @param merged the one that was merged
 * @param number number of the one it went into
 */
record WhereItWent(UUID merged, String number) {}

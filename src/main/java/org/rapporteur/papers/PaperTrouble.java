package org.rapporteur.papers;

import org.jspecify.annotations.Nullable;

/**
 * A paper somebody has to see to.
 *
 * @param paper the paper
 * @param extraction what became of the newest file of a language, if that is the trouble
 */
record PaperTrouble(Paper paper, @Nullable ExtractionState extraction) {}

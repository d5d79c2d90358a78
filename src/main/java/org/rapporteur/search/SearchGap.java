package org.rapporteur.search;

/**
 * Things that exist but whose text a search cannot reach, and why.
 *
 * @param reasonKey translation key of one sentence with the number as its parameter
 * @param count how many things of those this reader may see
 */
public record SearchGap(String reasonKey, long count) {}

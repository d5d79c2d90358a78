package org.rapporteur.search;

/**
 * What would be found without a part of a question that asks in a field.
 *
 * @param left the part, as typed, such as {@code year:1999}
 * @param text the question without it
 * @param count what that finds, with the same filters
 */
public record WiderWords(String left, String text, long count) {}

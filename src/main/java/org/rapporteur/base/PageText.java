package org.rapporteur.base;

/**
 * The text of one page, slide, sheet or attachment; formats without pages have one.
 *
 * @param number the page's number as a reader counts, from 1
 * @param text plain text of any length, blocks separated by newlines
 */
public record PageText(int number, String text) {}

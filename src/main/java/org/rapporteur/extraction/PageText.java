package org.rapporteur.extraction;

/**
 * The text of one page, slide, sheet or attachment; formats without pages have one.
 *
 * @param number counted from 1
 * @param text cleaned, blocks separated by newlines, never blank
 */
public record PageText(int number, String text) {}

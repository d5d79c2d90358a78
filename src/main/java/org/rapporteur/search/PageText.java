package org.rapporteur.search;

/**
 * The text of one page of a document.
 *
 * @param number the page's number as the reader sees it, from 1
 * @param text plain text, of any length
 */
public record PageText(int number, String text) {}

package org.rapporteur.search.internal;

import java.util.UUID;

/**
 * Where a page lies in the text of an entry.
 *
 * @param entry the entry
 * @param variant name of its variant
 * @param page the page's row
 * @param number the page's number as the reader sees it
 * @param characters length of its text in UTF-16 units
 */
record PageSpan(UUID entry, String variant, UUID page, int number, int characters) {}

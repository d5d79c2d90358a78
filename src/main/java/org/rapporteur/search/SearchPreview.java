package org.rapporteur.search;

import java.util.List;

/**
 * A hit seen closer, beside the others.
 *
 * @param hit the thing, with most of the chosen page as its extract, lines kept
 * @param places the pages on which something was found, best ones only, in the order of the document
 * @param chosen which of them is shown, from 0; 0 as well when there is none
 * @param pages pages of the document shown; 0 when it has none
 */
public record SearchPreview(SearchHit hit, List<SearchPlace> places, int chosen, int pages) {}

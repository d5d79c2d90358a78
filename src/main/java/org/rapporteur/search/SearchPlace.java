package org.rapporteur.search;

import org.jspecify.annotations.Nullable;

/**
 * A page of a thing on which something was found.
 *
 * @param variant which of the thing's documents it is in, such as a paper's language
 * @param language BCP 47 tag of its language
 * @param page the page's number as the reader sees it
 * @param extract part of it as HTML: escaped, with only {@code <mark>} around what was found
 * @param marks how often something was found on it
 */
public record SearchPlace(String variant, @Nullable String language, int page, String extract, int marks) {}

package org.rapporteur.search;

/**
 * One value of a facet.
 *
 * @param value what to filter by: a {@link SearchType} name, an id, a language tag or a year
 * @param label name as published (meetings, parties), else the value itself
 * @param count how many things this reader would see with it
 * @param selected whether the query already filters by it
 */
public record FacetValue(String value, String label, long count, boolean selected) {
    /** The same value under another name. */
    FacetValue named(String name) {
        return new FacetValue(value, name, count, selected);
    }
}

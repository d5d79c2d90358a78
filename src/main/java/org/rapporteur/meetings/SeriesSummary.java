package org.rapporteur.meetings;

/**
 * A series of meetings in lists.
 *
 * @param id the series
 * @param acronym short name, such as RLRG
 * @param title full name
 * @param prefix what the symbols of its papers begin with, such as RLRG
 * @param version for detecting concurrent changes
 */
public record SeriesSummary(SeriesId id, String acronym, String title, String prefix, long version) {}

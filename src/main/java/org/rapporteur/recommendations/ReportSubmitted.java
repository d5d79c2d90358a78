package org.rapporteur.recommendations;

/**
 * A report lies before the secretariat.
 *
 * @param report the report
 * @param addressee whose report it is
 */
public record ReportSubmitted(ReportId report, AddresseeId addressee) {}

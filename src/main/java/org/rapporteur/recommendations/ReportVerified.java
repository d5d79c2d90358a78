package org.rapporteur.recommendations;

/**
 * The secretariat found a level.
 *
 * @param report the report
 * @param addressee whose report it is
 */
public record ReportVerified(ReportId report, AddresseeId addressee) {}

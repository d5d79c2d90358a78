package org.rapporteur.recommendations;

import org.rapporteur.base.LocalizedText;

/**
 * A relative of a recommendation.
 *
 * @param id the relation
 * @param kind how they relate
 * @param outgoing whether the link leads from the one that is read to the other
 * @param other the other one
 * @param number number of the other one
 * @param text text of the other one, or the words before its parts
 * @param textState where the text of the other one stands
 */
public record LineageDetails(
        LineageId id,
        LineageKind kind,
        boolean outgoing,
        RecommendationId other,
        String number,
        LocalizedText text,
        TextState textState) {

    /** Whether it tells what the one that is read was merged into. */
    public boolean tellsWhereItWent() {
        return kind == LineageKind.MERGED_INTO && outgoing;
    }
}

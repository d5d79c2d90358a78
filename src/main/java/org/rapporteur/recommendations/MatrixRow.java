package org.rapporteur.recommendations;

import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.base.LocalizedText;

/**
 * A row of the matrix: a recommendation, or one part of it.
 *
 * @param recommendationId the recommendation
 * @param number its number
 * @param partId the part
 * @param partLabel its label; empty for a text without parts
 * @param text what the part says, or the text itself
 * @param cells one per column; empty where the party is not addressed
 * @param headline what came of it
 */
public record MatrixRow(
        RecommendationId recommendationId,
        String number,
        PartId partId,
        String partLabel,
        LocalizedText text,
        List<@Nullable MatrixCell> cells,
        Headline headline) {

    /** Copies the cells. */
    public MatrixRow {
        cells = Collections.unmodifiableList(cells);
    }

    /** Number and part as people say it, such as "II/3 (a)". */
    public String reference() {
        return partLabel.isEmpty() ? number : number + " " + partLabel;
    }
}

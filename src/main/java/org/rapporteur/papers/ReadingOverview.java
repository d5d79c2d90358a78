package org.rapporteur.papers;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.base.i18n.Phrase;
import org.rapporteur.extraction.DrawerHealth;
import org.rapporteur.extraction.OcrHealth;
import org.rapporteur.extraction.ReaderHealth;
import org.rapporteur.extraction.ReadingReason;
import org.rapporteur.extraction.ScannerHealth;
import org.rapporteur.search.SearchHealthDetails;

/**
 * How the reading of files is, over the whole portal; tells nothing of any single paper.
 *
 * @param reader the reader process and what holds it in
 * @param drawer what draws the pages of office files, and what holds it in
 * @param scanner the virus check
 * @param unchecked how many files came in before there was one and are still to be checked
 * @param recognition character recognition for scans
 * @param scans how many scans wait for it
 * @param queue what waits
 * @param failures files of which not all is searchable, by reason and kind, the most frequent first
 * @param older how many files an older reader read
 * @param index the search index
 * @param storage what is stored
 */
public record ReadingOverview(
        ReaderHealth reader,
        DrawerHealth drawer,
        ScannerHealth scanner,
        long unchecked,
        OcrHealth recognition,
        long scans,
        Queue queue,
        List<Failure> failures,
        long older,
        SearchHealthDetails index,
        Storage storage) {

    /** Copies the failures. */
    public ReadingOverview {
        failures = List.copyOf(failures);
    }

    /**
     * What waits to be read.
     *
     * @param held not yet checked for viruses
     * @param waiting waiting for their turn
     * @param reading being read
     * @param oldest since when the first of them has waited, UTC
     */
    public record Queue(
            long held, long waiting, long reading, @Nullable Instant oldest) {}

    /**
     * Files that ended alike.
     *
     * @param state how they ended
     * @param reason why
     * @param mediaType what they are
     * @param files how many
     */
    public record Failure(ExtractionState state, ReadingReason reason, String mediaType, long files) {

        /** What their kind is called. */
        public Phrase kind() {
            return Refusals.word(mediaType);
        }

        /** Whether reading them again is offered: what is locked away stays so. */
        public boolean mayReadAgain() {
            return !state.isPending() && !state.isClosed();
        }
    }

    /**
     * What is stored of papers.
     *
     * @param files different contents
     * @param bytes their size together
     * @param free bytes left where they are stored
     */
    public record Storage(long files, long bytes, long free) {}
}

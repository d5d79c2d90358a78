package org.rapporteur.extraction;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.rapporteur.base.PageText;

/**
 * What came of reading one file.
 *
 * @param state how it ended
 * @param reason why it is not simply searchable, else {@link ReadingReason#NONE}
 * @param facts named values for the message, as said at each reason
 * @param pages the text, in order, only pages that have some
 * @param structures what the blocks of a page are, by its number; only of pages of which something is known
 * @param metadata what the document says about itself: keys {@code title}, {@code author}, {@code created}, {@code modified}, {@code pages}, {@code application}, {@code subject}, of a message {@code from}, {@code to}, {@code cc}; untrusted text
 * @param languages BCP 47 tags of the languages found, the most frequent first
 * @param parts attachments and embedded documents, in their order
 * @param took wall-clock time
 * @param mayRetry whether one more try may end differently: time-out, crash, or the reader itself was not available
 * @param readerVersion name and version of the reader, so that what an older one read can be found
 */
public record Reading(
        ReadingState state,
        ReadingReason reason,
        Map<String, String> facts,
        List<PageText> pages,
        Map<Integer, TextStructure> structures,
        Map<String, String> metadata,
        List<String> languages,
        List<ReadPart> parts,
        Duration took,
        boolean mayRetry,
        String readerVersion) {

    public Reading {
        facts = Map.copyOf(facts);
        pages = List.copyOf(pages);
        structures = Map.copyOf(structures);
        metadata = Map.copyOf(metadata);
        languages = List.copyOf(languages);
        parts = List.copyOf(parts);
    }

    /** A reading that brought no text; see the components for the rest. */
    public static Reading failed(
            ReadingState state,
            ReadingReason reason,
            Map<String, String> facts,
            Duration took,
            boolean mayRetry,
            String readerVersion) {
        return new Reading(
                state,
                reason,
                facts,
                List.of(),
                Map.of(),
                Map.of(),
                List.of(),
                List.of(),
                took,
                mayRetry,
                readerVersion);
    }

    /** All pages as one text, separated by form feeds. */
    public String text() {
        return String.join("\f", pages.stream().map(PageText::text).toList());
    }
}

package org.rapporteur.papers;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.base.LanguageTag;
import org.rapporteur.directory.PartyId;

/**
 * The papers of a meeting by languages, of those the reader may see.
 *
 * @param languages the columns: the meeting's own languages first, then the others that occur
 * @param rows a page of papers, in the order of their symbols
 * @param total papers on all pages together
 * @param missing cells of the meeting's own languages on this page in which nothing is
 * @param late cells of this page that are due and not there
 */
public record LanguageMatrix(List<LanguageTag> languages, List<Row> rows, long total, long missing, long late) {

    /** Copies the lists. */
    public LanguageMatrix {
        languages = List.copyOf(languages);
        rows = List.copyOf(rows);
    }

    /**
     * One paper.
     *
     * @param paper the paper
     * @param owedBy who owes the languages that are expected of a State or organisation
     * @param mayExpect whether the reader may say that a language is expected
     */
    public record Row(PaperSummary paper, Map<LanguageTag, PartyId> owedBy, boolean mayExpect) {

        /** Copies the map. */
        public Row {
            owedBy = Map.copyOf(owedBy);
        }

        /** The paper in a language, if it is there or expected. */
        public Optional<RenditionSummary> in(LanguageTag language) {
            return paper.renditions().stream()
                    .filter(rendition -> rendition.language().equals(language))
                    .findFirst();
        }

        /** Who owes a language, if it is not the secretariat. */
        public @Nullable PartyId owing(LanguageTag language) {
            return owedBy.get(language);
        }
    }
}

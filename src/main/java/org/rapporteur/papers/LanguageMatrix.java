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
 * @param own how many of the columns are the meeting's own languages
 * @param missing cells of the meeting's own languages on all pages in which nothing is, and nothing is expected
 * @param due cells of all pages that are expected and may still come in time
 * @param late cells of all pages that are due and not there
 */
public record LanguageMatrix(
        List<LanguageTag> languages, List<Row> rows, long total, int own, long missing, long due, long late) {

    /** Copies the lists. */
    public LanguageMatrix {
        languages = List.copyOf(languages);
        rows = List.copyOf(rows);
    }

    /** Whether a language is one of the meeting's own, in which each paper should be there. */
    public boolean isOwn(LanguageTag language) {
        return languages.indexOf(language) >= 0 && languages.indexOf(language) < own;
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

package org.rapporteur.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.rapporteur.papers.PaperComparison.Block;
import org.rapporteur.papers.PaperComparison.Change;
import org.rapporteur.papers.PaperComparison.Piece;

class TextComparisonTest {

    @Test
    void inAChangedParagraphTheWordsThatCameAndWentAreTold() {
        var blocks = compared("en", List.of("One.", "States may report."), List.of("One.", "States shall report."));

        assertThat(blocks).extracting(Block::change).containsExactly(Change.SAME, Change.CHANGED);
        assertThat(blocks.get(1).pieces())
                .containsExactly(
                        new Piece(Change.SAME, "States "),
                        new Piece(Change.REMOVED, "may"),
                        new Piece(Change.ADDED, "shall"),
                        new Piece(Change.SAME, " report."));
    }

    @Test
    void paragraphsComeAndGo() {
        assertThat(compared("en", List.of("A", "B"), List.of("A", "B", "C")))
                .extracting(Block::change)
                .containsExactly(Change.SAME, Change.SAME, Change.ADDED);
        assertThat(compared("en", List.of("A", "B"), List.of("B")))
                .extracting(Block::change)
                .containsExactly(Change.REMOVED, Change.SAME);
    }

    @Test
    void thaiWordsAreToldApartWithoutSpaces() {
        var blocks = compared("th", List.of("เด็กกินข้าว"), List.of("เด็กกินปลา"));

        assertThat(blocks.getFirst().pieces()).first().satisfies(piece -> {
            assertThat(piece.change()).isEqualTo(Change.SAME);
            assertThat(piece.text()).startsWith("เด็ก");
        });
    }

    @Test
    void theSameTextHasNoChanges() {
        assertThat(compared("en", List.of("A"), List.of("A"))).allMatch(block -> block.change() == Change.SAME);
        assertThat(compared("en", List.of(), List.of())).isEmpty();
    }

    private static List<Block> compared(String language, List<String> before, List<String> after) {
        return TextComparison.of(before, after, Locale.forLanguageTag(language));
    }
}

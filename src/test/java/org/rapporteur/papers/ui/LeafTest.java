package org.rapporteur.papers.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.rapporteur.base.LanguageTag;
import org.rapporteur.extraction.TextStructure;
import org.rapporteur.papers.ExtractionState;
import org.rapporteur.papers.PaperText;

class LeafTest {

    @Test
    void aPageOfUsualLengthIsOneLeaf() {
        assertThat(Leaf.of(text("One", "Two")))
                .containsExactly(new Leaf(1, 1, "One", TextStructure.NONE), new Leaf(2, 1, "Two", TextStructure.NONE));
    }

    @Test
    void aPageOfTwoMillionCharactersIsShownInPartsAndNothingIsLost() {
        var whole = "a line of a long text\n".repeat(90_000);

        var leaves = Leaf.of(text(whole));

        assertThat(leaves).allMatch(leaf -> leaf.text().length() <= Leaf.LONGEST);
        assertThat(leaves).allMatch(leaf -> leaf.text().endsWith("\n"));
        assertThat(leaves.stream().map(Leaf::text).collect(Collectors.joining()))
                .isEqualTo(whole);
    }

    @Test
    void aTextWithoutSpacesIsNeverCutWithinACharacter() {
        var leaves = Leaf.of(text("x" + "\ud83d\ude00".repeat(30_000)));

        assertThat(leaves)
                .noneMatch(leaf -> Character.isLowSurrogate(leaf.text().charAt(0)));
    }

    private static PaperText text(String... pages) {
        var numbered = new ArrayList<PaperText.Page>();
        for (var page : List.of(pages)) {
            numbered.add(new PaperText.Page(numbered.size() + 1, page));
        }
        return new PaperText(LanguageTag.ENGLISH, 1, ExtractionState.SEARCHABLE, numbered);
    }
}

package org.rapporteur.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One spelling for the many ways a name is written. */
class SpellingTest {

    @Test
    void marksCaseAndPunctuationOfLatinLettersMakeNoDifference() {
        assertThat(Spelling.folded("  VIỆT   NAM ")).isEqualTo("viet nam");
        assertThat(Spelling.folded("Nguyễn Đình-Đức")).isEqualTo("nguyen dinh duc");
        assertThat(Spelling.folded("Côte d’Ivoire")).isEqualTo(Spelling.folded("Cote d'Ivoire"));
        assertThat(Spelling.folded("Türkiye")).isEqualTo("turkiye");
    }

    @Test
    void vowelSignsOfThaiKhmerAndLaoStay() {
        assertThat(Spelling.folded("น้ำ")).isNotEqualTo(Spelling.folded("นำ"));
        assertThat(Spelling.folded("កម្ពុជា")).isEqualTo("កម្ពុជា");
        assertThat(Spelling.folded("ລາວ")).isEqualTo("ລາວ");
    }

    @Test
    void signsThatAreNoNameGiveNoPattern() {
        assertThat(Spelling.likePatterns("% _ *")).isEmpty();
        assertThat(Spelling.likePatterns("Lao%")).containsExactly("% lao%");
        assertThat(Spelling.likePatterns("ลาว")).containsExactly("%ลาว%");
    }

    @Test
    void aSearchTextHoldsEachNameOnce() {
        assertThat(Spelling.searchText(Arrays.asList("Laos", "LAOS", null, "", "Lao PDR")))
                .isEqualTo("| laos | lao pdr |");
        assertThat(Spelling.searchText(List.of())).isEqualTo("|");
    }
}

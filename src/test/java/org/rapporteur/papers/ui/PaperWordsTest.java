package org.rapporteur.papers.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Sizes as people read them. */
class PaperWordsTest {

    private static final Locale VIETNAMESE = Locale.of("vi");

    @Test
    void aSizeIsSaidInTheUnitItFillsAndInTheNumbersOfTheLanguage() {
        assertThat(PaperWords.size(0, Locale.ENGLISH)).isEqualTo("0 B");
        assertThat(PaperWords.size(1023, Locale.ENGLISH)).isEqualTo("1023 B");
        assertThat(PaperWords.size(1024, Locale.ENGLISH)).isEqualTo("1 KB");
        assertThat(PaperWords.size(40_388_890, Locale.ENGLISH)).isEqualTo("38.5 MB");
        assertThat(PaperWords.size(40_388_890, VIETNAMESE)).isEqualTo("38,5 MB");
        assertThat(PaperWords.size(73_857_000_000L, Locale.ENGLISH)).isEqualTo("68.8 GB");
    }
}

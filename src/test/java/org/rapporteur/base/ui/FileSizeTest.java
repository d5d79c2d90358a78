package org.rapporteur.base.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Sizes as people read them. */
class FileSizeTest {

    private static final Locale VIETNAMESE = Locale.of("vi");

    @Test
    void aSizeIsSaidInTheUnitItFillsAndInTheNumbersOfTheLanguage() {
        assertThat(FileSize.of(0, Locale.ENGLISH)).isEqualTo("0 B");
        assertThat(FileSize.of(1023, Locale.ENGLISH)).isEqualTo("1023 B");
        assertThat(FileSize.of(1024, Locale.ENGLISH)).isEqualTo("1 KB");
        assertThat(FileSize.of(40_388_890, Locale.ENGLISH)).isEqualTo("38.5 MB");
        assertThat(FileSize.of(40_388_890, VIETNAMESE)).isEqualTo("38,5 MB");
        assertThat(FileSize.of(73_857_000_000L, Locale.ENGLISH)).isEqualTo("68.8 GB");
    }
}

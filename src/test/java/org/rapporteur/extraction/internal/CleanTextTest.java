package org.rapporteur.extraction.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CleanTextTest {

    @Test
    void controlCharactersAndHalfCharactersAreRemoved() {
        assertThat(CleanText.of("a\u0000b\u0007c\uD800d\uDC00e\uFEFFf\uFFFEg")).isEqualTo("abcdefg");
    }

    @Test
    void wholeCharactersBeyondTheFirstPlaneStay() {
        assertThat(CleanText.of("\uD83C\uDFF3 flag")).isEqualTo("\uD83C\uDFF3 flag");
    }

    @Test
    void lettersAndTheirMarksBecomeOne() {
        assertThat(CleanText.of("Vie\u0323\u0302t")).isEqualTo("Vi\u1EC7t");
    }

    @Test
    void linesStayAndBlankOnesAreAtMostOne() {
        assertThat(CleanText.of("\n a \r\n\n\n\n b\fc\n\n")).isEqualTo("a\n\n b\nc");
    }

    @Test
    void zeroWidthSpacesBetweenKhmerWordsStay() {
        assertThat(CleanText.of("ក\u200Bខ")).isEqualTo("ក\u200Bខ");
    }

    @Test
    void aLineIsCutBetweenCharacters() {
        assertThat(CleanText.line("a\nb \uD83C\uDFF3\uD83C\uDFF3", 5)).isEqualTo("a b \uD83C\uDFF3");
    }
}

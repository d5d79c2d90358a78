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
    void aSpaceBeforeALetterNoWordOfThaiOrLaoBeginsWithIsTakenOut() {
        assertThat(CleanText.of("ຄວາມເຂົ້ າໃຈ ແລະ ຄວາມເວົ້ າ")).isEqualTo("ຄວາມເຂົ້າໃຈ ແລະ ຄວາມເວົ້າ");
        assertThat(CleanText.of("รั ฐ น้ ำ ต่าง ๆ")).isEqualTo("รั ฐ น้ำ ต่าง ๆ");
        assertThat(CleanText.of("ຂໍ້ 1 ່ a ະ ຊື່\n າ")).isEqualTo("ຂໍ້ 1 ່ a ະ ຊື່\n າ");
        assertThat(CleanText.of("េកតមក ្រប ាជន"))
                .as("Khmer as it is drawn, which is to be noticed")
                .isEqualTo("េកតមក ្រប ាជន");
    }

    @Test
    void aPlaceInATextStaysWhereALetterIsJoinedToItsWord() {
        int[] places = {8, 10};
        assertThat(CleanText.of("ຄວາມເຂົ້ າໃຈ", places)).isEqualTo("ຄວາມເຂົ້າໃຈ");
        assertThat(places).containsExactly(8, 9);
    }

    @Test
    void aLineIsCutBetweenCharacters() {
        assertThat(CleanText.line("a\nb \uD83C\uDFF3\uD83C\uDFF3", 5)).isEqualTo("a b \uD83C\uDFF3");
    }
}

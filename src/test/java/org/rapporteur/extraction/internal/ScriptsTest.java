package org.rapporteur.extraction.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScriptsTest {

    @Test
    void eachScriptNamesItsLanguage() {
        assertThat(Scripts.languages(List.of("มนุษย์ทั้งหลายเกิดมา"))).containsExactly("th");
        assertThat(Scripts.languages(List.of("ມະນຸດທຸກຄົນເກີດມາ"))).containsExactly("lo");
        assertThat(Scripts.languages(List.of("មនុស្សទាំងអស់កើតមក"))).containsExactly("km");
    }

    @Test
    void vietnameseIsToldByItsLettersAndTheRestIsEnglish() {
        assertThat(Scripts.languages(List.of("Mọi người sinh ra đều được tự do")))
                .containsExactly("vi");
        assertThat(Scripts.languages(List.of("All human beings are born free"))).containsExactly("en");
    }

    @Test
    void frenchNamesDoNotMakeAnEnglishTextVietnamese() {
        assertThat(Scripts.languages(List.of("The café of the hôtel near the résidence opened in the évening")))
                .containsExactly("en");
    }

    @Test
    void theMostFrequentLanguageComesFirst() {
        assertThat(Scripts.languages(List.of("All human beings are born free and equal", "มนุษย์ทั้งหลายเกิดมา")))
                .containsExactly("en", "th");
    }

    @Test
    void aNameInAnotherScriptIsNoLanguageOfTheText() {
        assertThat(Scripts.languages(List.of(
                        "The delegation of ไทย took the floor and thanked the host of the meeting for its hospitality. "
                                .repeat(5))))
                .containsExactly("en");
    }

    @Test
    void numbersAloneAreInNoLanguage() {
        assertThat(Scripts.languages(List.of("12 345 678"))).isEmpty();
    }
}

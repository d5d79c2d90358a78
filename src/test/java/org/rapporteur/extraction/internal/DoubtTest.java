package org.rapporteur.extraction.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DoubtTest {

    private static final String KHMER = "មនុស្សទាំងអស់ កើតមកមានសេរីភាព និងសមភាព ក្នុងផ្នែកសេចក្ដីថ្លៃថ្នូរនិងសិទ្ធិ។ ";

    @Test
    void khmerInTheOrderItIsWrittenIsNotDoubted() {
        assertThat(Doubt.about(List.of(KHMER.repeat(20)))).isEmpty();
    }

    @Test
    void khmerWithVowelsBeforeTheirConsonantsIsDoubted() {
        assertThat(Doubt.about(List.of("េកតមក មាន េសរីភាព ".repeat(5)))).contains(Doubt.ORDER);
    }

    @Test
    void charactersWithoutMeaningAreDoubtedWhenThereAreMany() {
        assertThat(Doubt.about(List.of("\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD text"))).contains(Doubt.REPLACED);
        assertThat(Doubt.about(List.of("\uE001\uE002\uE003 \uE004\uE005\uE006")))
                .contains(Doubt.REPLACED);
        assertThat(Doubt.about(List.of("one bullet \uF0B7 in a text ".repeat(10))))
                .isEmpty();
    }
}

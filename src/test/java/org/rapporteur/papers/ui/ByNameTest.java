package org.rapporteur.papers.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Names of files in the order people expect. */
class ByNameTest {

    @Test
    void numbersCountAsNumbersAndCaseDoesNotCount() {
        var names = List.of("Paper 10.docx", "paper 9.docx", "Annex.pdf", "Paper 010b.docx", "1.txt", "รายงาน 2.pdf");

        assertThat(names.stream().sorted(new ByName()).toList())
                .containsExactly(
                        "1.txt", "Annex.pdf", "paper 9.docx", "Paper 10.docx", "Paper 010b.docx", "รายงาน 2.pdf");
    }

    @Test
    void aNumberOfAnyLengthIsCompared() {
        assertThat(new ByName().compare("99999999999999999999998", "99999999999999999999999"))
                .isNegative();
        assertThat(new ByName().compare("", "a")).isNegative();
        assertThat(new ByName().compare("same 1", "Same 1")).isZero();
    }
}

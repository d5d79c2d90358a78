package org.rapporteur.papers.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.rapporteur.papers.PaperKind;

class FileNameGuessTest {

    @Test
    void aTagAtTheEndTellsTheLanguageAndIsNoPartOfTheTitle() {
        var guess = FileNameGuess.of("National_report_of_Cambodia-km.docx");

        assertThat(guess.title()).isEqualTo("National report of Cambodia");
        assertThat(guess.language()).hasToString("km");
        assertThat(guess.kind()).isEqualTo(PaperKind.NATIONAL_REPORT);
    }

    @Test
    void theScriptTellsTheLanguageWhereThereIsNoTag() {
        assertThat(FileNameGuess.of("รายงาน.pdf").language()).hasToString("th");
        assertThat(FileNameGuess.of("ລາຍງານ.pdf").language()).hasToString("lo");
        assertThat(FileNameGuess.of("របាយការណ៍.pdf").language()).hasToString("km");
        assertThat(FileNameGuess.of("Báo cáo sửa đổi.pdf").language()).hasToString("vi");
        assertThat(FileNameGuess.of("Report.pdf").language()).hasToString("en");
    }

    @Test
    void slidesAreAPresentation() {
        assertThat(FileNameGuess.of("penalties.pptx").kind()).isEqualTo(PaperKind.PRESENTATION);
    }

    @Test
    void aNameOfNothingButAnExtensionIsStillATitle() {
        assertThat(FileNameGuess.of(".pdf").title()).isEqualTo(".pdf");
    }
}

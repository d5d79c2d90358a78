package org.rapporteur.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntryNamesTest {

    private final EntryNames names = new EntryNames();

    @ParameterizedTest
    @CsvSource({
        "report.pdf, report.pdf",
        "../../etc/passwd, _.._etc_passwd",
        "C:\\Windows\\x.pdf, C__Windows_x.pdf",
        ".., file",
        ".hidden, hidden",
        "'ends with a dot. ', ends with a dot",
        "a<b>c|d?e*f\"g.pdf, a_b_c_d_e_f_g.pdf",
        "Báo cáo.docx, Báo cáo.docx",
        "របាយការណ៍.pdf, របាយការណ៍.pdf",
        "รายงาน.pdf, รายงาน.pdf"
    })
    void aNameIsSafeOnEverySystemAndKeepsItsLetters(String wanted, String safe) {
        assertThat(EntryNames.safe(wanted)).isEqualTo(safe);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CON", "con.txt", "Nul.pdf", "COM1", "lpt9.docx", "AUX.tar.gz"})
    void aNameWindowsReservesIsChanged(String wanted) {
        assertThat(EntryNames.safe(wanted)).isEqualTo("_" + wanted);
    }

    @Test
    void marksThatTurnTheDirectionOfWritingAndControlCharactersAreTakenOut() {
        assertThat(EntryNames.safe("invoice\u202Efdp.exe")).isEqualTo("invoicefdp.exe");
        assertThat(EntryNames.safe("a\u0000b\r\nc\u2067d\u200F.pdf")).isEqualTo("abcd.pdf");
        assertThat(EntryNames.safe("\u0000\u0001")).isEqualTo("file");
        assertThat(EntryNames.safe("half \uD83D a sign.pdf")).isEqualTo("half  a sign.pdf");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "ế", "ក", "😀"})
    void aNameOf300LettersIsShortenedAndKeepsItsEnding(String letter) {
        var safe = EntryNames.safe(letter.repeat(300) + ".docx");

        assertThat(safe).startsWith(letter).endsWith(letter + ".docx");
        assertThat(safe.getBytes(StandardCharsets.UTF_8).length).isBetween(100, 120);
    }

    @Test
    void noTwoEntriesHaveTheSameNameEvenWhereCaseDoesNotMatter() {
        assertThat(names.in("RLRG-2-INF-1", "report.pdf")).isEqualTo("RLRG-2-INF-1/report.pdf");
        assertThat(names.in("RLRG-2-INF-1", "Report.PDF")).isEqualTo("RLRG-2-INF-1/Report (2).PDF");
        assertThat(names.in("RLRG-2-INF-1", "report.pdf")).isEqualTo("RLRG-2-INF-1/report (3).pdf");
        assertThat(names.in("RLRG-2-INF-2", "report.pdf")).isEqualTo("RLRG-2-INF-2/report.pdf");
    }
}

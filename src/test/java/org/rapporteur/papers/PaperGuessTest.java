package org.rapporteur.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.rapporteur.base.LanguageTag;
import org.rapporteur.meetings.AgendaItemDetails;
import org.rapporteur.meetings.AgendaItemId;
import org.rapporteur.meetings.AgendaVisibility;
import org.rapporteur.meetings.MeetingId;

class PaperGuessTest {

    @Test
    void aTableIsCalledByItsNameAndNotByTheHeadsOfItsColumns() {
        var guess = PaperGuess.of("Statistics of requests.csv")
                .seen(
                        "Statistics of requests.csv",
                        new Glimpse("", List.of("State,Requests received,Requests executed,Remarks"), List.of()));

        assertThat(guess.title()).isEqualTo("Statistics of requests");
    }

    @Test
    void aTagAtTheEndTellsTheLanguageAndIsNoPartOfTheTitle() {
        var guess = PaperGuess.of("National_report_of_Cambodia-km.docx");

        assertThat(guess.title()).isEqualTo("National report of Cambodia");
        assertThat(guess.language()).hasToString("km");
        assertThat(guess.kind()).isEqualTo(PaperKind.NATIONAL_REPORT);
    }

    @Test
    void theScriptTellsTheLanguageWhereThereIsNoTag() {
        assertThat(PaperGuess.of("รายงาน.pdf").language()).hasToString("th");
        assertThat(PaperGuess.of("ລາຍງານ.pdf").language()).hasToString("lo");
        assertThat(PaperGuess.of("របាយការណ៍.pdf").language()).hasToString("km");
        assertThat(PaperGuess.of("Báo cáo sửa đổi.pdf").language()).hasToString("vi");
        assertThat(PaperGuess.of("Report.pdf").language()).hasToString("en");
    }

    @Test
    void slidesAreAPresentation() {
        assertThat(PaperGuess.of("penalties.pptx").kind()).isEqualTo(PaperKind.PRESENTATION);
    }

    @Test
    void aNameOfNothingButAnExtensionIsStillATitle() {
        assertThat(PaperGuess.of(".pdf").title()).isEqualTo(".pdf");
    }

    @Test
    void aSymbolInTheNameIsFoundWhateverSeparatesItsParts() {
        assertThat(PaperGuess.of("RLRG-4-INF-2.th.docx").symbol()).hasToString("RLRG/4/INF/2");
        assertThat(PaperGuess.of("rlrg_2_WP_1_Rev1 comparative review.pdf").symbol())
                .hasToString("RLRG/2/WP/1/Rev.1");
        assertThat(PaperGuess.of("RLRG-4-INF-2.th.docx").kind()).isEqualTo(PaperKind.INFORMATION);
        assertThat(PaperGuess.of("RLRG-4-INF-2.th.docx").language()).hasToString("th");
        assertThat(PaperGuess.of("budget 2016.pdf").symbol()).isNull();
    }

    @Test
    void whatASymbolMeansCountsForMoreThanWordsInTheTitle() {
        var report = new Glimpse("", List.of("Báo cáo quốc gia số 16"), vi());

        assertThat(PaperGuess.of("RLRG-4-INF-36.vi.txt")
                        .seen("RLRG-4-INF-36.vi.txt", report)
                        .kind())
                .isEqualTo(PaperKind.INFORMATION);
        assertThat(PaperGuess.of("RLRG-4-INF-36 policy summary.txt").kind()).isEqualTo(PaperKind.POLICY_SUMMARY);
    }

    @Test
    void aNationalReportIsKnownInEachLanguageAndWithoutAccents() {
        for (var name : List.of(
                "Country report.docx",
                "Báo cáo quốc gia.docx",
                "bao_cao_tien_do_2026.docx",
                "รายงานความคืบหน้าของประเทศไทย.docx",
                "ບົດລາຍງານແຫ່ງຊາດ.docx",
                "របាយការណ៍ជាតិ.docx")) {
            assertThat(PaperGuess.of(name).kind()).as(name).isEqualTo(PaperKind.NATIONAL_REPORT);
        }
    }

    @Test
    void aHeadingInKhmerIsOneThoughManyOfItsCharactersAreMarks() {
        var glimpse = new Glimpse("", List.of("របាយការណ៍ 3", "មនុស្សទាំងអស់ កើតមកមានសេរីភាព"), vi());

        assertThat(PaperGuess.of("x.txt").seen("x.txt", glimpse).title()).isEqualTo("របាយការណ៍ 3");
    }

    @Test
    void theFirstHeadingIsABetterTitleThanTheName() {
        var guess = PaperGuess.of("scan_0001.docx")
                .seen(
                        "scan_0001.docx",
                        new Glimpse("", List.of("RLRG/4/RES/3", "12 May 2026", "Child protection online"), vi()));

        assertThat(guess.title()).isEqualTo("Child protection online");
        assertThat(guess.language()).hasToString("vi");
        assertThat(guess.kind()).isEqualTo(PaperKind.RESEARCH);
    }

    @Test
    void theDocumentsOwnTitleCountsWhereItCanBeReadOnItsFirstPage() {
        var lines = List.of("Ministry of Justice", "Report of Thailand", "on progress");

        assertThat(PaperGuess.of("x.docx")
                        .seen("x.docx", new Glimpse("Report of Thailand", lines, vi()))
                        .title())
                .isEqualTo("Report of Thailand");
        assertThat(PaperGuess.of("x.docx")
                        .seen("x.docx", new Glimpse("Template 2009", lines, vi()))
                        .title())
                .isEqualTo("Ministry of Justice");
        assertThat(PaperGuess.of("x.docx")
                        .seen("x.docx", new Glimpse("Microsoft Word - final.docx", List.of(), vi()))
                        .title())
                .isEqualTo("x");
    }

    @Test
    void aTagInTheNameCountsForMoreThanTheText() {
        assertThat(PaperGuess.of("report_km.docx")
                        .seen("report_km.docx", new Glimpse("", List.of("Report"), vi()))
                        .language())
                .hasToString("km");
    }

    @Test
    void theAgendaItemIsTheOneThatIsNamedOrTheOneWithTheSameWords() {
        var agenda = List.of(item("1", "Opening"), item("2", "Adoption"), item("3", "Comparative review of sanctions"));

        assertThat(on(agenda, "Statement item 2.docx")).isEqualTo(agenda.get(1).id());
        assertThat(on(agenda, "Mục 3 phát biểu.docx")).isEqualTo(agenda.get(2).id());
        assertThat(on(agenda, "Comparative table of sanctions.xlsx"))
                .isEqualTo(agenda.get(2).id());
        assertThat(on(agenda, "Opening hours.docx")).isNull();
    }

    private static @Nullable AgendaItemId on(List<AgendaItemDetails> agenda, String name) {
        return PaperGuess.of(name).on(agenda, name, List.of()).item();
    }

    private static AgendaItemDetails item(String number, String title) {
        return new AgendaItemDetails(
                new AgendaItemId(UUID.randomUUID()),
                new MeetingId(UUID.randomUUID()),
                number,
                title,
                null,
                1,
                0,
                null,
                List.of(),
                AgendaVisibility.PUBLIC,
                null,
                0);
    }

    private static List<LanguageTag> vi() {
        return List.of(LanguageTag.of("vi"));
    }
}

package org.rapporteur.demonstration;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.exports.Documents.Format;
import org.rapporteur.papers.Classification;
import org.rapporteur.papers.PaperKind;

/** The papers of the story: which texts, in which languages and formats, from whom, for whom. */
final class Shelf {

    private Shelf() {}

    /**
     * A paper.
     *
     * @param edition number of the meeting
     * @param title title in English or its own language
     * @param kind kind
     * @param classification who may read it
     * @param party code of the submitting party, or empty for the secretariat
     * @param by sign-in name of whoever hands it in
     * @param accepted whether the secretariat accepted and issued it
     * @param leaves its files; the first is the original
     */
    record Item(
            int edition,
            String title,
            PaperKind kind,
            Classification classification,
            String party,
            String by,
            boolean accepted,
            List<Leaf> leaves) {}

    /**
     * One file of a paper.
     *
     * @param text name of the text among the resources, whose language stands before {@code .txt}
     * @param format form in which it is written
     */
    record Leaf(String text, Form format) {

        String language() {
            return text.split("\\.")[1];
        }
    }

    /** Forms a file takes: the office formats, and plain text. */
    enum Form {
        DOCX(Format.DOCX),
        ODT(Format.ODT),
        PDF(Format.PDF),
        PPTX(Format.PPTX),
        TXT(null);

        private final @Nullable Format format;

        Form(@Nullable Format format) {
            this.format = format;
        }

        @Nullable
        Format format() {
            return format;
        }
    }

    static List<Item> items() {
        return List.of(
                issued(
                        1,
                        "Annotated agenda of the first meeting",
                        PaperKind.WORKING,
                        Classification.PUBLIC,
                        "",
                        leaf("ed1-agenda.en.txt", Form.DOCX)),
                issued(
                        1,
                        "Country analyses of four criminal codes",
                        PaperKind.RESEARCH,
                        Classification.PUBLIC,
                        "UNODC",
                        leaf("ed1-analyses.en.txt", Form.PDF)),
                issued(
                        2,
                        "Annotated agenda of the second meeting",
                        PaperKind.WORKING,
                        Classification.PUBLIC,
                        "",
                        leaf("ed2-agenda.en.txt", Form.DOCX),
                        leaf("ed2-agenda.vi.txt", Form.DOCX)),
                issued(
                        2,
                        "National report of Cambodia",
                        PaperKind.NATIONAL_REPORT,
                        Classification.PARTICIPANTS,
                        "KH",
                        leaf("ed2-nr-kh.km.txt", Form.ODT),
                        leaf("ed2-nr-kh.en.txt", Form.PDF)),
                issued(
                        2,
                        "National report of the Lao PDR",
                        PaperKind.NATIONAL_REPORT,
                        Classification.PARTICIPANTS,
                        "LA",
                        leaf("ed2-nr-la.lo.txt", Form.DOCX)),
                issued(
                        2,
                        "National report of Thailand",
                        PaperKind.NATIONAL_REPORT,
                        Classification.PARTICIPANTS,
                        "TH",
                        leaf("ed2-nr-th.th.txt", Form.DOCX),
                        leaf("ed2-nr-th.en.txt", Form.DOCX)),
                issued(
                        2,
                        "Báo cáo quốc gia của Việt Nam",
                        PaperKind.NATIONAL_REPORT,
                        Classification.PARTICIPANTS,
                        "VN",
                        leaf("ed2-nr-vn.vi.txt", Form.DOCX)),
                issued(
                        2,
                        "Press report on the second meeting",
                        PaperKind.INFORMATION,
                        Classification.PUBLIC,
                        "",
                        leaf("hanoi-news.en.txt", Form.TXT)),
                issued(
                        2,
                        "Outcome document of the second meeting",
                        PaperKind.OUTCOME,
                        Classification.PUBLIC,
                        "",
                        leaf("ed2-outcome.en.txt", Form.DOCX)),
                issued(
                        3,
                        "Comparative review of legal sanctions",
                        PaperKind.RESEARCH,
                        Classification.PUBLIC,
                        "UNODC",
                        leaf("ed3-review.en.txt", Form.PDF)),
                issued(
                        3,
                        "Tương trợ tư pháp về hình sự trong ASEAN",
                        PaperKind.RESEARCH,
                        Classification.PARTICIPANTS,
                        "VN",
                        leaf("ed3-mla.vi.txt", Form.DOCX)),
                issued(
                        3,
                        "Training prosecutors on extraterritorial cases",
                        PaperKind.PRESENTATION,
                        Classification.PARTICIPANTS,
                        "UNODC",
                        leaf("ed3-training.en.txt", Form.PPTX)),
                issued(
                        3,
                        "Declaration of the third meeting: summary",
                        PaperKind.OUTCOME,
                        Classification.PUBLIC,
                        "",
                        leaf("ed3-declaration.en.txt", Form.DOCX)),
                issued(
                        4,
                        "Provisional agenda of the fourth meeting",
                        PaperKind.WORKING,
                        Classification.PUBLIC,
                        "",
                        leaf("ed4-agenda.en.txt", Form.DOCX),
                        leaf("ed4-agenda.lo.txt", Form.ODT)),
                issued(
                        4,
                        "Cooperation of civil society and law enforcement: summary for policy-makers",
                        PaperKind.POLICY_SUMMARY,
                        Classification.PUBLIC,
                        "",
                        leaf("cooperation-summary.en.txt", Form.TXT)),
                issued(
                        4,
                        "รายงานความคืบหน้าของประเทศไทย",
                        PaperKind.NATIONAL_REPORT,
                        Classification.PARTICIPANTS,
                        "TH",
                        leaf("ed4-nr-th.th.txt", Form.DOCX)),
                issued(
                        4,
                        "Note of the secretariat on seating",
                        PaperKind.OTHER,
                        Classification.SECRETARIAT,
                        "",
                        leaf("ed1-agenda.en.txt", Form.TXT)),
                proposed(
                        "Báo cáo tiến độ của Việt Nam",
                        PaperKind.NATIONAL_REPORT,
                        "VN",
                        "focal.vn",
                        leaf("ed4-nr-vn.vi.txt", Form.DOCX)),
                proposed(
                        "របាយការណ៍វឌ្ឍនភាពរបស់កម្ពុជា",
                        PaperKind.NATIONAL_REPORT,
                        "KH",
                        "focal.kh",
                        leaf("ed4-nr-kh.km.txt", Form.DOCX)),
                proposed(
                        "Hotline referrals: what works",
                        PaperKind.RESEARCH,
                        "ECPAT",
                        "ngo",
                        leaf("ed4-hotlines.en.txt", Form.PDF)));
    }

    private static Item issued(
            int edition, String title, PaperKind kind, Classification classification, String party, Leaf... leaves) {
        return new Item(edition, title, kind, classification, party, "secretariat", true, List.of(leaves));
    }

    private static Item proposed(String title, PaperKind kind, String party, String by, Leaf leaf) {
        return new Item(4, title, kind, Classification.PARTICIPANTS, party, by, false, List.of(leaf));
    }

    private static Leaf leaf(String text, Form form) {
        return new Leaf(text, form);
    }
}

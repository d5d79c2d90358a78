package org.rapporteur.exports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipInputStream;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.rapporteur.base.LanguageTag;
import org.rapporteur.exports.Manuscript.Grid;
import org.rapporteur.exports.Manuscript.Heading;
import org.rapporteur.exports.Manuscript.PageBreak;
import org.rapporteur.exports.Manuscript.Paragraph;

class DocumentsTest {

    private static final Manuscript MANUSCRIPT = Manuscript.read(LanguageTag.of("vi"), """
            Báo cáo quốc gia

            # Phần một
            Bộ luật Hình sự
            được sửa đổi.

            Nước | Năm
            Việt Nam | 2015
            ---
            Trang hai.
            """);

    private final Documents documents = new Documents();

    @Test
    void plainTextBecomesTitleHeadingsParagraphsTablesAndPages() {
        assertThat(MANUSCRIPT.title()).isEqualTo("Báo cáo quốc gia");
        assertThat(MANUSCRIPT.blocks())
                .hasExactlyElementsOfTypes(
                        Heading.class, Paragraph.class, Grid.class, PageBreak.class, Paragraph.class);
        assertThat(MANUSCRIPT.blocks().get(1)).isEqualTo(new Paragraph("Bộ luật Hình sự được sửa đổi."));
    }

    @Test
    void aWordDocumentHoldsTheWholeText() throws IOException {
        var file = documents.write(MANUSCRIPT, Documents.Format.DOCX);

        try (var text = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(file)))) {
            assertThat(text.getText()).contains("Báo cáo quốc gia", "Bộ luật Hình sự được sửa đổi.", "Trang hai.");
        }
    }

    @Test
    void aSlideShowHasASlideForEachPage() throws IOException {
        var file = documents.write(MANUSCRIPT, Documents.Format.PPTX);

        try (var show = new XMLSlideShow(new ByteArrayInputStream(file))) {
            assertThat(show.getSlides()).hasSize(2);
        }
    }

    @Test
    void anOpenDocumentBeginsWithItsMediaTypeUncompressed() throws IOException {
        var file = documents.write(MANUSCRIPT, Documents.Format.ODT);

        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            var first = zip.getNextEntry();
            assertThat(first).isNotNull();
            assertThat(first.getName()).isEqualTo("mimetype");
            assertThat(new String(zip.readAllBytes(), StandardCharsets.US_ASCII))
                    .isEqualTo("application/vnd.oasis.opendocument.text");
        }
        assertThat(new String(file, 30, 8, StandardCharsets.US_ASCII)).isEqualTo("mimetype");
    }

    @Test
    void aPdfIsWrittenInEachScriptOfTheRegion() {
        for (var language : new String[] {"en", "vi", "th", "km", "lo"}) {
            var text = "Title\nกฎหมาย ច្បាប់ ກົດໝາຍ luật";
            var file = documents.write(Manuscript.read(LanguageTag.of(language), text), Documents.Format.PDF);
            assertThat(new String(file, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        }
    }
}

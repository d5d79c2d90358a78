package org.rapporteur.exports.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.openpdf.text.Document;
import org.openpdf.text.Font;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.LayoutProcessor;
import org.openpdf.text.pdf.PdfPTable;
import org.rapporteur.base.LanguageTag;
import org.rapporteur.exports.Manuscript;

/** Writes PDF with embedded Noto fonts; glyphs are placed by the JDK's text layout, which shapes Khmer, Lao and Thai. */
public final class PdfWriter {

    private static final Map<String, BaseFont> FONTS = new ConcurrentHashMap<>();

    static {
        LayoutProcessor.enableKernLiga();
        // Joined letters are glyphs of no letter's own: without the text beside them they could not be copied or found.
        LayoutProcessor.setWriteActualText();
    }

    private PdfWriter() {}

    /** The manuscript as PDF. */
    public static byte[] write(Manuscript manuscript) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var document = new Document(PageSize.A4, 64, 64, 64, 64)) {
            org.openpdf.text.pdf.PdfWriter.getInstance(document, out);
            document.addTitle(manuscript.title());
            document.setDocumentLanguage(manuscript.language().value());
            document.open();
            document.add(paragraph(manuscript.title(), font(manuscript.language(), 18, true), 12));
            for (var block : manuscript.blocks()) {
                switch (block) {
                    case Manuscript.Heading heading ->
                        document.add(paragraph(heading.text(), font(manuscript.language(), 13, true), 6));
                    case Manuscript.Paragraph paragraph ->
                        document.add(paragraph(paragraph.text(), font(manuscript.language(), 11, false), 8));
                    case Manuscript.PageBreak _ -> document.newPage();
                    case Manuscript.Grid grid -> document.add(table(manuscript.language(), grid));
                }
            }
        }
        return out.toByteArray();
    }

    private static Paragraph paragraph(String text, Font font, float after) {
        var paragraph = new Paragraph(text, font);
        paragraph.setLeading(font.getSize() * 1.5f);
        paragraph.setSpacingAfter(after);
        return paragraph;
    }

    private static PdfPTable table(LanguageTag language, Manuscript.Grid grid) {
        var table = new PdfPTable(grid.rows().getFirst().size());
        table.setWidthPercentage(100);
        table.setSpacingAfter(8);
        for (int row = 0; row < grid.rows().size(); row++) {
            var font = font(language, 10, row == 0);
            grid.rows().get(row).forEach(cell -> table.addCell(new Phrase(cell, font)));
        }
        return table;
    }

    /** A font that has the letters of a text of any of our scripts, told by the first letter that needs one. */
    static Font fontFor(String text, float points) {
        var language = text.codePoints()
                .mapToObj(Character.UnicodeScript::of)
                .map(script -> switch (script) {
                    case THAI -> "th";
                    case KHMER -> "km";
                    case LAO -> "lo";
                    default -> "";
                })
                .filter(tag -> !tag.isEmpty())
                .findFirst()
                .orElse("en");
        return font(LanguageTag.of(language), points, false);
    }

    private static Font font(LanguageTag language, float points, boolean bold) {
        var face = switch (language.value()) {
            case "th" -> "NotoSansThai-Regular";
            case "km" -> "NotoSansKhmer-Regular";
            case "lo" -> "NotoSansLao-Regular";
            default -> bold ? "NotoSans-Bold" : "NotoSans-Regular";
        };
        return new Font(FONTS.computeIfAbsent(face, PdfWriter::load), points);
    }

    /** By its name on the class path: the text layout reads the file once more by that name. */
    private static BaseFont load(String face) {
        try {
            return BaseFont.createFont("fonts/" + face + ".ttf", BaseFont.IDENTITY_H, BaseFont.EMBEDDED);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.rapporteur.exports.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.poi.xwpf.usermodel.BreakType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.rapporteur.exports.Manuscript;

/** Writes Word documents. */
public final class DocxWriter {

    private DocxWriter() {}

    /** The manuscript as DOCX. */
    public static byte[] write(Manuscript manuscript) throws IOException {
        try (var document = new XWPFDocument();
                var out = new ByteArrayOutputStream()) {
            document.getProperties().getCoreProperties().setTitle(manuscript.title());
            line(document, manuscript.title(), 18, true);
            for (var block : manuscript.blocks()) {
                switch (block) {
                    case Manuscript.Heading heading -> line(document, heading.text(), 13, true);
                    case Manuscript.Paragraph paragraph -> line(document, paragraph.text(), 11, false);
                    case Manuscript.PageBreak _ ->
                        document.createParagraph().createRun().addBreak(BreakType.PAGE);
                    case Manuscript.Grid grid -> table(document, grid);
                }
            }
            document.write(out);
            return out.toByteArray();
        }
    }

    private static void line(XWPFDocument document, String text, int points, boolean bold) {
        var run = document.createParagraph().createRun();
        run.setFontSize(points);
        run.setBold(bold);
        run.setText(text);
    }

    private static void table(XWPFDocument document, Manuscript.Grid grid) {
        var table =
                document.createTable(grid.rows().size(), grid.rows().getFirst().size());
        for (int row = 0; row < grid.rows().size(); row++) {
            var cells = grid.rows().get(row);
            for (int column = 0; column < cells.size(); column++) {
                table.getRow(row).getCell(column).setText(cells.get(column));
            }
        }
    }
}

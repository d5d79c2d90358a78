package org.rapporteur.exports.internal;

import java.awt.geom.Rectangle2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFTextBox;
import org.rapporteur.exports.Manuscript;

/** Writes slide shows: a slide for each page of the manuscript. */
public final class PptxWriter {

    private PptxWriter() {}

    /** The manuscript as PPTX. */
    public static byte[] write(Manuscript manuscript) throws IOException {
        try (var show = new XMLSlideShow();
                var out = new ByteArrayOutputStream()) {
            show.getProperties().getCoreProperties().setTitle(manuscript.title());
            var box = slide(show);
            line(box, manuscript.title(), 28, true);
            for (var block : manuscript.blocks()) {
                switch (block) {
                    case Manuscript.Heading heading -> line(box, heading.text(), 22, true);
                    case Manuscript.Paragraph paragraph -> line(box, paragraph.text(), 16, false);
                    case Manuscript.PageBreak _ -> box = slide(show);
                    case Manuscript.Grid grid -> {
                        for (var row : grid.rows()) {
                            line(box, String.join(" · ", row), 14, false);
                        }
                    }
                }
            }
            show.write(out);
            return out.toByteArray();
        }
    }

    private static XSLFTextBox slide(XMLSlideShow show) {
        var box = show.createSlide().createTextBox();
        box.clearText();
        box.setAnchor(new Rectangle2D.Double(40, 30, 640, 460));
        return box;
    }

    private static void line(XSLFTextBox box, String text, double points, boolean bold) {
        var run = box.addNewTextParagraph().addNewTextRun();
        run.setText(text);
        run.setFontSize(points);
        run.setBold(bold);
    }
}

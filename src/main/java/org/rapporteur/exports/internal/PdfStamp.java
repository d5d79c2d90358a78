package org.rapporteur.exports.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.openpdf.text.Element;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.ColumnText;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfGState;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.PdfStamper;
import org.rapporteur.exports.NotMarkable;

/** Writes lines over the pages of a PDF: small at the foot, and large and pale across, so that a photograph shows them too. */
public final class PdfStamp {

    private static final int MOST_PAGES = 2_000;
    private static final int AT_ONCE = 2;
    private static final float FOOT = 12;
    private static final float SMALL = 7;
    private static final float LARGE = 26;
    private static final float PALE = 0.13f;
    private static final float FAINT = 0.75f;
    private static final float SLOPE = 45;

    /** Each holds a whole file, and the process has little room. */
    private static final Semaphore PLACES = new Semaphore(AT_ONCE);

    private PdfStamp() {}

    /**
     * A copy with these lines on each page.
     *
     * @throws NotMarkable when that cannot be done
     */
    public static byte[] stamp(byte[] pdf, List<String> lines) throws NotMarkable {
        PLACES.acquireUninterruptibly();
        try (var reader = new PdfReader(pdf)) {
            if (reader.isEncrypted()) {
                throw new NotMarkable("locked");
            }
            if (reader.getNumberOfPages() > MOST_PAGES) {
                throw new NotMarkable("too many pages");
            }
            var out = new ByteArrayOutputStream(pdf.length + (pdf.length >> 3));
            var stamper = new PdfStamper(reader, out);
            for (var number = 1; number <= reader.getNumberOfPages(); number++) {
                mark(stamper.getOverContent(number), reader.getPageSizeWithRotation(number), lines);
            }
            stamper.close();
            return out.toByteArray();
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw new NotMarkable("damaged");
        } finally {
            PLACES.release();
        }
    }

    private static void mark(PdfContentByte page, Rectangle size, List<String> lines) {
        var text = String.join(" · ", lines);
        page.saveState();
        page.setGState(opacity(FAINT));
        show(page, text, SMALL, (size.getLeft() + size.getRight()) / 2, size.getBottom() + FOOT, 0);
        page.setGState(opacity(PALE));
        var middle = (size.getBottom() + size.getTop()) / 2;
        for (var line = 0; line < lines.size(); line++) {
            show(
                    page,
                    lines.get(line),
                    LARGE,
                    (size.getLeft() + size.getRight()) / 2 + line * LARGE,
                    middle - line * LARGE,
                    SLOPE);
        }
        page.restoreState();
    }

    private static void show(PdfContentByte page, String text, float points, float x, float y, float slope) {
        ColumnText.showTextAligned(
                page, Element.ALIGN_CENTER, new Phrase(text, PdfWriter.fontFor(text, points)), x, y, slope);
    }

    private static PdfGState opacity(float share) {
        var state = new PdfGState();
        state.setFillOpacity(share);
        return state;
    }
}

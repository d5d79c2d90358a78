package org.rapporteur.exports;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.rapporteur.exports.internal.DocxWriter;
import org.rapporteur.exports.internal.OdtWriter;
import org.rapporteur.exports.internal.PdfWriter;
import org.rapporteur.exports.internal.PptxWriter;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Writes manuscripts as office documents; whoever calls has decided what the reader may see. */
@Service
@PreAuthorize("permitAll()")
public class Documents {

    Documents() {}

    /** A file format a manuscript can be written in. */
    public enum Format {
        /** Word (ISO/IEC 29500). */
        DOCX("docx"),
        /** OpenDocument text (ISO/IEC 26300). */
        ODT("odt"),
        /** PDF with embedded fonts for Latin, Vietnamese, Thai, Khmer and Lao text. */
        PDF("pdf"),
        /** PowerPoint (ISO/IEC 29500), a slide for each page. */
        PPTX("pptx");

        private final String extension;

        Format(String extension) {
            this.extension = extension;
        }

        /** Ending of a file name, without the dot. */
        public String extension() {
            return extension;
        }
    }

    /** The manuscript as a file of this format. */
    public byte[] write(Manuscript manuscript, Format format) {
        try {
            return switch (format) {
                case DOCX -> DocxWriter.write(manuscript);
                case ODT -> OdtWriter.write(manuscript);
                case PDF -> PdfWriter.write(manuscript);
                case PPTX -> PptxWriter.write(manuscript);
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.rapporteur.extraction.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The child's configuration: a closed list of parsers, so that nothing that runs other programs (external parsers,
 * GDAL, OCR) or opens databases can be reached by a file that asks for it. A message saved out of a mailbox begins with
 * the mailbox's own line; its reader passes over that and finds the attachments, which as plain text would stay unseen.
 */
final class TikaConfiguration {

    /** Raised whenever the settings below or what is made of an answer change, so that what an older reader read can be found. */
    static final int REVISION = 6;

    /** The name the file fetcher has in the configuration. */
    static final String FETCHER = "inbox";

    /** The name the emitter gives itself; it is never used, but the child does not start without one. */
    static final String EMITTER = "empty";

    /** The parsers of the accepted formats and of what is met inside them. */
    static final List<String> PARSERS = List.of(
            "org.apache.tika.parser.microsoft.OfficeParser",
            "org.apache.tika.parser.microsoft.rtf.RTFParser",
            "org.apache.tika.parser.microsoft.TNEFParser",
            "org.apache.tika.parser.odf.OpenDocumentParser",
            "org.apache.tika.parser.csv.TextAndCSVParser",
            "org.apache.tika.parser.html.JSoupParser",
            "org.apache.tika.parser.pkg.PackageParser",
            "org.apache.tika.parser.image.ImageParser",
            "org.apache.tika.parser.image.JpegParser",
            "org.apache.tika.parser.image.TiffParser");

    private static final String TEMPLATE = """
            <?xml version="1.0" encoding="UTF-8"?>
            <properties>
              <parsers>
                <parser class="org.apache.tika.parser.pdf.PDFParser">
                  <params>
                    <param name="extractInlineImages" type="bool">false</param>
                    <param name="extractAnnotationText" type="bool">true</param>
                    <param name="extractBookmarksText" type="bool">false</param>
                    <param name="ocrStrategy" type="string">%s</param>
                    <param name="maxMainMemoryBytes" type="long">67108864</param>
                  </params>
                </parser>
                <parser class="org.apache.tika.parser.microsoft.ooxml.OOXMLParser">
                  <params>
                    <param name="useSAXDocxExtractor" type="bool">true</param>
                    <param name="useSAXPptxExtractor" type="bool">true</param>
                  </params>
                </parser>
                <parser class="org.apache.tika.parser.mail.RFC822Parser">
                  <mime>message/rfc822</mime>
                  <mime>application/mbox</mime>
                </parser>
            %s
              </parsers>
              <autoDetectParserConfig>
                <embeddedDocumentExtractorFactory class="org.rapporteur.extraction.internal.EmbeddedGuard"/>
              </autoDetectParserConfig>
              <fetchers>
                <fetcher class="org.apache.tika.pipes.fetcher.fs.FileSystemFetcher">
                  <name>%s</name>
                  <basePath>%s</basePath>
                </fetcher>
              </fetchers>
              <emitters>
                <emitter class="org.apache.tika.pipes.emitter.EmptyEmitter"/>
              </emitters>
            </properties>
            """;

    private TikaConfiguration() {}

    /** Unless told to keep spaces as they are it puts one between any two letters of Thai, and no word of it is found. */
    private static final String RECOGNITION = """
                <parser class="org.apache.tika.parser.ocr.TesseractOCRParser">
                  <params>
                    <param name="tesseractPath" type="string">%s</param>
                    <param name="tessdataPath" type="string">%s</param>
                    <param name="language" type="string">%s</param>
                    <param name="timeoutSeconds" type="int">%d</param>
                    <param name="preserveInterwordSpacing" type="bool">true</param>
                    <param name="enableImagePreprocessing" type="bool">false</param>
                  </params>
                </parser>
            """;

    /**
     * The configuration as the child reads it.
     *
     * @param recognition reads pictures, when there is one; the only program of another maker a child may start
     */
    static String xml(Path inbox, List<String> parserClasses, @Nullable Tesseract recognition) {
        String parsers = parserClasses.stream()
                .map("    <parser class=\"%s\"/>"::formatted)
                .collect(Collectors.joining("\n"));
        if (recognition != null) {
            parsers += "\n"
                    + RECOGNITION.formatted(
                            escape(recognition.folder().toString()),
                            escape(recognition.data().toString()),
                            String.join("+", recognition.languages()),
                            recognition.time().toSeconds());
        }
        return TEMPLATE.formatted(
                recognition == null ? "no_ocr" : "ocr_only", parsers, FETCHER, escape(inbox.toString()));
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}

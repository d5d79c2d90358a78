package org.rapporteur.exports.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.rapporteur.exports.Manuscript;

/** Writes OpenDocument texts (ISO/IEC 26300): a ZIP whose first entry is the media type, uncompressed. */
public final class OdtWriter {

    private static final String MEDIA_TYPE = "application/vnd.oasis.opendocument.text";
    private static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    private static final String TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
    private static final String TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    private static final String MANIFEST = """
            <?xml version="1.0" encoding="UTF-8"?>
            <manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">
            <manifest:file-entry manifest:full-path="/" manifest:media-type="%s"/>
            <manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>
            </manifest:manifest>
            """;

    private OdtWriter() {}

    /** The manuscript as ODT. */
    public static byte[] write(Manuscript manuscript) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            stored(zip, "mimetype", MEDIA_TYPE);
            entry(zip, "META-INF/manifest.xml", MANIFEST.formatted(MEDIA_TYPE));
            entry(zip, "content.xml", content(manuscript));
        }
        return out.toByteArray();
    }

    private static String content(Manuscript manuscript) throws IOException {
        var text = new StringWriter();
        try {
            var xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("office", "document-content", OFFICE);
            xml.writeNamespace("office", OFFICE);
            xml.writeNamespace("text", TEXT);
            xml.writeNamespace("table", TABLE);
            xml.writeAttribute("office", OFFICE, "version", "1.3");
            xml.writeStartElement("office", "body", OFFICE);
            xml.writeStartElement("office", "text", OFFICE);
            line(xml, "h", manuscript.title());
            for (var block : manuscript.blocks()) {
                switch (block) {
                    case Manuscript.Heading heading -> line(xml, "h", heading.text());
                    case Manuscript.Paragraph paragraph -> line(xml, "p", paragraph.text());
                    case Manuscript.PageBreak _ -> xml.writeEmptyElement("text", "soft-page-break", TEXT);
                    case Manuscript.Grid grid -> table(xml, grid);
                }
            }
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
        return text.toString();
    }

    private static void line(XMLStreamWriter xml, String element, String text) throws XMLStreamException {
        xml.writeStartElement("text", element, TEXT);
        if (element.equals("h")) {
            xml.writeAttribute("text", TEXT, "outline-level", "1");
        }
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private static void table(XMLStreamWriter xml, Manuscript.Grid grid) throws XMLStreamException {
        xml.writeStartElement("table", "table", TABLE);
        xml.writeEmptyElement("table", "table-column", TABLE);
        xml.writeAttribute(
                "table",
                TABLE,
                "number-columns-repeated",
                String.valueOf(grid.rows().getFirst().size()));
        for (var row : grid.rows()) {
            xml.writeStartElement("table", "table-row", TABLE);
            for (var cell : row) {
                xml.writeStartElement("table", "table-cell", TABLE);
                line(xml, "p", cell);
                xml.writeEndElement();
            }
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static void stored(ZipOutputStream zip, String name, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.US_ASCII);
        var checksum = new CRC32();
        checksum.update(bytes);
        var entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(checksum.getValue());
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }
}

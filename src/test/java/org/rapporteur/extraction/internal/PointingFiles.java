package org.rapporteur.extraction.internal;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.rapporteur.extraction.Samples;

/** Office files that hold little themselves and point to much: to files of this machine and to an address on it. */
final class PointingFiles {

    /** What each of them says itself. */
    static final String WORDS = "visible words";

    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String RELATIONS = """
            <?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">%s</Relationships>""";

    private final String secret;
    private final String picture;
    private final String site;

    /**
     * @param secret a text file nobody may see
     * @param picture a picture nobody may see
     * @param port where somebody listens on this machine
     */
    PointingFiles(Path secret, Path picture, int port) {
        this.secret = secret.toString();
        this.picture = picture.toUri().toString();
        this.site = "http://127.0.0.1:" + port + "/";
    }

    /** Linked pictures, included texts, a sub-document, a chunk, a template, DDE. */
    byte[] docx() {
        String fields = List.of(
                        "INCLUDETEXT \"" + secret + "\"",
                        "INCLUDETEXT \"file://" + secret + "\"",
                        "INCLUDETEXT \"" + site + "text.docx\"",
                        "INCLUDEPICTURE \"" + site + "picture.png\" \\d",
                        "INCLUDEPICTURE \"" + picture + "\" \\d",
                        "DDEAUTO soffice \"" + secret + "\" \"x\"",
                        "LINK Word.Document.12 \"" + secret + "\" \"\" \\a \\t")
                .stream()
                .map(PointingFiles::field)
                .collect(Collectors.joining());
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", Samples.utf8("""
                <?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                <Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml"
                ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override
                PartName="/word/settings.xml"
                ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml"/></Types>"""));
        parts.put("_rels/.rels", relations(relation("r1", "officeDocument", "word/document.xml", "Internal")));
        parts.put("word/document.xml", Samples.utf8("""
                <?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
                xmlns:r="%s"><w:body><w:p><w:r><w:t>%s</w:t></w:r></w:p>%s%s%s
                <w:p><w:r><w:subDoc r:id="sub"/></w:r></w:p><w:altChunk r:id="chunk"/></w:body></w:document>""".formatted(
                        OFFICE, WORDS, drawing("near"), drawing("far"), fields)));
        parts.put(
                "word/_rels/document.xml.rels",
                relations(relation("near", "image", picture, "External")
                        + relation("far", "image", site + "linked.png", "External")
                        + relation("sub", "subDocument", "file://" + secret, "External")
                        + relation("chunk", "aFChunk", site + "chunk.txt", "External")
                        + relation("settings", "settings", "settings.xml", "Internal")));
        parts.put("word/settings.xml", Samples.utf8("""
                <?xml version="1.0"?><w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
                xmlns:r="%s"><w:attachedTemplate r:id="t"/><w:updateFields w:val="true"/></w:settings>""".formatted(OFFICE)));
        parts.put(
                "word/_rels/settings.xml.rels",
                relations(relation("t", "attachedTemplate", site + "template.dotm", "External")));
        return Samples.stored(parts);
    }

    /** Linked pictures, sections of other files, linked objects and floating frames. */
    byte[] odt() {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("mimetype", Samples.utf8(Samples.ODT));
        parts.put("META-INF/manifest.xml", Samples.utf8("""
                <?xml version="1.0"?><manifest:manifest
                xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry
                manifest:full-path="/" manifest:media-type="%s"/><manifest:file-entry manifest:full-path="content.xml"
                manifest:media-type="text/xml"/></manifest:manifest>""".formatted(Samples.ODT)));
        parts.put("content.xml", Samples.utf8("""
                <?xml version="1.0" encoding="UTF-8"?><office:document-content
                xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
                xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.2"><office:body><office:text>
                <text:p>%s</text:p>%s</office:text></office:body></office:document-content>""".formatted(
                        WORDS,
                        section("S1", "file://" + secret, " text:filter-name=\"Text\"")
                                + section("S2", site + "section.odt", "")
                                + shown("image", picture)
                                + shown("image", site + "image.png")
                                + shown("object", site + "object.odt")
                                + shown("object", "file://" + secret)
                                + shown("floating-frame", "file://" + secret)
                                + shown("floating-frame", site + "frame.txt"))));
        return Samples.stored(parts);
    }

    /** Included texts and pictures, DDE, a linked object, a template. */
    byte[] rtf() {
        String fields = List.of(
                        "INCLUDETEXT \"" + secret + "\"",
                        "INCLUDEPICTURE \"" + site + "rtf.png\"",
                        "INCLUDEPICTURE \"" + picture + "\"",
                        "INCLUDETEXT \"" + site + "rtf.txt\"",
                        "DDEAUTO soffice \"" + secret + "\" x")
                .stream()
                .map(field -> "{\\field{\\*\\fldinst { " + field + " }}{\\fldrslt old}}\\par ")
                .collect(Collectors.joining());
        return ("{\\rtf1\\ansi{\\*\\template " + site + "rtf.dot} " + WORDS + "\\par " + fields
                        + "{\\object\\objautlink\\objw100\\objh100{\\*\\objclass Word.Document.8}{\\*\\objdata 01050000}}}")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Formulas that ask addresses, other workbooks and other programs. */
    byte[] xlsx() {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", Samples.utf8("""
                <?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                <Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml"
                ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override
                PartName="/xl/worksheets/sheet1.xml"
                ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>"""));
        parts.put("_rels/.rels", relations(relation("r1", "officeDocument", "xl/workbook.xml", "Internal")));
        parts.put("xl/workbook.xml", Samples.utf8("""
                <?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="%s">
                <sheets><sheet name="S" sheetId="1" r:id="s"/></sheets><calcPr fullCalcOnLoad="1"/></workbook>""".formatted(OFFICE)));
        parts.put(
                "xl/_rels/workbook.xml.rels",
                relations(relation("s", "worksheet", "worksheets/sheet1.xml", "Internal")));
        parts.put("xl/worksheets/sheet1.xml", Samples.utf8("""
                <?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>
                <row r="1"><c r="A1" t="inlineStr"><is><t>%s</t></is></c></row>
                <row r="2"><c r="A2"><f>_xlfn.WEBSERVICE("%sweb")</f><v>0</v></c></row>
                <row r="3"><c r="A3"><f>_xlfn.WEBSERVICE("file://%s")</f><v>0</v></c></row>
                <row r="4"><c r="A4"><f>DDE("soffice","%s","x")</f><v>0</v></c></row></sheetData></worksheet>""".formatted(WORDS, site, secret, secret)));
        return Samples.stored(parts);
    }

    private static String field(String code) {
        return """
                <w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> %s </w:instrText></w:r>
                <w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>old</w:t></w:r>
                <w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>""".formatted(code.replace("\"", "&quot;"));
    }

    private static String drawing(String relation) {
        return """
                <w:p><w:r><w:drawing><wp:inline
                xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:extent cx="1000000"
                cy="1000000"/><wp:docPr id="1" name="p"/><a:graphic
                xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData
                uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic
                xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:nvPicPr><pic:cNvPr id="1"
                name="p"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:link="%s"/><a:stretch><a:fillRect/></a:stretch>
                </pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="1000000" cy="1000000"/></a:xfrm><a:prstGeom
                prst="rect"/></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>""".formatted(relation);
    }

    private static String section(String name, String target, String more) {
        return """
                <text:section text:name="%s"><text:section-source xmlns:xlink="http://www.w3.org/1999/xlink" xlink:type="simple"
                xlink:show="embed" xlink:href="%s"%s/><text:p>old</text:p></text:section>""".formatted(name, target, more);
    }

    private static String shown(String kind, String target) {
        return """
                <text:p><draw:frame xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"
                xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" xmlns:xlink="http://www.w3.org/1999/xlink"
                text:anchor-type="as-char" svg:width="3cm" svg:height="3cm"><draw:%s xlink:href="%s" xlink:type="simple"
                xlink:show="embed" xlink:actuate="onLoad"/></draw:frame></text:p>""".formatted(kind, target);
    }

    private static String relation(String id, String type, String target, String mode) {
        return "<Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"%s\" TargetMode=\"%s\"/>"
                .formatted(id, OFFICE, type, target, mode);
    }

    private static byte[] relations(String relations) {
        return Samples.utf8(RELATIONS.formatted(relations));
    }
}

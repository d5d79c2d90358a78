package org.rapporteur.extraction;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;

/** Small real files, made when they are needed. */
public final class Samples {

    public static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    public static final String PPTX = "application/vnd.openxmlformats-officedocument.presentationml.presentation";
    public static final String ODT = "application/vnd.oasis.opendocument.text";

    public static final String ENGLISH = "All human beings are born free and equal in dignity and rights.";
    public static final String VIETNAMESE = "Mọi người sinh ra đều được tự do và bình đẳng về nhân phẩm và quyền lợi.";
    public static final String THAI = "มนุษย์ทั้งหลายเกิดมามีอิสระและเสมอภาคกันในเกียรติศักดิ์และสิทธิ";
    public static final String LAO = "ມະນຸດທຸກຄົນເກີດມາມີກຽດສັກສີ, ສິດທິ, ເສລີພາບ ແລະ ຄວາມສະເໝີພາບເທົ່າທຽມກັນ";
    public static final String KHMER = "មនុស្សទាំងអស់ កើតមកមានសេរីភាព និងសមភាព ក្នុងផ្នែកសេចក្ដីថ្លៃថ្នូរនិងសិទ្ធិ។";

    private Samples() {}

    public static byte[] docx(String... paragraphs) {
        return bytes(out -> {
            try (XWPFDocument document = new XWPFDocument()) {
                document.getProperties().getCoreProperties().setTitle("A paper");
                for (String paragraph : paragraphs) {
                    XWPFParagraph p = document.createParagraph();
                    p.createRun().setText(paragraph);
                }
                document.write(out);
            }
        });
    }

    public static byte[] xlsx(Map<String, List<String>> sheets) {
        return bytes(out -> {
            try (XSSFWorkbook workbook = new XSSFWorkbook()) {
                sheets.forEach((name, cells) -> {
                    XSSFSheet sheet = workbook.createSheet(name);
                    for (int i = 0; i < cells.size(); i++) {
                        var row = sheet.createRow(i);
                        row.createCell(0).setCellValue(cells.get(i));
                        row.createCell(1).setCellValue(i + 0.5);
                    }
                });
                workbook.write(out);
            }
        });
    }

    public static byte[] pptx(String... slides) {
        return bytes(out -> {
            try (XMLSlideShow show = new XMLSlideShow()) {
                for (String slide : slides) {
                    show.createSlide().createTextBox().setText(slide);
                }
                show.write(out);
            }
        });
    }

    public static byte[] pdf(String... pages) {
        return lockedPdf("", pages);
    }

    /** A PDF as older programs write it, with its objects in plain sight and a table of them at its end. */
    public static byte[] plainPdf(String... pages) {
        return pdf("", CompressParameters.NO_COMPRESSION, pages);
    }

    public static byte[] lockedPdf(String password, String... pages) {
        return pdf(password, CompressParameters.DEFAULT_COMPRESSION, pages);
    }

    private static byte[] pdf(String password, CompressParameters compression, String... pages) {
        return bytes(out -> {
            try (PDDocument document = new PDDocument()) {
                for (String text : pages) {
                    PDPage page = new PDPage();
                    document.addPage(page);
                    try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                        content.beginText();
                        content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                        content.newLineAtOffset(50, 700);
                        content.showText(text);
                        content.endText();
                    }
                }
                if (!password.isEmpty()) {
                    document.protect(new StandardProtectionPolicy(password, password, new AccessPermission()));
                }
                document.save(out, compression);
            }
        });
    }

    public static byte[] scannedPdf() {
        return scannedPdf(picture());
    }

    /** A page that is a picture of one line of text. */
    public static byte[] scannedPdf(String line) {
        return scannedPdf(picture(line));
    }

    private static byte[] scannedPdf(BufferedImage picture) {
        return bytes(out -> {
            try (PDDocument document = new PDDocument()) {
                PDPage page = new PDPage();
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.drawImage(
                            LosslessFactory.createFromImage(document, picture),
                            50,
                            300,
                            500,
                            500f * picture.getHeight() / picture.getWidth());
                }
                document.save(out);
            }
        });
    }

    /** A picture of one line of text. */
    public static byte[] png(String line) {
        return bytes(out -> ImageIO.write(picture(line), "png", out));
    }

    /** A picture of one line of text in a font of the application, named without its ending. */
    public static byte[] png(String line, String font) {
        return bytes(out -> {
            try (InputStream file = Samples.class.getResourceAsStream("/fonts/" + font + ".ttf")) {
                Font made = Font.createFont(Font.TRUETYPE_FONT, file).deriveFont(48f);
                ImageIO.write(picture(line, made), "png", out);
            } catch (FontFormatException impossible) {
                throw new IOException(impossible);
            }
        });
    }

    public static byte[] png() {
        return bytes(out -> ImageIO.write(picture(), "png", out));
    }

    public static byte[] lockedDocx(String password) {
        return bytes(out -> {
            try (POIFSFileSystem files = new POIFSFileSystem()) {
                Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
                encryptor.confirmPassword(password);
                try (OutputStream locked = encryptor.getDataStream(files)) {
                    locked.write(docx(ENGLISH));
                }
                files.writeFilesystem(out);
            } catch (GeneralSecurityException impossible) {
                throw new IllegalStateException(impossible);
            }
        });
    }

    public static byte[] odt(String text) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("mimetype", utf8(ODT));
        parts.put("content.xml", utf8("""
                        <?xml version="1.0" encoding="UTF-8"?>
                        <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
                          xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.2">
                          <office:body><office:text><text:h>Heading</text:h><text:p>%s</text:p></office:text></office:body>
                        </office:document-content>
                        """.formatted(text)));
        parts.put("META-INF/manifest.xml", utf8("<manifest/>"));
        return stored(parts);
    }

    public static byte[] message(String attachmentName, byte[] attachment) {
        return message(Map.of(attachmentName, attachment));
    }

    public static byte[] message(Map<String, byte[]> attachments) {
        StringBuilder parts = new StringBuilder();
        attachments.forEach((name, attachment) ->
                parts.append("""
                --part
                Content-Type: application/octet-stream; name="%s"
                Content-Disposition: attachment; filename="%s"
                Content-Transfer-Encoding: base64

                %s
                """.formatted(name, name, Base64.getMimeEncoder().encodeToString(attachment))));
        return utf8("""
                From: secretariat@example.org
                To: delegates@example.org
                Subject: Papers for the meeting
                Date: Thu, 27 Oct 2016 09:00:00 +0700
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary="part"

                --part
                Content-Type: text/plain; charset=UTF-8

                Please find the declaration attached.
                %s--part--
                """.formatted(parts).replace("\r\n", "\n").replace("\n", "\r\n"));
    }

    public static byte[] zip(Map<String, byte[]> entries) {
        return bytes(out -> {
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                    zip.putNextEntry(new ZipEntry(entry.getKey()));
                    zip.write(entry.getValue());
                    zip.closeEntry();
                }
            }
        });
    }

    /** What lies in an archive, by name. */
    public static Map<String, byte[]> unzip(byte[] archive) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return entries;
    }

    /** An archive whose entries are stored as they are, as an OpenDocument file's first one must be. */
    public static byte[] stored(Map<String, byte[]> entries) {
        return bytes(out -> {
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                    CRC32 sum = new CRC32();
                    sum.update(entry.getValue());
                    ZipEntry stored = new ZipEntry(entry.getKey());
                    stored.setMethod(ZipEntry.STORED);
                    stored.setSize(entry.getValue().length);
                    stored.setCrc(sum.getValue());
                    zip.putNextEntry(stored);
                    zip.write(entry.getValue());
                    zip.closeEntry();
                }
            }
        });
    }

    public static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static BufferedImage picture(String line) {
        return picture(line, new Font(Font.SERIF, Font.PLAIN, 72));
    }

    private static BufferedImage picture(String line, Font font) {
        BufferedImage picture = new BufferedImage(1800, 300, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 1800, 300);
        pen.setColor(Color.BLACK);
        pen.setFont(font);
        pen.drawString(line, 80, 180);
        pen.dispose();
        return picture;
    }

    private static BufferedImage picture() {
        BufferedImage picture = new BufferedImage(200, 150, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillOval(20, 20, 120, 90);
        pen.dispose();
        return picture;
    }

    /** What a test writes into a file of its own. */
    interface Writing {
        /** Writes it. */
        void to(OutputStream out) throws IOException;
    }

    /** The bytes of what is written. */
    static byte[] bytes(Writing writing) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            writing.to(out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}

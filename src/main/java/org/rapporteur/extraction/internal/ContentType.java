package org.rapporteur.extraction.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says what a file is by its content; for what wears a common coat (zip, compound file) by the names inside it. */
final class ContentType {

    static final String ZIP = "application/zip";
    static final String COMPOUND = "application/x-ole-storage";

    /** The part by which an archive says that it is an Office Open XML file. */
    static final String CONTENT_TYPES = "[Content_Types].xml";

    /** An OpenDocument file says what it is in its first entry, which is stored as it is. */
    private static final Pattern OPEN_DOCUMENT =
            Pattern.compile("mimetype(application/vnd\\.oasis\\.opendocument\\.[a-z-]+)");

    private static final int FIRST_ENTRY = 200;

    private final Sniffer sniffer;
    private final int mostEntries;

    ContentType(Sniffer sniffer, int mostEntries) {
        this.sniffer = sniffer;
        this.mostEntries = mostEntries;
    }

    /** The media type; {@code application/zip} for an archive without a better name. */
    String of(byte[] head, Path file) {
        try {
            if (CompoundFile.is(head)) {
                return compound(CompoundFile.names(file));
            }
            if (isZip(head)) {
                String declared = openDocument(head);
                return declared.isEmpty() ? officeOpenXml(file) : declared;
            }
        } catch (IOException damaged) {
            return isZip(head) ? ZIP : COMPOUND;
        }
        return sniffer.mediaType(head);
    }

    static boolean isZip(byte[] head) {
        return head.length > 4
                && head[0] == 'P'
                && head[1] == 'K'
                && (head[2] == 3 && head[3] == 4 || head[2] == 5 && head[3] == 6);
    }

    /** What an OpenDocument file declares itself to be, blank when it does not. */
    static String openDocument(byte[] head) {
        Matcher declared = OPEN_DOCUMENT.matcher(
                new String(head, 0, Math.min(head.length, FIRST_ENTRY), StandardCharsets.ISO_8859_1));
        return declared.find() ? declared.group(1) : "";
    }

    /** Whether an archive's names have the main part of a format, under the names its writers give it. */
    static boolean hasMainPart(Collection<String> names, Formats.Format format) {
        return names.stream()
                .filter(name -> name.startsWith(format.mark()))
                .anyMatch(name -> name.substring(format.mark().length()).matches("\\d*\\.(xml|bin)"));
    }

    private String officeOpenXml(Path file) throws IOException {
        List<String> names = ZipDirectory.entries(file, mostEntries).stream()
                .map(ZipDirectory.Entry::name)
                .toList();
        return Formats.of(Formats.Build.OFFICE_OPEN_XML).stream()
                .filter(format -> format.extension().endsWith("x"))
                .filter(format -> names.contains(CONTENT_TYPES) && hasMainPart(names, format))
                .map(Formats.Format::mediaType)
                .findFirst()
                .orElse(ZIP);
    }

    private static String compound(Collection<String> names) {
        return Formats.of(Formats.Build.COMPOUND).stream()
                .filter(format -> names.contains(format.mark()))
                .map(Formats.Format::mediaType)
                .findFirst()
                .orElse(names.contains("Book") ? "application/vnd.ms-excel" : COMPOUND);
    }
}

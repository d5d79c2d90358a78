package org.rapporteur.extraction.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The formats that are accepted: how a name says them, and what their content must be. */
final class Formats {

    /** The inner build of a format, which decides how its content is checked. */
    enum Build {
        PDF,
        OFFICE_OPEN_XML,
        OPEN_DOCUMENT,
        COMPOUND,
        RICH_TEXT,
        TEXT,
        MESSAGE,
        IMAGE,
        ARCHIVE
    }

    /**
     * One accepted format.
     *
     * @param extension of the name, lower case
     * @param mediaType what the file is once its content has been found to be that
     * @param build its inner build
     * @param mark what the content shows: a media type, a stream's name or a folder, as the build has it
     */
    record Format(String extension, String mediaType, Build build, String mark) {}

    private static final String OPEN_XML = "application/vnd.openxmlformats-officedocument.";
    private static final String ODF = "application/vnd.oasis.opendocument.";

    private static final Map<String, Format> BY_EXTENSION = Stream.of(
                    new Format("pdf", "application/pdf", Build.PDF, ""),
                    new Format("docx", OPEN_XML + "wordprocessingml.document", Build.OFFICE_OPEN_XML, "word/document"),
                    new Format("xlsx", OPEN_XML + "spreadsheetml.sheet", Build.OFFICE_OPEN_XML, "xl/workbook"),
                    new Format(
                            "pptx",
                            OPEN_XML + "presentationml.presentation",
                            Build.OFFICE_OPEN_XML,
                            "ppt/presentation"),
                    new Format(
                            "docm",
                            "application/vnd.ms-word.document.macroenabled.12",
                            Build.OFFICE_OPEN_XML,
                            "word/document"),
                    new Format(
                            "xlsm",
                            "application/vnd.ms-excel.sheet.macroenabled.12",
                            Build.OFFICE_OPEN_XML,
                            "xl/workbook"),
                    new Format("doc", "application/msword", Build.COMPOUND, "WordDocument"),
                    new Format("xls", "application/vnd.ms-excel", Build.COMPOUND, "Workbook"),
                    new Format("ppt", "application/vnd.ms-powerpoint", Build.COMPOUND, "PowerPoint Document"),
                    new Format("msg", "application/vnd.ms-outlook", Build.COMPOUND, "__properties_version1.0"),
                    new Format("odt", ODF + "text", Build.OPEN_DOCUMENT, ODF + "text"),
                    new Format("ods", ODF + "spreadsheet", Build.OPEN_DOCUMENT, ODF + "spreadsheet"),
                    new Format("odp", ODF + "presentation", Build.OPEN_DOCUMENT, ODF + "presentation"),
                    new Format("rtf", "application/rtf", Build.RICH_TEXT, ""),
                    new Format("txt", "text/plain", Build.TEXT, ""),
                    new Format("csv", "text/csv", Build.TEXT, ""),
                    new Format("md", "text/markdown", Build.TEXT, ""),
                    new Format("eml", "message/rfc822", Build.MESSAGE, ""),
                    new Format("png", "image/png", Build.IMAGE, "image/png"),
                    new Format("jpg", "image/jpeg", Build.IMAGE, "image/jpeg"),
                    new Format("jpeg", "image/jpeg", Build.IMAGE, "image/jpeg"),
                    new Format("tif", "image/tiff", Build.IMAGE, "image/tiff"),
                    new Format("tiff", "image/tiff", Build.IMAGE, "image/tiff"),
                    new Format("zip", "application/zip", Build.ARCHIVE, ""))
            .collect(Collectors.toUnmodifiableMap(Format::extension, Function.identity()));

    private Formats() {}

    /** The format a name says. */
    static Optional<Format> named(String fileName) {
        return Optional.ofNullable(BY_EXTENSION.get(extension(fileName)));
    }

    /** A format by its media type. */
    static Optional<Format> of(String mediaType) {
        return BY_EXTENSION.values().stream()
                .filter(format -> format.mediaType().equals(mediaType))
                .min(Comparator.comparing(Format::extension));
    }

    /** The formats of one build, in the order of their extensions. */
    static List<Format> of(Build build) {
        return BY_EXTENSION.values().stream()
                .filter(format -> format.build() == build)
                .sorted(Comparator.comparing(Format::extension))
                .toList();
    }

    /** What follows the last dot of a name, lower case; blank when there is none. */
    static String extension(String fileName) {
        String bare = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
        int dot = bare.lastIndexOf('.');
        return dot < 0 ? "" : bare.substring(dot + 1).strip().toLowerCase(Locale.ROOT);
    }

    /** An extension of ours for a file of a type, preferring the one its name has; blank for an unknown type. */
    static String extension(String mediaType, String fileName) {
        return named(fileName)
                .filter(format -> format.mediaType().equals(mediaType))
                .or(() -> of(mediaType))
                .map(Format::extension)
                .orElse("");
    }
}

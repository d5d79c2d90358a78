package org.rapporteur.extraction.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.metadata.HttpHeaders;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.sax.AbstractRecursiveParserWrapperHandler;
import org.rapporteur.extraction.ReadPart;
import org.rapporteur.extraction.ReadingReason;
import org.rapporteur.extraction.ReadingState;

/**
 * The documents within a document: attachments of a message, files of an archive, sheets put into a text.
 *
 * @param all each with its own state, in the order they were met; pictures of a text and fonts are none
 * @param texts the text of those that have some, each headed by its name, in the same order
 * @param more whether there were more than the child reads
 */
record Parts(List<ReadPart> all, List<StructuredText> texts, boolean more) {

    /** Containers whose parts were put there by a person; what cannot be read in them is missed. */
    private static final Set<String> OF_PARTS = Set.of(
            "message/rfc822",
            "application/mbox",
            "application/vnd.ms-outlook",
            "application/vnd.ms-tnef",
            "application/zip",
            "application/pdf");

    /** What the child calls accepted formats when they lie inside others, and what only leads to further parts. */
    private static final Set<String> OTHER_NAMES = Set.of(
            "application/octet-stream",
            "application/mbox",
            "application/vnd.ms-tnef",
            "application/x-tika-msoffice",
            "application/x-tika-ooxml",
            "application/x-tika-ooxml-protected",
            "text/rtf",
            "text/tab-separated-values",
            "text/x-log",
            "text/x-web-markdown");

    private static final Set<String> TRIMMINGS = Set.of("THUMBNAIL", "METADATA", "FONT", "MACRO", "RENDERING");

    /**
     * What lies in a file.
     *
     * @param documents the file itself first
     * @param pages how many pages the file's own text has; those of its parts are counted on
     */
    static Parts of(List<Metadata> documents, int pages) {
        Metadata container = documents.getFirst();
        Map<String, String> types = new HashMap<>();
        Set<String> parents = new HashSet<>();
        types.put("", mediaType(container));
        List<Metadata> inside = documents.subList(1, documents.size()).stream()
                .sorted(Comparator.comparingInt(Parts::order))
                .toList();
        inside.forEach(part -> {
            types.put(path(part), mediaType(part));
            parents.add(parent(part));
        });
        List<ReadPart> all = new ArrayList<>();
        List<StructuredText> texts = new ArrayList<>();
        for (Metadata part : inside) {
            boolean given = OF_PARTS.contains(types.getOrDefault(parent(part), ""));
            if (isTrimming(part, given) || !given && Interpreter.wasNotParsed(part)) {
                continue;
            }
            StructuredText text = StructuredText.joined(XhtmlText.pages(Interpreter.content(part)));
            Verdict verdict = judge(part, given, text.text(), parents.contains(path(part)));
            boolean kept = verdict.hasText() && !text.text().isEmpty();
            if (kept) {
                texts.add(StructuredText.under(name(part), text));
            }
            all.add(new ReadPart(
                    name(part),
                    CleanText.line(mediaType(part), 100),
                    depth(part),
                    verdict.state(),
                    verdict.reason(),
                    kept ? pages + texts.size() : 0));
        }
        boolean more = Boolean.parseBoolean(
                container.get(AbstractRecursiveParserWrapperHandler.EMBEDDED_RESOURCE_LIMIT_REACHED));
        return new Parts(List.copyOf(all), List.copyOf(texts), more);
    }

    /** The names of those that could not be read. */
    List<String> missing() {
        return all.stream().filter(ReadPart::isMissing).map(ReadPart::name).toList();
    }

    private record Verdict(ReadingState state, ReadingReason reason) {

        private boolean hasText() {
            return state == ReadingState.SEARCHABLE || state == ReadingState.PARTIAL;
        }
    }

    private static Verdict judge(Metadata part, boolean given, String text, boolean hasParts) {
        if (part.get(EmbeddedGuard.TOO_DEEP) != null) {
            return new Verdict(ReadingState.UNREADABLE, ReadingReason.TOO_DEEP);
        }
        if (given && !isAccepted(mediaType(part))) {
            return new Verdict(ReadingState.UNREADABLE, ReadingReason.NOT_ACCEPTED);
        }
        String exception = Optional.ofNullable(part.get(TikaCoreProperties.EMBEDDED_EXCEPTION))
                .orElse("");
        if (Boolean.parseBoolean(part.get(TikaCoreProperties.IS_ENCRYPTED))
                || exception.contains(EncryptedDocumentException.class.getName())) {
            return new Verdict(ReadingState.LOCKED, ReadingReason.PASSWORD);
        }
        if (!exception.isEmpty()) {
            return new Verdict(text.isEmpty() ? ReadingState.UNREADABLE : ReadingState.PARTIAL, ReadingReason.DAMAGED);
        }
        boolean picture = Interpreter.isImage(mediaType(part));
        if (!picture && Interpreter.wasNotParsed(part)) {
            return new Verdict(ReadingState.UNREADABLE, ReadingReason.UNSUPPORTED);
        }
        if (text.isEmpty() && !hasParts) {
            boolean scan = picture || mediaType(part).equals("application/pdf");
            return new Verdict(ReadingState.NO_TEXT, scan ? ReadingReason.SCAN : ReadingReason.NONE);
        }
        return new Verdict(ReadingState.SEARCHABLE, ReadingReason.NONE);
    }

    /** The same kinds as by themselves; pictures that are none of them hold no text and do no harm unread. */
    private static boolean isAccepted(String mediaType) {
        return Formats.of(mediaType).isPresent()
                || OTHER_NAMES.contains(mediaType)
                || Interpreter.isImage(mediaType) && !mediaType.startsWith("image/svg");
    }

    /** Pictures in the text of a message or document are not attachments of it. */
    private static boolean isTrimming(Metadata part, boolean given) {
        String kind = part.get(TikaCoreProperties.EMBEDDED_RESOURCE_TYPE);
        boolean picture = Interpreter.isImage(mediaType(part));
        return kind != null && TRIMMINGS.contains(kind) || picture && (!given || "INLINE".equals(kind));
    }

    private static String path(Metadata part) {
        return Optional.ofNullable(part.get(TikaCoreProperties.EMBEDDED_ID_PATH))
                .orElse("/0");
    }

    private static String parent(Metadata part) {
        String path = path(part);
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }

    /** The number the child gave it when it met it. */
    private static int order(Metadata part) {
        String path = path(part);
        String number = path.substring(path.lastIndexOf('/') + 1);
        return number.matches("\\d{1,9}") ? Integer.parseInt(number) : Integer.MAX_VALUE;
    }

    private static int depth(Metadata part) {
        return (int) path(part).chars().filter(c -> c == '/').count();
    }

    private static String mediaType(Metadata document) {
        String type =
                Optional.ofNullable(document.get(HttpHeaders.CONTENT_TYPE)).orElse("");
        int parameters = type.indexOf(';');
        return parameters < 0 ? type : type.substring(0, parameters).strip();
    }

    private static String name(Metadata part) {
        return CleanText.line(
                Optional.ofNullable(part.get(TikaCoreProperties.RESOURCE_NAME_KEY))
                        .orElse("-"),
                200);
    }
}

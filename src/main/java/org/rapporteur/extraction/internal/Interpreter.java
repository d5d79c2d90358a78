package org.rapporteur.extraction.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.tika.Tika;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.UnsupportedFormatException;
import org.apache.tika.metadata.DublinCore;
import org.apache.tika.metadata.Message;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.Office;
import org.apache.tika.metadata.OfficeOpenXMLExtended;
import org.apache.tika.metadata.PagedText;
import org.apache.tika.metadata.TikaCoreProperties;
import org.jspecify.annotations.Nullable;
import org.rapporteur.base.PageText;
import org.rapporteur.extraction.ReadRequest;
import org.rapporteur.extraction.ReaderLimits;
import org.rapporteur.extraction.Reading;
import org.rapporteur.extraction.ReadingReason;
import org.rapporteur.extraction.ReadingState;
import org.rapporteur.extraction.TextStructure;

/** Makes of the child's answer what the portal wants to know. */
final class Interpreter {

    /** What reads here, so that what an older reader read can be found. */
    static final String READER_VERSION = Tika.getString() + " r" + TikaConfiguration.REVISION;

    /** The detail of a damaged file that was cut off. */
    private static final String END_MISSING = "end-missing";

    private static final int LONGEST_METADATA = 500;

    private final ReaderLimits limits;

    Interpreter(ReaderLimits limits) {
        this.limits = limits;
    }

    Reading read(ChildAnswer answer, ReadRequest request, Duration limit, Duration took) {
        boolean first = request.attempt() == ReadRequest.Attempt.NORMAL;
        return switch (answer) {
            case ChildAnswer.Parsed parsed when !parsed.documents().isEmpty() -> parsed(parsed, request, took);
            case ChildAnswer.Parsed nothing -> noText(request.mediaType(), Map.of(), took);
            case ChildAnswer.Empty nothing -> noText(request.mediaType(), Map.of(), took);
            case ChildAnswer.TimedOut late ->
                failed(ReadingReason.TIMEOUT, Map.of("seconds", Long.toString(limit.toSeconds())), first, took);
            case ChildAnswer.OutOfMemory memory -> failed(ReadingReason.OUT_OF_MEMORY, Map.of(), first, took);
            case ChildAnswer.TooMuchOutput flood -> failed(ReadingReason.OUT_OF_MEMORY, Map.of(), false, took);
            case ChildAnswer.Crashed crashed -> failed(ReadingReason.CRASHED, Map.of(), first, took);
            case ChildAnswer.Unavailable absent ->
                failed(ReadingReason.READER_UNAVAILABLE, Map.of("detail", absent.detail()), true, took);
        };
    }

    private Reading parsed(ChildAnswer.Parsed parsed, ReadRequest request, Duration took) {
        Metadata container = parsed.documents().getFirst();
        if (isLocked(container, parsed.stack())) {
            return failed(ReadingState.LOCKED, ReadingReason.PASSWORD, Map.of(), false, took);
        }
        if (isUnsupported(parsed.stack()) || wasNotParsed(container)) {
            return isImage(request.mediaType())
                    ? noText(request.mediaType(), Map.of(), took)
                    : failed(ReadingReason.UNSUPPORTED, Map.of(), false, took);
        }
        List<StructuredText> texts = new ArrayList<>(XhtmlText.pages(content(container)));
        Parts parts = Parts.of(parsed.documents(), texts.size());
        texts.addAll(parts.texts());
        List<PageText> pages = pages(texts);
        Map<String, String> metadata = metadata(container);
        Judgement judgement = judge(parsed, request, pages, metadata, parts);
        return new Reading(
                judgement.state,
                judgement.reason,
                judgement.facts,
                pages,
                structures(texts),
                metadata,
                Scripts.languages(texts(pages)),
                parts.all(),
                took,
                false,
                READER_VERSION);
    }

    private record Judgement(ReadingState state, ReadingReason reason, Map<String, String> facts) {}

    private Judgement judge(
            ChildAnswer.Parsed parsed,
            ReadRequest request,
            List<PageText> pages,
            Map<String, String> metadata,
            Parts parts) {
        boolean text = !pages.isEmpty();
        if (reachedWriteLimit(parsed.documents())) {
            return new Judgement(
                    ReadingState.PARTIAL,
                    ReadingReason.WRITE_LIMIT,
                    Map.of("limit", Integer.toString(limits.characters())));
        }
        // A PDF that was cut off is patched up by its parser, which then finds fewer pages or none, and says nothing.
        boolean cutOff = endIsMissing(request);
        if (cutOff || !parsed.stack().isBlank()) {
            return new Judgement(
                    text ? ReadingState.PARTIAL : ReadingState.UNREADABLE,
                    ReadingReason.DAMAGED,
                    Map.of("detail", cutOff ? END_MISSING : "broken"));
        }
        if (parts.more() || !parts.missing().isEmpty()) {
            return new Judgement(ReadingState.PARTIAL, ReadingReason.PARTS_UNREADABLE, facts(parts));
        }
        if (!text) {
            Reading none = noText(request.mediaType(), metadata, Duration.ZERO);
            return new Judgement(none.state(), none.reason(), none.facts());
        }
        return Doubt.about(texts(pages))
                .map(kind -> new Judgement(ReadingState.PARTIAL, ReadingReason.SUSPICIOUS_TEXT, Map.of("kind", kind)))
                .orElse(new Judgement(ReadingState.SEARCHABLE, ReadingReason.NONE, Map.of()));
    }

    private Map<String, String> facts(Parts parts) {
        Map<String, String> facts = new HashMap<>();
        List<String> missing = parts.missing();
        facts.put("parts", Integer.toString(parts.all().size()));
        facts.put("unreadable", Integer.toString(missing.size()));
        facts.put("names", CleanText.line(String.join(", ", missing), LONGEST_METADATA));
        if (parts.more()) {
            facts.put("limit", Integer.toString(limits.embeddedParts()));
        }
        return facts;
    }

    private static List<PageText> pages(List<StructuredText> texts) {
        List<PageText> pages = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            if (!texts.get(i).text().isBlank()) {
                pages.add(new PageText(i + 1, texts.get(i).text()));
            }
        }
        return pages;
    }

    private static Map<Integer, TextStructure> structures(List<StructuredText> texts) {
        Map<Integer, TextStructure> structures = new HashMap<>();
        for (int i = 0; i < texts.size(); i++) {
            if (!texts.get(i).structure().isEmpty()) {
                structures.put(i + 1, texts.get(i).structure());
            }
        }
        return structures;
    }

    private static Map<String, String> metadata(Metadata document) {
        Map<String, String> metadata = new HashMap<>();
        put(metadata, "title", document.get(DublinCore.TITLE));
        put(metadata, "author", document.get(DublinCore.CREATOR));
        put(metadata, "subject", document.get(DublinCore.SUBJECT));
        put(metadata, "created", document.get(TikaCoreProperties.CREATED));
        put(metadata, "modified", document.get(TikaCoreProperties.MODIFIED));
        put(metadata, "application", document.get(OfficeOpenXMLExtended.APPLICATION));
        put(metadata, "application", document.get(TikaCoreProperties.CREATOR_TOOL));
        put(metadata, "pages", document.get(Office.SLIDE_COUNT));
        put(metadata, "pages", document.get(Office.PAGE_COUNT));
        put(metadata, "pages", document.get(PagedText.N_PAGES));
        put(metadata, "from", String.join(", ", document.getValues(Message.MESSAGE_FROM)));
        put(metadata, "to", String.join(", ", document.getValues(Message.MESSAGE_TO)));
        put(metadata, "cc", String.join(", ", document.getValues(Message.MESSAGE_CC)));
        return metadata;
    }

    private static void put(Map<String, String> metadata, String key, @Nullable String value) {
        String clean = value == null ? "" : CleanText.line(value, LONGEST_METADATA);
        if (!clean.isEmpty()) {
            metadata.put(key, clean);
        }
    }

    private static Reading noText(String mediaType, Map<String, String> metadata, Duration took) {
        boolean scan = isImage(mediaType) || mediaType.equals("application/pdf");
        Map<String, String> facts = Optional.ofNullable(metadata.get("pages"))
                .map(n -> Map.of("pages", n))
                .orElse(Map.of());
        return failed(
                ReadingState.NO_TEXT,
                scan ? ReadingReason.SCAN : ReadingReason.NONE,
                scan ? facts : Map.of(),
                false,
                took);
    }

    private static Reading failed(ReadingReason reason, Map<String, String> facts, boolean mayRetry, Duration took) {
        return failed(ReadingState.UNREADABLE, reason, facts, mayRetry, took);
    }

    private static Reading failed(
            ReadingState state, ReadingReason reason, Map<String, String> facts, boolean mayRetry, Duration took) {
        return Reading.failed(state, reason, facts, took, mayRetry, READER_VERSION);
    }

    private static List<String> texts(List<PageText> pages) {
        return pages.stream().map(PageText::text).toList();
    }

    static String content(Metadata document) {
        return Optional.ofNullable(document.get(TikaCoreProperties.TIKA_CONTENT))
                .orElse("");
    }

    static boolean isImage(String mediaType) {
        return mediaType.startsWith("image/");
    }

    static boolean wasNotParsed(Metadata document) {
        String[] parsers = document.getValues(TikaCoreProperties.TIKA_PARSED_BY);
        return parsers.length > 0 && parsers[parsers.length - 1].endsWith(".EmptyParser");
    }

    /** A kind the parser says it does not know; the strict form of Office Open XML is one. */
    private static boolean isUnsupported(String stack) {
        return stack.contains(UnsupportedFormatException.class.getName()) || stack.contains("Strict OOXML");
    }

    private static boolean isLocked(Metadata container, String stack) {
        return stack.contains(EncryptedDocumentException.class.getName())
                || Boolean.parseBoolean(container.get(TikaCoreProperties.IS_ENCRYPTED))
                        && XhtmlText.isBlank(content(container));
    }

    private static boolean reachedWriteLimit(List<Metadata> documents) {
        return documents.stream()
                .anyMatch(document -> Boolean.parseBoolean(document.get(TikaCoreProperties.WRITE_LIMIT_REACHED)));
    }

    private static boolean endIsMissing(ReadRequest request) {
        return Formats.of(request.mediaType())
                .map(format -> FileEnd.isMissing(request.file(), format.build()))
                .orElse(false);
    }
}

package org.rapporteur.papers;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.annotations.Formula;
import org.jspecify.annotations.Nullable;
import org.rapporteur.base.LanguageTag;
import org.rapporteur.base.persistence.BaseEntity;
import org.rapporteur.extraction.Flag;
import org.rapporteur.extraction.ReadPart;
import org.rapporteur.extraction.Reading;
import org.rapporteur.extraction.ReadingReason;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** One version of a file: its bytes and name never change, only what was read from it does. */
@Entity
@Table(name = "file_version")
class FileVersion extends BaseEntity {

    private static final LanguageTag KHMER = new LanguageTag("km");

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LONGEST_FACT = 300;
    private static final int LONGEST_METADATA = 2_000;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "rendition_id", nullable = false, updatable = false)
    private Rendition rendition;

    @Column(nullable = false, updatable = false)
    private int number;

    @Column(nullable = false, updatable = false, length = 400)
    private String name;

    @Column(nullable = false, updatable = false, length = 64)
    private String sha256;

    @Column(nullable = false, updatable = false)
    private long size;

    @Column(nullable = false, updatable = false, length = 200)
    private String mediaType;

    @Column(updatable = false, length = 200)
    private @Nullable String declaredMediaType;

    @Column(nullable = false, updatable = false, length = 200)
    private String flags;

    @Column(nullable = false, updatable = false)
    private Instant storedAt;

    @Column(nullable = false, length = 40)
    @Enumerated(EnumType.STRING)
    private ExtractionState extraction = ExtractionState.WAITING;

    @Column(nullable = false, length = 40)
    @Enumerated(EnumType.STRING)
    private ReadingReason reason = ReadingReason.NONE;

    @Column(nullable = false, length = 4000)
    private String facts = "{}";

    @Column(nullable = false, length = 100000)
    private String metadata = "{}";

    @Column(nullable = false, length = 200)
    private String languages = "";

    /** What a person said instead; counts however often the file is read again. */
    @Column(length = 200)
    private @Nullable String correctedLanguages;

    private @Nullable Integer pageCount;

    @Column(nullable = false, length = 200000)
    private String parts = "[]";

    @Column(nullable = false, length = 100)
    private String readerVersion = "";

    @Column(nullable = false, length = 40)
    @Enumerated(EnumType.STRING)
    private Recognition recognition = Recognition.NONE;

    private @Nullable Instant waitingSince;

    /** How many files wait before this one; nothing where none waits, or where it was queued a moment ago. */
    @Formula("""
            case when extraction in ('WAITING', 'READING') then (select count(*) from file_version other
            where other.extraction in ('WAITING', 'READING') and other.waiting_since < waiting_since) end""")
    private @Nullable Long ahead;

    @Column(nullable = false, length = 20)
    private String reference;

    private @Nullable Instant readAt;

    @SuppressWarnings("NullAway.Init")
    protected FileVersion() {}

    FileVersion(Rendition rendition, int number, ReceivedFile file, Instant at) {
        this.rendition = rendition;
        this.number = number;
        this.name = file.name();
        this.sha256 = file.sha256();
        this.size = file.size();
        this.mediaType = file.mediaType();
        this.declaredMediaType = file.declaredMediaType();
        this.flags = file.flags().stream().map(Flag::name).sorted().collect(Collectors.joining(","));
        this.storedAt = at;
        this.waitingSince = at;
        this.reference = reference();
    }

    /** The last digits of a time-ordered id are random, so a person can quote them. */
    private String reference() {
        var id = getId().toString();
        return "F-" + id.substring(id.length() - 8).toUpperCase(Locale.ROOT);
    }

    /** Puts it at the end of the queue, to be read once more. */
    void await(Instant at) {
        extraction = ExtractionState.WAITING;
        waitingSince = at;
    }

    /** Leaves it in its place in the queue: it could not be read just now. */
    void awaitOn() {
        extraction = ExtractionState.WAITING;
    }

    /** Gives it to nobody until it was checked. */
    void hold() {
        extraction = ExtractionState.HELD;
    }

    /** Whether character recognition may find what the reader did not. */
    boolean isScan() {
        return extraction == ExtractionState.NO_TEXT && reason == ReadingReason.SCAN;
    }

    void awaitRecognition() {
        recognition = Recognition.WAITING;
    }

    /** Says in which languages it is, instead of those its reader found; none to go back to these. */
    void correctLanguages(List<LanguageTag> tags) {
        correctedLanguages =
                tags.isEmpty() ? null : tags.stream().map(LanguageTag::value).collect(Collectors.joining(","));
    }

    /**
     * The languages it is in that are worth finding it by: those a person named, else those its writing shows. English is
     * not among these, since it is only what is assumed of Latin letters.
     */
    List<LanguageTag> certainLanguages() {
        return languages().stream()
                .filter(language -> correctedLanguages != null || !language.equals(LanguageTag.ENGLISH))
                .toList();
    }

    /** What character recognition made of a scan. */
    void recognised(Reading reading, Instant at) {
        if (reading.pages().isEmpty() && reading.reason() != ReadingReason.STORED_FILE_DAMAGED) {
            recognition = Recognition.IN_VAIN;
            return;
        }
        finish(reading, at);
        recognition = Recognition.READ;
    }

    /** Locks it for good: a virus check found something. */
    void quarantine(String signature, Instant at) {
        extraction = ExtractionState.QUARANTINED;
        reason = ReadingReason.VIRUS;
        facts = json(Map.of("found", signature), LONGEST_FACT);
        metadata = "{}";
        parts = "[]";
        readAt = at;
    }

    void beginReading() {
        extraction = ExtractionState.READING;
    }

    void finish(Reading reading, Instant at) {
        extraction = switch (reading.state()) {
            case SEARCHABLE -> ExtractionState.SEARCHABLE;
            case PARTIAL -> ExtractionState.PARTIAL;
            case NO_TEXT -> ExtractionState.NO_TEXT;
            case LOCKED -> ExtractionState.LOCKED;
            case UNREADABLE -> ExtractionState.UNREADABLE;
        };
        reason = reading.reason();
        facts = json(reading.facts(), LONGEST_FACT);
        recognition = Recognition.NONE;
        metadata = json(reading.metadata(), LONGEST_METADATA);
        parts = JSON.writeValueAsString(reading.parts());
        languages = cut(String.join(",", reading.languages()), 200);
        pageCount = pages(reading);
        readerVersion = cut(reading.readerVersion(), 100);
        readAt = at;
    }

    private static @Nullable Integer pages(Reading reading) {
        var said = reading.metadata().getOrDefault("pages", "");
        if (said.matches("\\d{1,6}")) {
            return Integer.valueOf(said);
        }
        return reading.pages().isEmpty() ? null : reading.pages().getLast().number();
    }

    private static String json(Map<String, String> values, int longest) {
        var kept = new HashMap<String, String>();
        values.forEach((key, value) -> kept.put(key, cut(value, longest)));
        return JSON.writeValueAsString(kept);
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length - 1) + "…";
    }

    FileVersionDetails details() {
        return new FileVersionDetails(
                number,
                name,
                size,
                sha256,
                mediaType,
                declaredMediaType,
                flags(),
                storedAt,
                extraction,
                reason,
                map(facts),
                pageCount,
                languages(),
                correctedLanguages != null,
                map(metadata),
                JSON.readValue(parts, new TypeReference<List<ReadPart>>() {}),
                ahead,
                recognition,
                reference);
    }

    private static Map<String, String> map(String json) {
        return JSON.readValue(json, new TypeReference<Map<String, String>>() {});
    }

    private Set<Flag> flags() {
        return flags.isEmpty()
                ? Set.of()
                : Arrays.stream(flags.split(","))
                        .map(Flag::valueOf)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Flag.class)));
    }

    private List<LanguageTag> languages() {
        var said = correctedLanguages == null ? languages : correctedLanguages;
        return said.isEmpty()
                ? List.of()
                : Arrays.stream(said.split(",")).map(LanguageTag::of).toList();
    }

    boolean isPdf() {
        return mediaType.equals("application/pdf");
    }

    /** Whether its letters may stand in the order in which they are drawn: of Khmer a part does in almost every PDF. */
    boolean mayBeMixedUp() {
        return isPdf()
                && (reason == ReadingReason.SUSPICIOUS_TEXT || languages().contains(KHMER));
    }

    Rendition rendition() {
        return rendition;
    }

    int number() {
        return number;
    }

    String name() {
        return name;
    }

    String sha256() {
        return sha256;
    }

    long size() {
        return size;
    }

    String mediaType() {
        return mediaType;
    }

    Instant storedAt() {
        return storedAt;
    }

    ExtractionState extraction() {
        return extraction;
    }
}

package org.rapporteur.papers;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.base.i18n.Phrase;
import org.rapporteur.extraction.ReadPart;
import org.rapporteur.extraction.ReadingReason;

/** What a person reads about how far a file has been read. */
final class ReadingSentences {

    private static final String PREFIX = "papers.reading.";

    private ReadingSentences() {}

    static Phrase of(FileVersionDetails file) {
        return switch (file.extraction()) {
            case HELD -> Phrase.of(PREFIX + "held");
            case WAITING, READING -> pending(file);
            case SEARCHABLE ->
                Phrase.of(PREFIX + (file.recognition() == Recognition.READ ? "searchable.recognised" : "searchable"));
            case PARTIAL -> partial(file);
            case NO_TEXT -> Phrase.of(PREFIX + noText(file));
            case LOCKED -> Phrase.of(PREFIX + "locked");
            case QUARANTINED ->
                Phrase.of(PREFIX + "quarantined.found", file.facts().getOrDefault("found", "–"));
            case UNREADABLE -> unreadable(file);
        };
    }

    static Optional<Phrase> of(ReadPart part) {
        return part.reason() == ReadingReason.NONE
                ? Optional.empty()
                : Optional.of(Phrase.of("papers.part."
                        + part.reason().name().toLowerCase(Locale.ROOT).replace('_', '-')));
    }

    private static Phrase pending(FileVersionDetails file) {
        var pending = Phrase.of(PREFIX + "pending");
        var ahead = file.ahead();
        return ahead == null || file.extraction() == ExtractionState.READING
                ? pending
                : Phrase.of(PREFIX + "pending.place", pending, Phrase.of(PREFIX + "queue", ahead));
    }

    private static String noText(FileVersionDetails file) {
        if (file.recognition() == Recognition.WAITING) {
            return "no-text.recognition";
        }
        return file.reason() == ReadingReason.SCAN ? "no-text" : "no-text.empty";
    }

    private static Phrase partial(FileVersionDetails file) {
        var facts = file.facts();
        return switch (file.reason()) {
            case WRITE_LIMIT -> Phrase.of(PREFIX + "partial.write-limit", number(facts, "limit"));
            case PARTS_UNREADABLE -> parts(facts);
            case DAMAGED -> Phrase.of(PREFIX + (isCutOff(file) ? "partial.end-missing" : "partial.damaged"));
            default -> Phrase.of(PREFIX + "partial.doubtful");
        };
    }

    private static Phrase parts(Map<String, String> facts) {
        var unreadable = number(facts, "unreadable");
        var missing = Phrase.of(
                PREFIX + "partial.parts", unreadable, number(facts, "parts"), facts.getOrDefault("names", "–"));
        if (!facts.containsKey("limit")) {
            return missing;
        }
        var limited = Phrase.of(PREFIX + "partial.parts-limit", number(facts, "limit"));
        return unreadable == 0 ? limited : Phrase.of(PREFIX + "both", limited, missing);
    }

    private static Phrase unreadable(FileVersionDetails file) {
        return switch (file.reason()) {
            case TIMEOUT -> Phrase.of(PREFIX + "unreadable.timeout", number(file.facts(), "seconds"), file.reference());
            case CRASHED, OUT_OF_MEMORY -> Phrase.of(PREFIX + "unreadable.crashed", file.reference());
            case DAMAGED ->
                Phrase.of(
                        PREFIX + (isCutOff(file) ? "unreadable.end-missing" : "unreadable.damaged"), file.reference());
            case UNSUPPORTED -> Phrase.of(PREFIX + "unreadable.unsupported", file.reference());
            case PORTAL_STOPPED -> Phrase.of(PREFIX + "unreadable.stopped", file.reference());
            case STORED_FILE_DAMAGED -> Phrase.of(PREFIX + "unreadable.stored", file.reference());
            default -> Phrase.of(PREFIX + "unreadable.reader", file.reference());
        };
    }

    private static boolean isCutOff(FileVersionDetails file) {
        return "end-missing".equals(file.facts().get("detail"));
    }

    private static long number(Map<String, String> facts, String name) {
        try {
            return Long.parseLong(facts.getOrDefault(name, "0"));
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}

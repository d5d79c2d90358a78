package org.rapporteur.papers;

import java.util.Map;
import org.rapporteur.base.i18n.Phrase;
import org.rapporteur.base.problem.InvalidInput;
import org.rapporteur.extraction.Refusal;

/** Says why a file does not come in, with both facts named: what the name says and what the content is. */
final class Refusals {

    private static final String PREFIX = "papers.refused.";

    /** Media types people have a word for, by the end of the word's key. */
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("text/html", "web-page"),
            Map.entry("application/xhtml+xml", "web-page"),
            Map.entry("application/pdf", "pdf"),
            Map.entry("application/msword", "word"),
            Map.entry("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "word"),
            Map.entry("application/vnd.ms-excel", "excel"),
            Map.entry("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "excel"),
            Map.entry("application/vnd.ms-powerpoint", "powerpoint"),
            Map.entry("application/vnd.openxmlformats-officedocument.presentationml.presentation", "powerpoint"),
            Map.entry("application/vnd.oasis.opendocument.text", "odt"),
            Map.entry("application/rtf", "rtf"),
            Map.entry("text/plain", "text"),
            Map.entry("text/csv", "csv"),
            Map.entry("application/zip", "zip"),
            Map.entry("image/jpeg", "picture"),
            Map.entry("image/png", "picture"),
            Map.entry("image/tiff", "picture"),
            Map.entry("image/gif", "picture"),
            Map.entry("image/svg+xml", "svg"),
            Map.entry("message/rfc822", "mail"),
            Map.entry("application/x-dosexec", "program"),
            Map.entry("application/x-msdownload", "program"),
            Map.entry("application/x-executable", "program"),
            Map.entry("application/x-sh", "script"),
            Map.entry("application/xml", "xml"));

    private Refusals() {}

    static InvalidInput of(Refusal refusal) {
        var facts = refusal.facts();
        var name = facts.getOrDefault("name", "–");
        return switch (refusal.reason()) {
            case EMPTY -> say("empty", name);
            case TOO_LARGE -> say("too-large", name, megabytes(facts));
            case FORMAT_NOT_ACCEPTED -> say("format", name, facts.getOrDefault("extension", "–"));
            case NAME_CONTENT_MISMATCH, HTML, SVG -> mismatch(refusal, name);
            case EXECUTABLE -> say("executable", name);
            case SCRIPT -> say("script", name);
            case DISK_IMAGE -> say("disk-image", name);
            case SHORTCUT -> say("shortcut", name);
            case ARCHIVE_BOMB -> say("bomb", name);
            case ARCHIVE_TOO_MANY_ENTRIES ->
                say("entries", name, facts.getOrDefault("entries", "–"), facts.getOrDefault("limit", "–"));
            case ARCHIVE_BAD_PATH -> say("path", name, facts.getOrDefault("entry", "–"));
            case ARCHIVE_NESTED -> say("nested", name, facts.getOrDefault("entry", "–"));
            case ARCHIVE_REFUSED_ENTRY ->
                say("entry", name, facts.getOrDefault("entry", "–"), word(facts.getOrDefault("found", "")));
            case ARCHIVE_DAMAGED -> say("damaged", name);
            case TOO_MANY_PIXELS ->
                say(
                        "pixels",
                        name,
                        number(facts, "width"),
                        number(facts, "height"),
                        number(facts, "limit") / 1_000_000);
            case REQUIRED_PART_MISSING -> say("part-missing", name, facts.getOrDefault("part", "–"));
        };
    }

    private static InvalidInput mismatch(Refusal refusal, String name) {
        var named = refusal.facts().getOrDefault("named", "");
        var found = refusal.facts().getOrDefault("found", "");
        return named.isBlank() || named.equals(found) || named.equals("application/octet-stream")
                ? say("content", name, word(found))
                : say("mismatch", name, word(found), word(named));
    }

    /** What a kind of file is called. */
    static Phrase word(String mediaType) {
        var word = WORDS.get(mediaType);
        if (word != null) {
            return Phrase.of("papers.format." + word);
        }
        return mediaType.isBlank() ? Phrase.of("papers.format.unknown") : Phrase.of("papers.format.other", mediaType);
    }

    private static long megabytes(Map<String, String> facts) {
        return number(facts, "limit") >> 20;
    }

    private static long number(Map<String, String> facts, String name) {
        return Long.parseLong(facts.getOrDefault(name, "0"));
    }

    private static InvalidInput say(String key, Object... arguments) {
        return InvalidInput.of("file", PREFIX + key, arguments);
    }
}

package org.rapporteur.papers;

import java.util.Locale;

/** Names of files as senders give them: shown and sent back, never used as a path. */
final class FileNames {

    /** Marks that turn the direction of writing: with them a name that ends in exe can read as if it ended in pdf. */
    private static final String DECEIVING = "[\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]|\\p{Cs}";

    private static final int LONGEST = 400;
    private static final int KEPT_END = 20;

    private FileNames() {}

    /** A name in one line: only what would break a line or turn it round, and the sender's folders, are taken out. */
    static String clean(String name) {
        var bare = name.replace('\\', '/');
        var last = bare.substring(bare.lastIndexOf('/') + 1)
                .replaceAll("\\p{Cntrl}", " ")
                .replaceAll(DECEIVING, "")
                .strip();
        return cut(last.isEmpty() ? "file" : last, LONGEST);
    }

    /** What the end of a name says of the format, such as "PDF"; "" when it says nothing. */
    static String format(String name) {
        var end = name.substring(name.lastIndexOf('.') + 1);
        return end.matches("\\w{1,5}") && end.length() < name.length() ? end.toUpperCase(Locale.ROOT) : "";
    }

    /** Keeps the end, which tells the format. */
    static String cut(String text, int length) {
        return text.length() <= length
                ? text
                : text.substring(0, length - KEPT_END - 1) + "…" + text.substring(text.length() - KEPT_END);
    }
}

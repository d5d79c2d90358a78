package org.rapporteur.papers;

/** Names of files as senders give them: shown and sent back, never used as a path. */
final class FileNames {

    private static final int LONGEST = 400;
    private static final int KEPT_END = 20;

    private FileNames() {}

    /** A name in one line: only what would break a line, and the sender's folders, are taken out. */
    static String clean(String name) {
        var bare = name.replace('\\', '/');
        var last = bare.substring(bare.lastIndexOf('/') + 1)
                .replaceAll("\\p{Cntrl}", " ")
                .strip();
        return cut(last.isEmpty() ? "file" : last, LONGEST);
    }

    /** Keeps the end, which tells the format. */
    static String cut(String text, int length) {
        return text.length() <= length
                ? text
                : text.substring(0, length - KEPT_END - 1) + "…" + text.substring(text.length() - KEPT_END);
    }
}

package org.rapporteur.base.ui;

import java.util.Locale;

/** Sizes of files as people read them. */
public final class FileSize {
    private static final long KILO = 1024;

    private FileSize() {}

    /** Such as "312 KB" or "1.2 MB", in the numbers of the reader's language. */
    public static String of(long bytes, Locale reader) {
        if (bytes < KILO) {
            return String.format(reader, "%d B", bytes);
        }
        if (bytes < KILO * KILO) {
            return String.format(reader, "%d KB", bytes / KILO);
        }
        return bytes < KILO * KILO * KILO
                ? String.format(reader, "%.1f MB", bytes / (double) (KILO * KILO))
                : String.format(reader, "%,.1f GB", bytes / (double) (KILO * KILO * KILO));
    }
}

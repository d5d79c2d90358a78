package org.rapporteur.base.problem;

import java.io.IOException;
import java.util.regex.Pattern;

/** Tells a full disk from other failures. Each system has its own words for it, and Java no exception of its own. */
public final class DiskFull {

    private static final Pattern WORDS = Pattern.compile(
            "no space left|not enough space|out of disk space|quota exceeded", Pattern.CASE_INSENSITIVE);

    private DiskFull() {}

    /** Whether a failure goes back to a full disk. */
    public static boolean isCauseOf(Throwable failure) {
        return Causes.of(failure)
                .anyMatch(cause -> cause instanceof IOException && isSaidIn(String.valueOf(cause.getMessage())));
    }

    /** Whether a message speaks of a full disk. */
    public static boolean isSaidIn(String message) {
        return WORDS.matcher(message).find();
    }
}

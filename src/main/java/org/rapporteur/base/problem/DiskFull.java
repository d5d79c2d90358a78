package org.rapporteur.base.problem;

import java.io.IOException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells a full disk from other failures. Each system has its own words for it, and Java no exception of its own. */
public final class DiskFull {

    private static final Pattern WORDS = Pattern.compile(
            "no space left|not enough space|out of disk space|quota exceeded", Pattern.CASE_INSENSITIVE);
    private static final int DEEPEST = 20;

    private DiskFull() {}

    /** Whether a failure goes back to a full disk. */
    public static boolean isCauseOf(Throwable failure) {
        @Nullable Throwable cause = failure;
        for (var depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (cause instanceof IOException
                    && WORDS.matcher(String.valueOf(cause.getMessage())).find()) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }
}

package org.rapporteur.extraction.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.rapporteur.extraction.Flag;

/**
 * Looks for the names by which a PDF says that it carries scripts or starts something. What is packed inside it stays
 * unseen, so no flag is no promise.
 */
final class PdfMarks {

    private static final Map<Flag, Pattern> MARKS = Map.of(
            Flag.SCRIPTS_IN_PDF, Pattern.compile("/(JavaScript|JS)[\\s(<\\[/]"),
            Flag.ACTIONS_IN_PDF, Pattern.compile("/(Launch|EmbeddedFiles|EmbeddedFile|RichMedia)[\\s(<\\[/>]"));
    private static final int WINDOW = 1 << 16;
    private static final int OVERLAP = 32;

    private PdfMarks() {}

    static Set<Flag> flags(Path file) throws IOException {
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        byte[] window = new byte[WINDOW];
        int kept = 0;
        try (InputStream in = Files.newInputStream(file)) {
            int read = in.readNBytes(window, kept, WINDOW - kept);
            while (read > 0 && flags.size() < MARKS.size()) {
                String text = new String(window, 0, kept + read, StandardCharsets.ISO_8859_1);
                MARKS.forEach((flag, mark) -> {
                    if (mark.matcher(text).find()) {
                        flags.add(flag);
                    }
                });
                int end = kept + read;
                kept = Math.min(OVERLAP, end);
                System.arraycopy(window, end - kept, window, 0, kept);
                read = in.readNBytes(window, kept, WINDOW - kept);
            }
        }
        return flags;
    }
}

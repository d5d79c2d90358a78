package org.rapporteur.papers;

import java.util.List;
import org.rapporteur.base.LanguageTag;

/**
 * What a first look into a file shows, before it is a paper.
 *
 * @param title the title the document gives itself; empty when none, often of no use
 * @param lines its first lines that have text
 * @param languages languages found in its text, the most frequent first
 */
public record Glimpse(String title, List<String> lines, List<LanguageTag> languages) {

    /** Copies the lists. */
    public Glimpse {
        lines = List.copyOf(lines);
        languages = List.copyOf(languages);
    }
}

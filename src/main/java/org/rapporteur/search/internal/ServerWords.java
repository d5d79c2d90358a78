package org.rapporteur.search.internal;

import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.rapporteur.search.internal.query.QueryWords;

/**
 * Words as the search server gets them. The portal's own analyzers cut and fold them, and the server only takes apart again
 * what is put together here, at spaces: so no plugin is needed there, and words match as they do with Lucene.
 */
final class ServerWords {
    /** Letters of a word that are kept: the server would cut a longer one in two, which are two places then. */
    private static final int LONGEST = 250;

    /** Stands where a word has white space inside, and for a word without letters, so that places stay countable. */
    private static final char BLANK = '\u2423';

    private ServerWords() {}

    /** The words of a text in their order, with a space between them. */
    static String of(Analyzer analyzer, String text) {
        return QueryWords.placed(analyzer, text).stream()
                .map(word -> written(word.text()))
                .collect(Collectors.joining(" "));
    }

    /** One word. */
    static String written(String word) {
        if (word.isEmpty()) {
            return String.valueOf(BLANK);
        }
        var kept = word.length() <= LONGEST ? word : cut(word);
        return kept.codePoints().noneMatch(Character::isWhitespace)
                ? kept
                : kept.codePoints()
                        .map(c -> Character.isWhitespace(c) ? BLANK : c)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    private static String cut(String word) {
        return word.substring(0, Character.isHighSurrogate(word.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST);
    }
}

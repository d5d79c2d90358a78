package org.rapporteur.papers.ui;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Finds the words somebody searched for in a text, whatever the case and the marks of Latin letters; the vowel and tone
 * signs of Thai, Lao and Khmer count.
 */
final class TextMarks {

    private static final int MOST_WORDS = 12;

    private final List<String> words;

    /** @param query what was searched for; operators and quotes are left out */
    TextMarks(String query) {
        this.words = Arrays.stream(query.replaceAll("[\"“”()|+*~\\-]", " ").split("\\s+"))
                .map(word -> folded(word).text())
                .filter(word -> word.length() > 1)
                .distinct()
                .sorted(Comparator.comparing(String::length).reversed())
                .limit(MOST_WORDS)
                .toList();
    }

    /** Whether there is anything to look for. */
    boolean isEmpty() {
        return words.isEmpty();
    }

    /** Where the words stand, in order, apart from each other. */
    List<Range> in(String text) {
        if (words.isEmpty()) {
            return List.of();
        }
        var folded = folded(text);
        List<Range> found = new ArrayList<>();
        for (var word : words) {
            for (var at = folded.text.indexOf(word); at >= 0; at = folded.text.indexOf(word, at + 1)) {
                if (beginsWord(folded.text, at)) {
                    found.add(new Range(folded.origin(at), folded.origin(at + word.length())));
                }
            }
        }
        return apart(found);
    }

    /** Scripts without spaces have words anywhere. */
    private static boolean beginsWord(String text, int at) {
        if (at == 0) {
            return true;
        }
        var before = text.codePointBefore(at);
        var spaced = switch (Character.UnicodeScript.of(text.codePointAt(at))) {
            case THAI, LAO, KHMER, MYANMAR, HAN -> false;
            default -> true;
        };
        return !spaced || !Character.isLetterOrDigit(before);
    }

    private static List<Range> apart(List<Range> found) {
        found.sort(Comparator.comparingInt(Range::from).thenComparing(Range::to, Comparator.reverseOrder()));
        List<Range> apart = new ArrayList<>();
        for (var range : found) {
            if (!apart.isEmpty() && range.from() < apart.getLast().to()) {
                var last = apart.removeLast();
                apart.add(new Range(last.from(), Math.max(last.to(), range.to())));
            } else {
                apart.add(range);
            }
        }
        return apart;
    }

    private static Folded folded(String text) {
        var folded = new StringBuilder(text.length());
        var origins = new int[text.length() * 3 + 1];
        for (var at = 0; at < text.length(); ) {
            var character = text.codePointAt(at);
            var plain = Normalizer.normalize(Character.toString(character), Normalizer.Form.NFD)
                    .toLowerCase(Locale.ROOT);
            for (var i = 0; i < plain.length(); i++) {
                var letter = plain.charAt(i);
                if (letter < '\u0300' || letter > '\u036f') {
                    if (folded.length() + 1 < origins.length) {
                        origins[folded.length()] = at;
                        folded.append(letter == 'đ' ? 'd' : letter);
                    }
                }
            }
            at += Character.charCount(character);
        }
        origins[folded.length()] = text.length();
        return new Folded(folded.toString(), origins);
    }

    /** A part of a text, from (included) to (excluded). */
    record Range(int from, int to) {}

    private record Folded(String text, int[] origins) {

        int origin(int at) {
            return origins[at];
        }
    }
}

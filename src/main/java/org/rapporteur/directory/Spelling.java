package org.rapporteur.directory;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One spelling for the many ways a name is written, so that it is found whatever the case, marks and punctuation. */
final class Spelling {

    /** Only the marks of Latin, Greek and Cyrillic letters: those of Thai, Khmer and Lao are vowels. */
    private static final Pattern MARKS = Pattern.compile("[\\u0300-\\u036f]+");

    private static final Pattern NOT_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern WITH_SPACES_BETWEEN_WORDS = Pattern.compile("[\\p{IsLatin}\\p{N}]+");

    private Spelling() {}

    /** Lower case, without diacritics, words separated by one space. */
    static String folded(String text) {
        var bare =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        var letters = Normalizer.normalize(bare, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replace('đ', 'd')
                .replace('ø', 'o')
                .replace('ł', 'l')
                .replace('ı', 'i')
                .replace("ß", "ss")
                .replace("æ", "ae")
                .replace("œ", "oe");
        return NOT_WORDS.matcher(letters).replaceAll(" ").strip();
    }

    /** What an English alphabetical order goes by. */
    static String sortKey(String text) {
        return folded(text).toUpperCase(Locale.ROOT);
    }

    /** All names of a thing in one text: {@code "| viet nam | vnm | "}. */
    static String searchText(Collection<? extends @Nullable String> names) {
        return names.stream()
                .filter(Objects::nonNull)
                .map(Spelling::folded)
                .filter(name -> !name.isEmpty())
                .distinct()
                .map(name -> "| " + name + " ")
                .collect(Collectors.joining("", "", "|"));
    }

    /**
     * What a search text must contain, all of it, to be found by what somebody typed: the beginnings of words, and any part
     * where the script puts no spaces between words. Empty when nothing that could be a name was typed.
     */
    static List<String> likePatterns(String typed) {
        return Arrays.stream(folded(typed).split(" "))
                .filter(word -> !word.isEmpty())
                .limit(8)
                .map(word -> WITH_SPACES_BETWEEN_WORDS.matcher(word).matches() ? "% " + word + "%" : "%" + word + "%")
                .toList();
    }

    /** What a search text contains when one of the names is exactly this. */
    static String exactPattern(String name) {
        return "%| " + folded(name) + " |%";
    }

    /** Several lists of names after one another. */
    @SafeVarargs
    static List<@Nullable String> all(Collection<? extends @Nullable String>... names) {
        return Stream.of(names).<@Nullable String>flatMap(Collection::stream).toList();
    }
}

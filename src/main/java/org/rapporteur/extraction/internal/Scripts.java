package org.rapporteur.extraction.internal;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells languages apart by their writing: Thai, Lao and Khmer have scripts of their own, Vietnamese has letters nobody
 * else uses, what remains in Latin letters is taken for English. A person may correct it.
 */
final class Scripts {

    /** A language needs this share of the letters, and this many, to be named. */
    private static final double SHARE = 0.05;

    private static final int LETTERS = 10;

    /** Vietnamese writes about a fifth of its letters with marks of its own; other languages hardly any. */
    private static final double VIETNAMESE = 0.04;

    private Scripts() {}

    /** BCP 47 tags, the most frequent language first; none when there are hardly any letters. */
    static List<String> languages(Iterable<String> texts) {
        Map<String, Integer> letters = new LinkedHashMap<>();
        for (String text : texts) {
            text.lines().forEach(line -> count(line, letters));
        }
        int all = letters.values().stream().mapToInt(Integer::intValue).sum();
        return letters.entrySet().stream()
                .filter(entry -> entry.getValue() >= LETTERS && entry.getValue() >= all * SHARE)
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static void count(String line, Map<String, Integer> letters) {
        int latin = 0;
        int vietnamese = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c < 0x80) {
                latin += isEnglish(c) ? 1 : 0;
            } else if (isThai(c)) {
                letters.merge("th", 1, Integer::sum);
            } else if (isLao(c)) {
                letters.merge("lo", 1, Integer::sum);
            } else if (isKhmer(c)) {
                letters.merge("km", 1, Integer::sum);
            } else if (isVietnamese(c)) {
                vietnamese++;
                latin++;
            } else if (Character.isLetter(c) && Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN) {
                latin++;
            }
        }
        if (latin > 0) {
            letters.merge(vietnamese >= latin * VIETNAMESE && vietnamese > 0 ? "vi" : "en", latin, Integer::sum);
        }
    }

    private static boolean isEnglish(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    static boolean isThai(char c) {
        return c >= 0x0E01 && c <= 0x0E5B;
    }

    static boolean isLao(char c) {
        return c >= 0x0E81 && c <= 0x0EDF;
    }

    static boolean isKhmer(char c) {
        return c >= 0x1780 && c <= 0x17F9 || c >= 0x19E0 && c <= 0x19FF;
    }

    /** Whether a letter goes on with the word before it in Thai or Lao, where no word begins with it: a vowel behind, a mark. */
    static boolean continuesWord(int c) {
        return c >= 0x0E30 && c <= 0x0E3A
                || c == 0x0E45
                || c >= 0x0E47 && c <= 0x0E4E
                || c >= 0x0EB0 && c <= 0x0EBD
                || c >= 0x0EC8 && c <= 0x0ECE;
    }

    /** Letters of Vietnamese that its neighbours in the Latin script do not use. */
    private static boolean isVietnamese(char c) {
        return c >= 0x1EA0 && c <= 0x1EF9
                || switch (c) {
                    case 'ă', 'Ă', 'đ', 'Đ', 'ơ', 'Ơ', 'ư', 'Ư' -> true;
                    default -> false;
                };
    }
}

package org.rapporteur.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The Universal Declaration of Human Rights in five languages, and forty-three words that are to be found in it. */
public final class TruthSet {

    /** Words inflected, in two words, decomposed, with a look-alike letter, inside text without spaces; by language. */
    public static final Map<String, List<String>> WORDS = Map.of(
            "en", List.of("freedom", "tortured", "standard of living", "slavery", "nationality"),
            "vi",
                    List.of(
                            "nhân phẩm",
                            "tự do",
                            "pháp luật",
                            "bình đẳng",
                            "giáo dục",
                            decomposed("quốc tế"),
                            decomposed("tôn giáo")),
            "th", List.of("สิทธิ", "อิสรภาพ", "มนุษย์", "กฎหมาย", "การศึกษา", "ครอบครัว", "เสรีภาพ", "ศาสนา"),
            "km", List.of("សិទ្ធិ", "សេរីភាព", "មនុស្ស", "ច្បាប់", "ការអប់រំ", "គ្រួសារ", "យុត្តិធម៌", "សាសនា"),
            "lo", List.of("ສິດ", "ເສລີພາບ", "ມະນຸດ", "ກົດໝາຍ", "ການສຶກສາ", "ຄອບຄົວ", "ສາສະໜາ", "ສັນຕິພາບ"));

    /** Vietnamese words as they are typed without accents. */
    public static final List<String> UNACCENTED =
            List.of("nhan pham", "tu do", "phap luat", "binh dang", "giao duc", "quoc te", "dat nuoc");

    private TruthSet() {}

    /** All words with their languages. */
    public static List<Map.Entry<String, String>> asked() {
        var asked = new ArrayList<Map.Entry<String, String>>();
        WORDS.forEach((language, words) -> words.forEach(word -> asked.add(Map.entry(language, word))));
        UNACCENTED.forEach(word -> asked.add(Map.entry("vi", word)));
        return asked;
    }

    /** The declaration in a language. */
    public static String declaration(String language) {
        try (var text = TruthSet.class.getResourceAsStream("/search/udhr-" + language + ".txt")) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String decomposed(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFD);
    }
}

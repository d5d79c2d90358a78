package org.rapporteur.papers.ui;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.rapporteur.base.LanguageTag;
import org.rapporteur.papers.PaperKind;

/**
 * What the name of a file lets one guess of the paper; a person corrects it before it is handed in.
 *
 * @param title the name without what is technical in it
 * @param language by a tag at its end, else by its script
 * @param kind by a word in it
 */
record FileNameGuess(String title, LanguageTag language, PaperKind kind) {

    private static final Pattern EXTENSION = Pattern.compile("\\.[A-Za-z0-9]{1,5}$");
    private static final Pattern TAG = Pattern.compile("[ _.(-]+(en|vi|vn|th|km|kh|lo|la|eng|vie|tha|khm|lao)[)]?$");
    private static final Pattern VIETNAMESE = Pattern.compile("[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]");
    private static final Map<String, String> TAGS =
            Map.of("vn", "vi", "kh", "km", "la", "lo", "eng", "en", "vie", "vi", "tha", "th", "khm", "km", "lao", "lo");
    private static final int LONGEST_TITLE = 500;

    static FileNameGuess of(String fileName) {
        var name = EXTENSION.matcher(fileName).replaceFirst("");
        var tag = TAG.matcher(name.toLowerCase(Locale.ROOT));
        LanguageTag language = null;
        if (tag.find()) {
            language = LanguageTag.of(TAGS.getOrDefault(tag.group(1), tag.group(1)));
            name = name.substring(0, tag.start());
        }
        var title = name.replaceAll("[_]+|(?<! )-(?! )", " ")
                .replaceAll("\\s+", " ")
                .strip();
        if (title.length() > LONGEST_TITLE) {
            title = title.substring(0, LONGEST_TITLE);
        }
        return new FileNameGuess(
                title.isEmpty() ? fileName : title, language == null ? byScript(title) : language, kind(fileName));
    }

    private static LanguageTag byScript(String title) {
        for (var character : title.codePoints().toArray()) {
            switch (Character.UnicodeScript.of(character)) {
                case THAI -> {
                    return LanguageTag.of("th");
                }
                case LAO -> {
                    return LanguageTag.of("lo");
                }
                case KHMER -> {
                    return LanguageTag.of("km");
                }
                default -> {
                    // the next one may tell
                }
            }
        }
        return VIETNAMESE.matcher(title.toLowerCase(Locale.ROOT)).find() ? LanguageTag.of("vi") : LanguageTag.ENGLISH;
    }

    private static PaperKind kind(String fileName) {
        var name = fileName.toLowerCase(Locale.ROOT);
        if (name.matches(".*(\\.pptx?|\\.odp|slides|presentation).*")) {
            return PaperKind.PRESENTATION;
        }
        if (name.matches(".*(national|country).{0,3}report.*|.*báo cáo quốc gia.*")) {
            return PaperKind.NATIONAL_REPORT;
        }
        if (name.contains("statement")) {
            return PaperKind.STATEMENT;
        }
        if (name.matches(".*(policy|summary|brief).*")) {
            return PaperKind.POLICY_SUMMARY;
        }
        if (name.matches(".*(research|study|comparative|analysis).*")) {
            return PaperKind.RESEARCH;
        }
        if (name.matches(".*(outcome|declaration|communiqu).*")) {
            return PaperKind.OUTCOME;
        }
        return name.contains("note verbale") ? PaperKind.CREDENTIAL : PaperKind.WORKING;
    }
}

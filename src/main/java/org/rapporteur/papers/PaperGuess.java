package org.rapporteur.papers;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.base.LanguageTag;
import org.rapporteur.meetings.AgendaItemDetails;
import org.rapporteur.meetings.AgendaItemId;

/**
 * What the name of a file, and a first look into it, let one guess of the paper; a person corrects it before it is handed in.
 *
 * @param title the document's own title or first heading, else its name without what is technical in it
 * @param language by a tag at the end of the name, else by script
 * @param kind by a word in the name or in the title; where there is a symbol, what is meant by it counts for more
 * @param symbol a symbol of this portal that stands in the name or at the head of the text
 * @param item the item of the agenda it seems to be for
 */
public record PaperGuess(
        String title,
        LanguageTag language,
        PaperKind kind,
        @Nullable Symbol symbol,
        @Nullable AgendaItemId item) {

    /** What begins with the heads of columns says less than its name. */
    private static final Pattern TABLE = Pattern.compile("(?i).*\\.(csv|tsv|xlsx?|ods)");

    private static final Pattern EXTENSION = Pattern.compile("\\.[A-Za-z0-9]{1,5}$");
    private static final Pattern TAG = Pattern.compile("[ _.(-]+(en|vi|vn|th|km|kh|lo|la|eng|vie|tha|khm|lao)[)]?$");
    private static final Pattern VIETNAMESE = Pattern.compile("[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]");
    private static final Pattern SYMBOL = Pattern.compile(
            "\\b([A-Z][A-Z0-9]{1,11})[-_/ ](\\d{1,3})[-_/ ](WP|INF|NR|RES|L|CRP|OUT)[-_/ ](\\d{1,4})(?:[-_/ ](Rev|Add|Corr)[-_. ]?(\\d{1,2}))?(?![A-Za-z0-9])",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ITEM = Pattern.compile(
            "\\b(?:agenda[ _-]?)?(?:item|mục)[ _-]{0,2}(\\d{1,2}(?:\\.\\d{1,2})?)|วาระที่\\s?(\\d{1,2})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    /** File names in Vietnamese mostly go without their accents. */
    private static final Pattern NATIONAL_REPORT = Pattern.compile("(national|country|progress).{0,3}report"
            + "|b[áa]o[ _-]?c[áa]o[ _-]?(qu[ốo]c[ _-]?gia|ti[ếe]n[ _-]?[đd][ộo])"
            + "|รายงาน.*ประเทศ|ບົດລາຍງານ.*(ແຫ່ງຊາດ|ປະເທດ)|របាយការណ៍.*(ជាតិ|ប្រទេស|វឌ្ឍនភាព)");

    private static final Pattern OF_NO_USE = Pattern.compile(
            "(?i)microsoft (word|powerpoint|excel)\\b.*|untitled.*|document ?\\d*|slide ?\\d*|.*\\.(docx?|odt|pdf|rtf)");
    private static final Pattern WORD = Pattern.compile("\\p{L}{4,}");
    private static final Map<String, String> TAGS =
            Map.of("vn", "vi", "kh", "km", "la", "lo", "eng", "en", "vie", "vi", "tha", "th", "khm", "km", "lao", "lo");
    private static final int LONGEST_TITLE = 500;
    private static final int LONGEST_HEADING = 200;
    private static final int SHORTEST_HEADING = 6;

    /** Guesses from the name alone. */
    public static PaperGuess of(String fileName) {
        var name = EXTENSION.matcher(fileName).replaceFirst("");
        var tag = TAG.matcher(name.toLowerCase(Locale.ROOT));
        LanguageTag language = null;
        if (tag.find()) {
            language = LanguageTag.of(TAGS.getOrDefault(tag.group(1), tag.group(1)));
            name = name.substring(0, tag.start());
        }
        var symbol = symbolIn(name).orElse(null);
        var bare = symbol == null ? name : SYMBOL.matcher(name).replaceFirst("");
        var title = bare.replaceAll("[_]+|(?<! )-(?! )", " ")
                .replaceAll("\\s+", " ")
                .strip();
        var shown = cut(title.isEmpty() ? fileName : title);
        return new PaperGuess(
                shown,
                language == null ? byScript(title) : language,
                kind(symbol, fileName).orElse(PaperKind.WORKING),
                symbol,
                null);
    }

    /** The same with what a first look showed; a language tag in the name counts for more than the text. */
    public PaperGuess seen(String fileName, Glimpse glimpse) {
        var name = EXTENSION.matcher(fileName).replaceFirst("").toLowerCase(Locale.ROOT);
        var found =
                symbol == null ? symbolIn(String.join("\n", glimpse.lines())).orElse(null) : symbol;
        var better =
                TABLE.matcher(fileName).matches() ? title : cut(title(glimpse).orElse(title));
        return new PaperGuess(
                better,
                TAG.matcher(name).find() || glimpse.languages().isEmpty()
                        ? language
                        : glimpse.languages().getFirst(),
                kind(found, fileName, better).orElse(kind),
                found,
                item);
    }

    /** The same with the item of this agenda it seems to be for: the one it names, else one with the words of its title. */
    public PaperGuess on(List<AgendaItemDetails> agenda, String fileName, List<String> lines) {
        var number = itemNumber(fileName)
                .or(() -> lines.stream()
                        .map(PaperGuess::itemNumber)
                        .flatMap(Optional::stream)
                        .findFirst());
        var named = number.flatMap(wanted -> agenda.stream()
                .filter(candidate -> candidate.number().equals(wanted))
                .findFirst());
        var words = words(title);
        var alike = agenda.stream()
                .filter(candidate -> shared(words, candidate) >= 2)
                .max(Comparator.comparingInt((AgendaItemDetails candidate) -> shared(words, candidate)));
        var best = named.or(() -> alike).map(AgendaItemDetails::id).orElse(item);
        return new PaperGuess(title, language, kind, symbol, best);
    }

    /** The paper of a list it names by its symbol. */
    public Optional<PaperSummary> in(List<PaperSummary> papers) {
        var wanted = Objects.toString(symbol, "");
        return papers.stream()
                .filter(paper -> paper.symbol().equalsIgnoreCase(wanted))
                .findFirst();
    }

    /** A document's own title counts when it can be read on its first page; else the first line that could be one. */
    private static Optional<String> title(Glimpse glimpse) {
        var own = glimpse.title();
        var useful = own.length() >= SHORTEST_HEADING
                && own.codePoints().anyMatch(Character::isLetter)
                && !OF_NO_USE.matcher(own).matches();
        var page = String.join(" ", glimpse.lines()).toLowerCase(Locale.ROOT);
        if (useful && page.contains(own.toLowerCase(Locale.ROOT))) {
            return Optional.of(own);
        }
        return glimpse.lines().stream()
                .filter(line -> line.length() >= SHORTEST_HEADING && line.length() <= LONGEST_HEADING)
                .filter(line ->
                        !SYMBOL.matcher(line).find() && !ITEM.matcher(line).lookingAt())
                .filter(line -> line.codePoints().filter(PaperGuess::isOfWords).count() * 2 > line.length())
                .findFirst()
                .or(() -> useful ? Optional.of(own) : Optional.empty());
    }

    /** Vowels and tones of Thai, Lao and Khmer are marks to a computer and no letters. */
    private static boolean isOfWords(int character) {
        return Character.isLetter(character)
                || Character.getType(character) == Character.NON_SPACING_MARK
                || Character.getType(character) == Character.COMBINING_SPACING_MARK;
    }

    private static Optional<Symbol> symbolIn(String text) {
        var found = SYMBOL.matcher(text);
        if (!found.find()) {
            return Optional.empty();
        }
        var suffix = found.group(5);
        return Symbol.parse(String.join(
                        "/",
                        found.group(1).toUpperCase(Locale.ROOT),
                        found.group(2),
                        found.group(3).toUpperCase(Locale.ROOT),
                        found.group(4))
                + (suffix == null
                        ? ""
                        : "/" + suffix.substring(0, 1).toUpperCase(Locale.ROOT)
                                + suffix.substring(1).toLowerCase(Locale.ROOT) + "." + found.group(6)));
    }

    private static Optional<String> itemNumber(String text) {
        var found = ITEM.matcher(text);
        return found.find()
                ? Optional.ofNullable(found.group(1) == null ? found.group(2) : found.group(1))
                : Optional.empty();
    }

    private static Set<String> words(String text) {
        return WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(word -> word.group())
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static int shared(Set<String> words, AgendaItemDetails item) {
        var both = words(item.title());
        both.retainAll(words);
        return both.size();
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

    private static Optional<PaperKind> kind(@Nullable Symbol symbol, String... texts) {
        var told = Stream.of(texts).map(PaperGuess::kind).flatMap(Optional::stream);
        return symbol == null
                ? told.findFirst()
                : Stream.concat(told, Stream.of(PaperKind.values()))
                        .filter(kind -> kind.nature() == symbol.nature())
                        .findFirst();
    }

    private static Optional<PaperKind> kind(String text) {
        var name = text.toLowerCase(Locale.ROOT);
        if (name.matches(".*(\\.pptx?|\\.odp|slides|presentation).*")) {
            return Optional.of(PaperKind.PRESENTATION);
        }
        if (NATIONAL_REPORT.matcher(name).find()) {
            return Optional.of(PaperKind.NATIONAL_REPORT);
        }
        if (name.matches(".*(statement|remarks|tuyên bố của).*")) {
            return Optional.of(PaperKind.STATEMENT);
        }
        if (name.matches(".*(policy|summary|brief).*")) {
            return Optional.of(PaperKind.POLICY_SUMMARY);
        }
        if (name.matches(".*(research|study|comparative|analysis|nghiên cứu).*")) {
            return Optional.of(PaperKind.RESEARCH);
        }
        if (name.matches(".*(outcome|declaration|communiqu).*")) {
            return Optional.of(PaperKind.OUTCOME);
        }
        if (name.matches(".*(information|logistics|list of).*")) {
            return Optional.of(PaperKind.INFORMATION);
        }
        return name.contains("note verbale") ? Optional.of(PaperKind.CREDENTIAL) : Optional.empty();
    }

    private static String cut(String title) {
        return title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE) : title;
    }
}

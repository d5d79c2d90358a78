package org.rapporteur.search.internal.query;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.rapporteur.base.i18n.Translations;
import org.rapporteur.search.FacetNames;
import org.rapporteur.search.KindKeys;
import org.rapporteur.search.SearchFacet;
import org.rapporteur.search.SearchType;
import org.rapporteur.search.internal.query.QueryText.Lookup;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Knows which values of a facet somebody means by {@code party:Laos}, {@code kind:research} or {@code year:2015-2017}: by
 * code and by name, in every language of the portal. Meetings and parties are asked of their features, with the rights
 * of whoever asks.
 */
@Component
public class FieldValues {
    /** Meetings and parties asked for by name in one question; each costs the database a question. */
    private static final int MOST_ASKED = 5;

    private static final int MOST_YEARS = 200;
    private static final Pattern YEARS = Pattern.compile("(\\d{4})(?:(?:-|–|\\.\\.)(\\d{4}))?");
    private static final Pattern DECADE = Pattern.compile("\\d{3}");

    private final ObjectProvider<FacetNames> things;
    private final Supplier<List<Named>> types;
    private final Supplier<List<Named>> kinds;
    private final Supplier<List<Named>> languages;

    /** Gathers names when they are first asked for: those of the languages take longer than many a part of a start. */
    FieldValues(ObjectProvider<FacetNames> things, Translations translations) {
        this.things = things;
        types = SingletonSupplier.of(() -> types(translations));
        kinds = SingletonSupplier.of(() -> kinds(translations));
        languages = SingletonSupplier.of(FieldValues::languages);
    }

    private static List<Named> types(Translations translations) {
        return Arrays.stream(SearchType.values())
                .map(type -> {
                    var code = type.name().toLowerCase(Locale.ROOT).replace('_', '-');
                    var names = Stream.of("search.type.", "search.types.")
                            .flatMap(key ->
                                    Translations.LOCALES.stream().map(locale -> translations.say(locale, key + code)));
                    return Named.of(type.name(), code, names);
                })
                .toList();
    }

    private static List<Named> kinds(Translations translations) {
        return Arrays.stream(KindKeys.values())
                .flatMap(keys -> translations.keys(keys.prefix()).stream().map(key -> {
                    var value = keys.value(key);
                    return Named.of(
                            value,
                            value.substring(value.indexOf('.') + 1),
                            Translations.LOCALES.stream().map(locale -> translations.say(locale, key)));
                }))
                .toList();
    }

    private static List<Named> languages() {
        return Arrays.stream(Locale.getISOLanguages())
                .map(Locale::of)
                .map(language -> Named.of(
                        language.toLanguageTag(),
                        language.getLanguage(),
                        Stream.concat(Translations.LOCALES.stream(), Stream.of(language))
                                .map(language::getDisplayLanguage)))
                .toList();
    }

    /** A value and what it is called, all as {@link #folded} has it. */
    private record Named(String value, Set<String> names) {
        static Named of(String value, String code, Stream<String> names) {
            return new Named(
                    value,
                    Stream.concat(Stream.of(code), names)
                            .map(FieldValues::folded)
                            .collect(Collectors.toSet()));
        }

        boolean begins(List<String> words) {
            return names.stream().anyMatch(name -> {
                var own = name.split(" ");
                return words.stream().allMatch(word -> Arrays.stream(own).anyMatch(each -> each.startsWith(word)));
            });
        }
    }

    /** Looks up values for one question, each name once. */
    public Lookup lookup() {
        var known = new HashMap<SearchFacet, Map<String, Set<String>>>();
        return (facet, name, prefix) -> {
            var names = known.computeIfAbsent(facet, _ -> new HashMap<>());
            var key = prefix ? name + '*' : name;
            var values = names.get(key);
            if (values == null) {
                var asked = Stream.of(SearchFacet.MEETING, SearchFacet.PARTY)
                        .mapToInt(each -> known.getOrDefault(each, Map.of()).size())
                        .sum();
                values = values(facet, name, prefix, asked < MOST_ASKED);
                names.put(key, values);
            }
            return values;
        };
    }

    private Set<String> values(SearchFacet facet, String name, boolean prefix, boolean ask) {
        return switch (facet) {
            case TYPE -> called(types.get(), name, prefix);
            case KIND -> called(kinds.get(), name, prefix);
            case LANGUAGE -> name.indexOf('-') > 0 ? tag(name) : called(languages.get(), name, prefix);
            case YEAR -> years(name, prefix);
            case MEETING, PARTY -> ask ? things(facet, name) : Set.of();
            case THEME -> Set.of(name);
        };
    }

    /** What is called exactly so; where nothing is, what has words that begin so. */
    private static Set<String> called(List<Named> all, String name, boolean prefix) {
        var folded = folded(name);
        var exactly = prefix ? Set.<String>of() : values(all, one -> one.names.contains(folded));
        var words = QueryWords.of(QueryWords.BEGINNINGS, name);
        return exactly.isEmpty() && !words.isEmpty() ? values(all, one -> one.begins(words)) : exactly;
    }

    private static Set<String> values(List<Named> all, Predicate<Named> wanted) {
        return all.stream().filter(wanted).map(Named::value).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> tag(String name) {
        var language = Locale.forLanguageTag(name);
        return language.getLanguage().isEmpty() ? Set.of() : Set.of(language.toLanguageTag());
    }

    private static Set<String> years(String name, boolean prefix) {
        var digits = digits(name);
        if (prefix) {
            return DECADE.matcher(digits).matches() ? years(Integer.parseInt(digits) * 10, 9) : Set.of();
        }
        var years = YEARS.matcher(digits);
        if (!years.matches()) {
            return Set.of();
        }
        var from = Integer.parseInt(years.group(1));
        var to = years.group(2) == null ? from : Integer.parseInt(years.group(2));
        return years(Math.min(from, to), Math.min(Math.abs(to - from), MOST_YEARS));
    }

    private static Set<String> years(int first, int more) {
        return IntStream.rangeClosed(first, first + more)
                .mapToObj(String::valueOf)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The same with Thai, Lao and Khmer digits as ASCII. */
    private static String digits(String name) {
        var digits = new StringBuilder();
        name.codePoints()
                .forEach(each ->
                        digits.appendCodePoint(Character.isDigit(each) ? '0' + Character.digit(each, 10) : each));
        return digits.toString();
    }

    private Set<String> things(SearchFacet facet, String name) {
        return things.stream()
                .filter(each -> each.facet() == facet)
                .flatMap(each -> each.called(name).stream())
                .map(UUID::toString)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String folded(String name) {
        return String.join(" ", QueryWords.of(QueryWords.BEGINNINGS, name));
    }
}

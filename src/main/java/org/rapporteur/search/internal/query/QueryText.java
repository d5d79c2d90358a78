package org.rapporteur.search.internal.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.search.SearchFacet;
import org.rapporteur.search.internal.query.QueryTokens.Sign;
import org.rapporteur.search.internal.query.QueryTokens.Token;

/**
 * What a person typed, read as a query: words are all wanted, {@code "phrases"}, {@code prefix*} from three letters,
 * {@code -not}, {@code OR}, brackets, and {@code field:} before any of them. Reading never fails: what makes no sense is
 * left out, and a colon after anything but the name of a field is one like any other.
 *
 * @param clause what is looked for; null when nothing is left to look for
 * @param terms the words and phrases that are wanted in text, in order
 * @param parts the parts that ask in a field, in order
 * @param advice translation key of what was left out, and why
 */
public record QueryText(
        @Nullable Clause clause,
        List<Term> terms,
        List<Part> parts,
        @Nullable String advice) {
    /** Characters read; the rest is left out. */
    public static final int MOST_CHARACTERS = 256;

    /** Words and phrases read; the rest is left out. */
    static final int MOST_TERMS = 12;

    /** Letters a prefix needs, so that it does not stand for half the dictionary. */
    static final int FEWEST_PREFIX_LETTERS = 3;

    /** Brackets inside brackets; deeper ones are read as if they were not there. */
    static final int MOST_DEPTH = 4;

    /** A part of a query. */
    public sealed interface Clause {}

    /** A word; {@code prefix} when its beginning is enough. */
    record Word(String text, boolean prefix) implements Clause {}

    /** Words that follow one another. */
    record Phrase(String text) implements Clause {}

    /** A word or a phrase that is to stand in one field of text. */
    record In(QueryField field, Clause term) implements Clause {}

    /** One of these values of a facet; none of them when nothing is called so. */
    record Of(SearchFacet facet, Set<String> values) implements Clause {}

    /** Something that must not be there. */
    record Not(Clause clause) implements Clause {}

    /** All of several. */
    record All(List<Clause> clauses) implements Clause {}

    /** At least one of several. */
    record Any(List<Clause> clauses) implements Clause {}

    /**
     * A word or phrase that is wanted in text.
     *
     * @param field where; null for anywhere
     * @param text as typed
     */
    public record Term(@Nullable QueryField field, String text) {
        /** It alone as somebody would type it. */
        public String typed() {
            return (field == null ? "" : field.word() + ':') + (text.indexOf(' ') < 0 ? text : '"' + text + '"');
        }

        /** Another word in the same place. */
        public Term with(String other) {
            return new Term(field, other);
        }
    }

    /**
     * A part of what was typed that asks in a field.
     *
     * @param typed it, as typed
     * @param without what was typed without it
     */
    public record Part(String typed, String without) {}

    /** Says which values of a facet go by a name. */
    public interface Lookup {
        /** The values; empty when nothing this reader may know is called so. */
        Set<String> values(SearchFacet facet, String name, boolean prefix);
    }

    /** Reads a query from what was typed, where no value of any facet is known. */
    public static QueryText of(String typed) {
        return of(typed, (_, _, _) -> Set.of());
    }

    /** Reads a query from what was typed. */
    public static QueryText of(String typed, Lookup lookup) {
        return new Reading(typed, lookup).query();
    }

    /** The words and phrases that are wanted anywhere, in order, as typed. */
    public List<String> words() {
        return terms.stream().filter(term -> term.field == null).map(Term::text).toList();
    }

    /** Whether the words simply stand beside each other, so that finding them together counts more. */
    boolean plain() {
        if (!(clause instanceof All(var clauses))) {
            return false;
        }
        var words = clauses.stream().filter(part -> !inField(part)).toList();
        return words.size() > 1 && words.stream().allMatch(part -> part instanceof Word word && !word.prefix());
    }

    private static boolean inField(Clause part) {
        return switch (part) {
            case In _, Of _ -> true;
            case Not(var inner) -> inField(inner);
            case Word _, Phrase _, All _, Any _ -> false;
        };
    }

    /** One reading of one text, from left to right. */
    private static final class Reading {
        private final String text;
        private final Lookup lookup;
        private final List<Token> tokens;
        private final List<Term> wantedTerms = new ArrayList<>();
        private final List<int[]> places = new ArrayList<>();
        private int next;
        private int terms;
        private @Nullable String advice;

        Reading(String typed, Lookup lookup) {
            this.lookup = lookup;
            text = cut(typed);
            if (text.length() < typed.strip().length()) {
                advice = "search.advice.long";
            }
            tokens = QueryTokens.of(text);
        }

        QueryText query() {
            var read = new ArrayList<Clause>();
            while (next < tokens.size()) {
                var part = any(0, true, null);
                if (part != null) {
                    read.add(part);
                }
                next++; // a closing bracket that was never opened
            }
            return new QueryText(
                    all(read),
                    List.copyOf(wantedTerms),
                    places.stream().map(this::part).toList(),
                    advice);
        }

        private Part part(int[] place) {
            var rest = text.substring(0, place[0]) + text.substring(place[1]);
            return new Part(text.substring(place[0], place[1]), rest.strip());
        }

        private static String cut(String typed) {
            var text = typed.strip();
            if (text.length() <= MOST_CHARACTERS) {
                return text;
            }
            var end =
                    Character.isHighSurrogate(text.charAt(MOST_CHARACTERS - 1)) ? MOST_CHARACTERS - 1 : MOST_CHARACTERS;
            return text.substring(0, end);
        }

        private @Nullable Clause any(int depth, boolean wanted, @Nullable QueryField field) {
            var choices = new ArrayList<Clause>();
            while (true) {
                var choice = sequence(depth, wanted, field);
                if (choice != null) {
                    choices.add(choice);
                }
                if (!comes(Sign.OR)) {
                    break;
                }
                next++;
            }
            return choices.size() > 1 ? new Any(choices) : choices.isEmpty() ? null : choices.getFirst();
        }

        private @Nullable Clause sequence(int depth, boolean wanted, @Nullable QueryField field) {
            var read = new ArrayList<Clause>();
            while (next < tokens.size() && !comes(Sign.OR) && !comes(Sign.CLOSE)) {
                var part = part(depth, wanted, field);
                if (part != null) {
                    read.add(part);
                }
            }
            return all(read);
        }

        private boolean comes(Sign sign) {
            return next < tokens.size() && tokens.get(next).sign() == sign;
        }

        private static @Nullable Clause all(List<Clause> parts) {
            return parts.size() > 1 ? new All(List.copyOf(parts)) : parts.isEmpty() ? null : parts.getFirst();
        }

        private @Nullable Clause part(int depth, boolean wanted, @Nullable QueryField field) {
            var token = tokens.get(next++);
            return switch (token.sign()) {
                case OPEN -> brackets(depth, wanted, field);
                case NOT -> not(token, depth, field);
                case FIELD -> field(token, depth, wanted);
                case WORD, PHRASE -> term(token, wanted, field);
                case AND, OR, CLOSE -> null;
            };
        }

        private @Nullable Clause not(Token minus, int depth, @Nullable QueryField field) {
            if (next >= tokens.size() || comes(Sign.OR) || comes(Sign.CLOSE)) {
                return null;
            }
            var begins = tokens.get(next).from();
            var not = part(depth, false, field);
            places.stream().filter(place -> place[0] == begins).forEach(place -> place[0] = minus.from());
            return not == null ? null : not instanceof Not(var inner) ? inner : new Not(not);
        }

        private @Nullable Clause field(Token name, int depth, boolean wanted) {
            var place = new int[] {name.from(), name.to()};
            places.add(place);
            var asked = part(depth, wanted, name.field());
            place[1] = tokens.get(next - 1).to();
            return asked;
        }

        private @Nullable Clause brackets(int depth, boolean wanted, @Nullable QueryField field) {
            if (depth >= MOST_DEPTH) {
                advice = "search.advice.deep";
                return null;
            }
            var inside = any(depth + 1, wanted, field);
            if (comes(Sign.CLOSE)) {
                next++;
            }
            return inside;
        }

        private @Nullable Clause term(Token token, boolean wanted, @Nullable QueryField field) {
            var phrase = token.sign() == Sign.PHRASE;
            var word = token.text().strip();
            var stars = word.length();
            while (!phrase && stars > 0 && word.charAt(stars - 1) == '*') {
                stars--;
            }
            var star = stars < word.length();
            word = word.substring(0, stars);
            if (word.codePoints().noneMatch(Character::isLetterOrDigit)) {
                return null;
            }
            if (terms == MOST_TERMS) {
                advice = "search.advice.terms";
                return null;
            }
            terms++;
            if (star && letters(word) < FEWEST_PREFIX_LETTERS) {
                advice = "search.advice.prefix";
                star = false;
            }
            if (field != null && field.facet() != null) {
                return value(field.facet(), word, star);
            }
            if (wanted) {
                wantedTerms.add(new Term(field, word));
            }
            var term = phrase ? new Phrase(word) : new Word(word, star);
            return field == null ? term : new In(field, term);
        }

        /** Letters, digits and the marks Thai, Lao and Khmer write with them. */
        private static long letters(String word) {
            return word.codePoints()
                    .filter(each -> Character.isLetterOrDigit(each)
                            || Character.getType(each) == Character.NON_SPACING_MARK
                            || Character.getType(each) == Character.COMBINING_SPACING_MARK)
                    .count();
        }

        private Clause value(SearchFacet facet, String name, boolean prefix) {
            var values = lookup.values(facet, name, prefix);
            if (values.isEmpty()) {
                advice = "search.advice.value";
            }
            return new Of(facet, values);
        }
    }
}

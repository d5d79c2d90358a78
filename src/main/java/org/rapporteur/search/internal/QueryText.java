package org.rapporteur.search.internal;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person typed, read as a query: words are all wanted, {@code "phrases"}, {@code prefix*} from three letters,
 * {@code -not}, {@code OR}, and brackets. Reading never fails: what makes no sense is left out.
 *
 * @param clause what is looked for; null when nothing is left to look for
 * @param words the plain words and phrases that are wanted, in order, as typed
 * @param advice translation key of what was left out, and why
 */
record QueryText(
        @Nullable Clause clause,
        List<String> words,
        @Nullable String advice) {
    /** Characters read; the rest is left out. */
    static final int MOST_CHARACTERS = 256;

    /** Words and phrases read; the rest is left out. */
    static final int MOST_TERMS = 12;

    /** Letters a prefix needs, so that it does not stand for half the dictionary. */
    static final int FEWEST_PREFIX_LETTERS = 3;

    /** Brackets inside brackets; deeper ones are read as if they were not there. */
    static final int MOST_DEPTH = 4;

    /** A part of a query. */
    sealed interface Clause {}

    /** A word; {@code prefix} when its beginning is enough. */
    record Word(String text, boolean prefix) implements Clause {}

    /** Words that follow one another. */
    record Phrase(String text) implements Clause {}

    /** Something that must not be there. */
    record Not(Clause clause) implements Clause {}

    /** All of several. */
    record All(List<Clause> clauses) implements Clause {}

    /** At least one of several. */
    record Any(List<Clause> clauses) implements Clause {}

    /** Reads a query from what was typed. */
    static QueryText of(String typed) {
        return new Reading(typed).query();
    }

    /** Whether the words simply stand beside each other, so that finding them together counts more. */
    boolean plain() {
        return clause instanceof All all
                && all.clauses().size() > 1
                && all.clauses().stream().allMatch(part -> part instanceof Word word && !word.prefix());
    }

    /** One reading of one text, from left to right. */
    private static final class Reading {
        private final List<String> tokens = new ArrayList<>();
        private final List<String> words = new ArrayList<>();
        private int next;
        private int terms;
        private @Nullable String advice;

        Reading(String typed) {
            var text = cut(typed);
            if (text.length() < typed.strip().length()) {
                advice = "search.advice.long";
            }
            split(text);
        }

        QueryText query() {
            var parts = new ArrayList<Clause>();
            while (next < tokens.size()) {
                var part = any(0);
                if (part != null) {
                    parts.add(part);
                }
                next++; // a closing bracket that was never opened
            }
            return new QueryText(all(parts), List.copyOf(words), advice);
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

        private void split(String text) {
            var at = 0;
            while (at < text.length()) {
                var c = text.charAt(at);
                if (isQuote(c)) {
                    var end = at + 1;
                    while (end < text.length() && !isQuote(text.charAt(end))) {
                        end++;
                    }
                    tokens.add("\"" + text.substring(at + 1, end));
                    at = end + 1;
                } else if (c == '(' || c == ')' || c == '|') {
                    tokens.add(String.valueOf(c));
                    at++;
                } else if (c == '-' && at + 1 < text.length() && beginsWord(text, at)) {
                    tokens.add("-");
                    at++;
                } else if (Character.isWhitespace(c) || Character.isISOControl(c) || c == '+') {
                    at++;
                } else {
                    var end = at;
                    while (end < text.length() && !endsWord(text.charAt(end))) {
                        end++;
                    }
                    tokens.add(text.substring(at, end));
                    at = end;
                }
            }
        }

        private static boolean isQuote(char c) {
            return c == '"' || c == '\u201C' || c == '\u201D' || c == '\u201E' || c == '\u00AB' || c == '\u00BB';
        }

        private static boolean beginsWord(String text, int at) {
            return (at == 0 || Character.isWhitespace(text.charAt(at - 1)) || text.charAt(at - 1) == '(')
                    && !Character.isWhitespace(text.charAt(at + 1));
        }

        private static boolean endsWord(char c) {
            return Character.isWhitespace(c)
                    || Character.isISOControl(c)
                    || isQuote(c)
                    || c == '('
                    || c == ')'
                    || c == '|';
        }

        private @Nullable Clause any(int depth) {
            var choices = new ArrayList<Clause>();
            while (true) {
                var choice = sequence(depth);
                if (choice != null) {
                    choices.add(choice);
                }
                if (next < tokens.size() && isOr(tokens.get(next))) {
                    next++;
                } else {
                    break;
                }
            }
            return choices.size() > 1 ? new Any(choices) : choices.isEmpty() ? null : choices.getFirst();
        }

        private @Nullable Clause sequence(int depth) {
            var parts = new ArrayList<Clause>();
            while (next < tokens.size()
                    && !isOr(tokens.get(next))
                    && !tokens.get(next).equals(")")) {
                var part = part(depth, true);
                if (part != null) {
                    parts.add(part);
                }
            }
            return all(parts);
        }

        private static @Nullable Clause all(List<Clause> parts) {
            return parts.size() > 1 ? new All(List.copyOf(parts)) : parts.isEmpty() ? null : parts.getFirst();
        }

        private @Nullable Clause part(int depth, boolean wanted) {
            var token = tokens.get(next++);
            if (token.equals("(")) {
                return brackets(depth, wanted);
            }
            if (token.equals("-") || token.equals("NOT")) {
                if (next >= tokens.size()
                        || isOr(tokens.get(next))
                        || tokens.get(next).equals(")")) {
                    return null;
                }
                var not = part(depth, false);
                return not == null ? null : not instanceof Not(var inner) ? inner : new Not(not);
            }
            if (token.equals("AND")) {
                return null;
            }
            return term(token, wanted);
        }

        private @Nullable Clause brackets(int depth, boolean wanted) {
            if (depth >= MOST_DEPTH) {
                advice = "search.advice.deep";
                return null;
            }
            var before = words.size();
            var inside = any(depth + 1);
            if (!wanted) {
                words.subList(before, words.size()).clear();
            }
            if (next < tokens.size() && tokens.get(next).equals(")")) {
                next++;
            }
            return inside;
        }

        private @Nullable Clause term(String token, boolean wanted) {
            var phrase = token.startsWith("\"");
            var text = phrase ? token.substring(1).strip() : token;
            var stars = text.length();
            while (stars > 0 && text.charAt(stars - 1) == '*') {
                stars--;
            }
            var star = !phrase && stars < text.length();
            text = text.substring(0, stars);
            if (text.codePoints().noneMatch(Character::isLetterOrDigit)) {
                return null;
            }
            if (terms == MOST_TERMS) {
                advice = "search.advice.terms";
                return null;
            }
            terms++;
            if (wanted) {
                words.add(text);
            }
            if (phrase) {
                return new Phrase(text);
            }
            if (star && text.codePointCount(0, text.length()) < FEWEST_PREFIX_LETTERS) {
                advice = "search.advice.prefix";
                star = false;
            }
            return new Word(text, star);
        }

        private static boolean isOr(String token) {
            return token.equals("OR") || token.equals("|");
        }
    }
}

package org.rapporteur.search.internal.query;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cuts what somebody typed into words, quoted rows, signs and fields, from left to right. */
final class QueryTokens {
    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private QueryTokens(String text) {
        this.text = text;
    }

    /** What a token is. */
    enum Sign {
        WORD,
        PHRASE,
        OPEN,
        CLOSE,
        OR,
        AND,
        NOT,
        FIELD
    }

    /**
     * A token.
     *
     * @param text its word or words, without quotes
     * @param field what it asks in; only of a field
     * @param from where it begins in what was typed
     * @param to where it ends
     */
    record Token(Sign sign, String text, @Nullable QueryField field, int from, int to) {}

    /** The tokens of a text. */
    static List<Token> of(String text) {
        return new QueryTokens(text).all();
    }

    private List<Token> all() {
        while (at < text.length()) {
            var c = text.charAt(at);
            if (isQuote(c)) {
                quoted();
            } else if (c == '(') {
                sign(Sign.OPEN);
            } else if (c == ')') {
                sign(Sign.CLOSE);
            } else if (c == '|') {
                sign(Sign.OR);
            } else if (c == '-' && beginsWord()) {
                sign(Sign.NOT);
            } else if (Character.isWhitespace(c) || Character.isISOControl(c) || c == '+') {
                at++;
            } else {
                word();
            }
        }
        return tokens;
    }

    private void sign(Sign sign) {
        add(sign, text.substring(at, at + 1), at + 1);
    }

    private void add(Sign sign, String meant, int end) {
        tokens.add(new Token(sign, meant, null, at, Math.min(end, text.length())));
        at = end;
    }

    private void quoted() {
        var end = at + 1;
        while (end < text.length() && !isQuote(text.charAt(end))) {
            end++;
        }
        add(Sign.PHRASE, text.substring(at + 1, end), end + 1);
    }

    private void word() {
        var end = at;
        while (end < text.length() && !endsWord(text.charAt(end))) {
            end++;
        }
        var colon = text.indexOf(':', at);
        var field = colon < 0 || colon >= end || followsField() || !beginsValue(colon + 1)
                ? null
                : QueryField.named(text.substring(at, colon)).orElse(null);
        if (field != null) {
            tokens.add(new Token(Sign.FIELD, text.substring(at, colon), field, at, colon + 1));
            at = colon + 1;
            return;
        }
        var word = text.substring(at, end);
        add(
                switch (word) {
                    case "OR" -> Sign.OR;
                    case "AND" -> Sign.AND;
                    case "NOT" -> Sign.NOT;
                    default -> Sign.WORD;
                },
                word,
                end);
    }

    /** Whether the token before is a field that this place belongs to. */
    private boolean followsField() {
        return !tokens.isEmpty()
                && tokens.getLast().sign() == Sign.FIELD
                && tokens.getLast().to() == at;
    }

    /** Whether a field may be asked for what begins here; else its colon is one like any other. */
    private boolean beginsValue(int place) {
        if (place >= text.length()) {
            return false;
        }
        var c = text.charAt(place);
        return c == '-' ? place + 1 < text.length() && beginsTerm(place + 1) : beginsTerm(place);
    }

    private boolean beginsTerm(int place) {
        var c = text.charAt(place);
        return isQuote(c) || c == '(' || Character.isLetterOrDigit(text.codePointAt(place));
    }

    private static boolean isQuote(char c) {
        return c == '"' || c == '\u201C' || c == '\u201D' || c == '\u201E' || c == '\u00AB' || c == '\u00BB';
    }

    private boolean beginsWord() {
        return at + 1 < text.length()
                && (at == 0
                        || Character.isWhitespace(text.charAt(at - 1))
                        || text.charAt(at - 1) == '('
                        || followsField())
                && !Character.isWhitespace(text.charAt(at + 1));
    }

    private static boolean endsWord(char c) {
        return Character.isWhitespace(c) || Character.isISOControl(c) || isQuote(c) || c == '(' || c == ')' || c == '|';
    }
}

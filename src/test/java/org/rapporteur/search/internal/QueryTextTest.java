package org.rapporteur.search.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.search.internal.QueryText.All;
import org.rapporteur.search.internal.QueryText.Any;
import org.rapporteur.search.internal.QueryText.Not;
import org.rapporteur.search.internal.QueryText.Phrase;
import org.rapporteur.search.internal.QueryText.Word;

class QueryTextTest {
    @Test
    void wordsAreAllWanted() {
        assertThat(QueryText.of("child AND protection").clause())
                .isEqualTo(new All(List.of(new Word("child", false), new Word("protection", false))));
    }

    @Test
    void phrasesPrefixesMinusAndOrAreRead() {
        assertThat(QueryText.of("“rule of law” sanct* -draft").clause())
                .isEqualTo(new All(List.of(
                        new Phrase("rule of law"), new Word("sanct", true), new Not(new Word("draft", false)))));
        assertThat(QueryText.of("ASEAN OR (Hanoi review)").clause())
                .isEqualTo(new Any(List.of(
                        new Word("ASEAN", false),
                        new All(List.of(new Word("Hanoi", false), new Word("review", false))))));
    }

    @Test
    void aHyphenInsideAWordIsNoMinus() {
        assertThat(QueryText.of("co-operation").clause()).isEqualTo(new Word("co-operation", false));
    }

    @Test
    void aPrefixNeedsThreeLetters() {
        var query = QueryText.of("ab*");
        assertThat(query.clause()).isEqualTo(new Word("ab", false));
        assertThat(query.advice()).isEqualTo("search.advice.prefix");
    }

    @Test
    void onlyTwelveTermsAreRead() {
        var query = QueryText.of("a b c d e f g h i j k l m n o");
        assertThat(((All) query.clause()).clauses()).hasSize(12);
        assertThat(query.advice()).isEqualTo("search.advice.terms");
    }

    @Test
    void aMegabyteOfTextIsCut() {
        var query = QueryText.of("word ".repeat(200_000));
        assertThat(query.advice()).isNotNull();
        assertThat(query.words()).hasSizeLessThanOrEqualTo(12);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "*",
                "* AND \"",
                "AND",
                "OR",
                "NOT",
                "-",
                "--",
                "\"",
                "\"\"",
                "()",
                ")))",
                "(((((((((((((((",
                "OR OR",
                "( OR )",
                "NOT NOT",
                "+",
                "\\",
                "~",
                "^",
                ":",
                "|",
                "\u0000",
                "\uD83D",
                "/.*/",
                "[a TO b]"
            })
    void hostileTextLeavesNothingToLookForOrAWord(String typed) {
        assertThatCode(() -> QueryCompiler.compile(QueryText.of(typed))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "* AND \"", "AND", "(((((((((((((((", "-\"", "NOT ("})
    void whatHasNoWordLooksForNothing(String typed) {
        assertThat(QueryText.of(typed).clause()).isNull();
    }

    @Test
    void deepBracketsAreLeftOut() {
        var query = QueryText.of("(".repeat(100) + "word" + ")".repeat(100));
        assertThat(query.advice()).isEqualTo("search.advice.deep");
        assertThat(query.clause()).isEqualTo(new Word("word", false));
    }

    @Test
    void whatIsNotWantedIsNotAWordOfTheQuery() {
        assertThat(QueryText.of("a -b NOT (c d) e").words()).containsExactly("a", "e");
    }
}

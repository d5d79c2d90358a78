package org.rapporteur.search.internal.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.search.SearchFacet;
import org.rapporteur.search.internal.query.QueryText.All;
import org.rapporteur.search.internal.query.QueryText.Any;
import org.rapporteur.search.internal.query.QueryText.In;
import org.rapporteur.search.internal.query.QueryText.Not;
import org.rapporteur.search.internal.query.QueryText.Of;
import org.rapporteur.search.internal.query.QueryText.Part;
import org.rapporteur.search.internal.query.QueryText.Phrase;
import org.rapporteur.search.internal.query.QueryText.Word;

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
        assertThat(QueryText.of("Re:*").clause()).as("a sign is no letter").isEqualTo(new Word("Re:", false));
        assertThat(QueryText.of("ខ្មែ*").clause()).isEqualTo(new Word("ខ្មែ", true));
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

    @Test
    void aFieldNarrowsWhatStandsRightAfterItsColon() {
        assertThat(QueryText.of("title:\"child protection\" symbol:RLRG/2 text:sanct* -title:draft law")
                        .clause())
                .isEqualTo(new All(List.of(
                        new In(QueryField.TITLE, new Phrase("child protection")),
                        new In(QueryField.SYMBOL, new Word("RLRG/2", false)),
                        new In(QueryField.TEXT, new Word("sanct", true)),
                        new Not(new In(QueryField.TITLE, new Word("draft", false))),
                        new Word("law", false))));
        assertThat(QueryText.of("Title:(child OR -youth)").clause())
                .isEqualTo(new Any(List.of(
                        new In(QueryField.TITLE, new Word("child", false)),
                        new Not(new In(QueryField.TITLE, new Word("youth", false))))));
        assertThat(QueryText.of("title:-draft").clause())
                .isEqualTo(new Not(new In(QueryField.TITLE, new Word("draft", false))));
        assertThat(QueryText.of("title:symbol:x").clause())
                .isEqualTo(new In(QueryField.TITLE, new Word("symbol:x", false)));
    }

    @Test
    void aValueIsLookedUpAndNoWordOfTheText() {
        var query = QueryText.of(
                "law lang:vietnamese -year:201*", (facet, name, prefix) -> Set.of(facet + " " + name + " " + prefix));
        assertThat(query.clause())
                .isEqualTo(new All(List.of(
                        new Word("law", false),
                        new Of(SearchFacet.LANGUAGE, Set.of("LANGUAGE vietnamese false")),
                        new Not(new Of(SearchFacet.YEAR, Set.of("YEAR 201 true"))))));
        assertThat(query.words()).containsExactly("law");
        assertThat(query.advice()).isNull();
        assertThat(QueryText.of("party:Narnia").advice()).isEqualTo("search.advice.value");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ratio 3:1",
                "http://example.org/title:x",
                "Re: agenda",
                "title: draft",
                "unknown:field",
                "title:",
                ":title",
                "text://path",
                "C:\\text",
                "year :2016",
                "12:30",
                "title:*",
                "title::"
            })
    void aColonAfterAnythingElseIsOneLikeAnyOther(String typed) {
        var query = QueryText.of(typed);
        assertThat(query.parts()).isEmpty();
        assertThat(query.words()).containsExactlyElementsOf(words(typed));
    }

    private static List<String> words(String typed) {
        return Arrays.stream(typed.replace("*", "").split(" "))
                .filter(word -> word.codePoints().anyMatch(Character::isLetterOrDigit))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "title:(",
                "title:((((((((((((a))))))))",
                "title:\"",
                "-title:-(",
                "title:title:title:",
                "title:(year:2016 OR (text:a",
                "lang:\uD83D",
                "year:99999999999999999999",
                "title:\"\" OR",
                "(title:a) -(text:b OR symbol:c)"
            })
    void hostileFieldsAreReadPolitely(String typed) {
        assertThatCode(() -> QueryCompiler.compile(QueryText.of(typed))).doesNotThrowAnyException();
    }

    @Test
    void fieldsCountAmongTheTwelveTermsAndTheBracketsAmongTheFour() {
        assertThat(QueryText.of("title:a ".repeat(20)).advice()).isEqualTo("search.advice.terms");
        assertThat(QueryText.of("title:(((((a)))))").advice()).isEqualTo("search.advice.deep");
    }

    @Test
    void eachPartInAFieldCanBeLeftOut() {
        assertThat(QueryText.of("law -title:\"draft law\" (year:2016 | hanoi)").parts())
                .containsExactly(
                        new Part("-title:\"draft law\"", "law  (year:2016 | hanoi)"),
                        new Part("year:2016", "law -title:\"draft law\" ( | hanoi)"));
    }

    @Test
    void wordsBesideFieldsStillCountTogether() {
        assertThat(QueryText.of("legal sanctions year:2016 -type:paper").plain())
                .isTrue();
        assertThat(QueryText.of("legal year:2016").plain()).isFalse();
        assertThat(QueryText.of("legal -sanctions").plain()).isFalse();
    }
}

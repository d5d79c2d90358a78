package org.rapporteur.search.internal.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.junit.jupiter.api.Test;

class WordAnalyzerTest {
    private final Analyzer exact = WordAnalyzer.exact();
    private final Analyzer folded = WordAnalyzer.folded();

    @Test
    void thaiRiceIsNotWhite() {
        assertThat(words(exact, "ข้าว")).isNotEqualTo(words(exact, "ขาว"));
        assertThat(words(folded, "ข้าว")).isNotEqualTo(words(folded, "ขาว"));
    }

    @Test
    void thaiIsCutIntoWordsWithoutSpaces() {
        assertThat(words(folded, "การคุ้มครองเด็ก")).contains("เด็ก").hasSizeGreaterThan(1);
    }

    @Test
    void khmerCoengDaAndCoengTaAreOneLetter() {
        assertThat(words(exact, "ប្រតិបត្តិ")).isEqualTo(words(exact, "ប្រតិបត្ដិ"));
    }

    @Test
    void vietnameseIsFoundWithoutMarks() {
        assertThat(words(folded, "hình sự đất nước")).isEqualTo(words(folded, "hinh su dat nuoc"));
        assertThat(words(exact, "hình sự")).isNotEqualTo(words(exact, "hinh su"));
    }

    @Test
    void compositionAndCaseDoNotMatter() {
        assertThat(words(exact, "Hi\u0300nh SU\u031B\u0323")).isEqualTo(words(exact, "hình sự"));
    }

    @Test
    void digitsOfThaiLaoAndKhmerAreDigits() {
        assertThat(words(exact, "๑๔ ໑໔ ១៤")).containsOnly("14");
    }

    @Test
    void englishEndingsAreFoldedAway() {
        assertThat(words(folded, "recommendations recommended")).containsOnly("recommend");
        assertThat(words(exact, "recommendations")).containsExactly("recommendations");
    }

    @Test
    void aSymbolIsCutIntoItsParts() {
        assertThat(words(new SymbolAnalyzer(), "RLRG/2/INF/1/Rev.1"))
                .containsExactly("rlrg", "2", "inf", "1", "rev", "1");
    }

    private static List<String> words(Analyzer analyzer, String text) {
        return QueryWords.of(analyzer, text);
    }
}

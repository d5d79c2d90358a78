package org.rapporteur.search.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.search.TruthSet;
import org.rapporteur.search.internal.query.QueryWords;

class ServerWordsTest {

    @ParameterizedTest
    @ValueSource(strings = {"en", "vi", "th", "km", "lo"})
    void theServerCountsAsManyWordsAsTheAnalyzerCuts(String language) {
        var text = TruthSet.declaration(language);
        assertThat(ServerWords.of(QueryWords.FOLDED, text).split("\\s"))
                .containsExactlyElementsOf(QueryWords.of(QueryWords.FOLDED, text));
    }

    @Test
    void aWordStaysOneWordWhateverIsInIt() {
        assertThat(ServerWords.written("one two\u2003three")).isEqualTo("one\u2423two\u2423three");
        assertThat(ServerWords.written("")).isEqualTo("\u2423");
        assertThat(ServerWords.written("x".repeat(400))).isEqualTo(ServerWords.written("x".repeat(300)));
        assertThat(ServerWords.written("x".repeat(249) + "\uD83D\uDE00")).isEqualTo("x".repeat(249));
    }
}

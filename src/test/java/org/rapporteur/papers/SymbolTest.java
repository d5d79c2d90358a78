package org.rapporteur.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SymbolTest {

    @Test
    void aSymbolIsWrittenAndReadTheSameWay() {
        for (var text : List.of("RLRG/2/INF/1", "RLRG/2/INF/1/Rev.1", "RLRG/12/OUT/34/Add.2", "A/B/3/L/1/Corr.10")) {
            assertThat(Symbol.parse(text)).get().hasToString(text);
        }
    }

    @Test
    void theSymbolOfAnotherOrganisationIsNotOneOfOurs() {
        assertThat(Symbol.parse("CTOC/COP/2016/9")).isEmpty();
        assertThat(Symbol.parse("RLRG/2/XX/1")).isEmpty();
        assertThat(Symbol.parse("RLRG/2/INF/0")).isEmpty();
        assertThat(Symbol.parse("")).isEmpty();
    }

    @Test
    void numbersSortAsNumbersAndRevisionsBeforeAddendaBeforeCorrigenda() {
        var right = List.of(
                "RLRG/2/WP/1",
                "RLRG/2/WP/2",
                "RLRG/2/WP/10",
                "RLRG/2/INF/1",
                "RLRG/2/INF/1/Rev.1",
                "RLRG/2/INF/1/Rev.2",
                "RLRG/2/INF/1/Rev.10",
                "RLRG/2/INF/1/Add.1",
                "RLRG/2/INF/1/Corr.1",
                "RLRG/2/INF/2",
                "RLRG/10/WP/1");
        var mixed = new ArrayList<>(right);
        Collections.shuffle(mixed, new Random(7));

        assertThat(mixed.stream()
                        .map(text -> Symbol.parse(text).orElseThrow())
                        .sorted()
                        .map(Symbol::toString))
                .containsExactlyElementsOf(right);
    }

    @Test
    void whatContinuesARevisionBelongsToThePaperItself() {
        var revision = Symbol.parse("RLRG/2/INF/1/Rev.1").orElseThrow();

        assertThat(revision.with(SymbolSuffix.CORR, 1)).hasToString("RLRG/2/INF/1/Corr.1");
    }

    @Test
    void aSymbolWithoutANumberIsNone() {
        assertThatThrownBy(() -> Symbol.of("RLRG", 2, SymbolNature.INF, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

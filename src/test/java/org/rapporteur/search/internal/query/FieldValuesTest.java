package org.rapporteur.search.internal.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.base.i18n.Translations;
import org.rapporteur.search.FacetNames;
import org.rapporteur.search.SearchFacet;
import org.springframework.beans.factory.ObjectProvider;

/** What somebody means by the value of a field. */
class FieldValuesTest {
    private final List<String> asked = new ArrayList<>();

    private final FieldValues values = new FieldValues(
            new ObjectProvider<>() {
                @Override
                public Stream<FacetNames> stream() {
                    return Stream.of(new Parties());
                }
            },
            new Translations());

    @ParameterizedTest
    @CsvSource({
        "TYPE, paper, PAPER",
        "TYPE, Papers, PAPER",
        "TYPE, agenda-item, AGENDA_ITEM",
        "TYPE, agenda, AGENDA_ITEM",
        "TYPE, khuyến nghị, RECOMMENDATION",
        "TYPE, khuyen nghi, RECOMMENDATION",
        "KIND, research, PAPER.research",
        "KIND, national-report, PAPER.national-report",
        "KIND, National report, PAPER.national-report",
        "KIND, civil society, PARTY.civil-society",
        "KIND, working, PAPER.working",
        "LANGUAGE, vi, vi",
        "LANGUAGE, VI, vi",
        "LANGUAGE, Vietnamese, vi",
        "LANGUAGE, tiếng Việt, vi",
        "LANGUAGE, khmer, km",
        "LANGUAGE, ខ្មែរ, km",
        "LANGUAGE, zh-hant, zh-Hant",
        "YEAR, 2016, 2016",
        "YEAR, ២០១៦, 2016"
    })
    void aValueIsMeantByCodeAndByName(SearchFacet facet, String name, String value) {
        assertThat(values.lookup().values(facet, name, false)).containsExactly(value);
    }

    @Test
    void yearsStandInARow() {
        var lookup = values.lookup();
        assertThat(lookup.values(SearchFacet.YEAR, "2015-2017", false)).containsExactly("2015", "2016", "2017");
        assertThat(lookup.values(SearchFacet.YEAR, "2017..2015", false)).hasSize(3);
        assertThat(lookup.values(SearchFacet.YEAR, "201", true)).hasSize(10).contains("2010", "2019");
        assertThat(lookup.values(SearchFacet.YEAR, "0001-9999", false)).hasSize(201);
        assertThat(lookup.values(SearchFacet.YEAR, "soon", false)).isEmpty();
    }

    @Test
    void whatNothingIsCalledHasNoValue() {
        assertThat(values.lookup().values(SearchFacet.KIND, "nonsense", false)).isEmpty();
        assertThat(values.lookup().values(SearchFacet.MEETING, "Hanoi", false)).isEmpty();
    }

    @Test
    void aNameIsAskedForOnceAndOnlyFiveOfThem() {
        var lookup = values.lookup();
        for (var number = 0; number < 20; number++) {
            lookup.values(SearchFacet.PARTY, "Laos " + number % 10, false);
        }
        assertThat(asked).containsExactly("Laos 0", "Laos 1", "Laos 2", "Laos 3", "Laos 4");
    }

    private final class Parties implements FacetNames {
        @Override
        public SearchFacet facet() {
            return SearchFacet.PARTY;
        }

        @Override
        public Map<UUID, String> names(Set<UUID> things, Locale reader) {
            return Map.of();
        }

        @Override
        public Set<UUID> called(String name) {
            asked.add(name);
            return Set.of(UUID.randomUUID());
        }
    }
}

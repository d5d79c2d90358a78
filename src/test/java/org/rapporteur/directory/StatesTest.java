package org.rapporteur.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Pageable;

/** The States that come with the portal. */
class StatesTest extends PortalTest {

    private static final int MEMBERS = 193;
    private static final int OBSERVERS = 2;

    @Autowired
    private Parties parties;

    @Test
    void everyMemberOfTheUnitedNationsAndBothObserverStatesAreThere() {
        assertThat(states()).hasSize(MEMBERS + OBSERVERS);
        assertThat(states())
                .extracting(PartySummary::name)
                .contains(
                        "Cambodia",
                        "Lao People's Democratic Republic",
                        "Thailand",
                        "Viet Nam",
                        "United Kingdom of Great Britain and Northern Ireland",
                        "Türkiye",
                        "Côte d'Ivoire",
                        "Holy See",
                        "State of Palestine");
    }

    @Test
    void codesAndNamesAreUniqueAndOfIso3166() {
        var codes = new HashSet<String>();
        var names = new HashSet<String>();
        for (var state : states()) {
            assertThat(codes.add(state.code())).as(state.code()).isTrue();
            assertThat(names.add(state.name())).as(state.name()).isTrue();
            assertThat(Locale.getISOCountries()).contains(state.code());
            var details = as(() -> parties.details(state.id()));
            assertThat(details.code3()).isEqualTo(Locale.of("", state.code()).getISO3Country());
        }
    }

    @Test
    void sortKeysAreTheNamesWithoutMarksSoThatTheOrderIsTheEnglishAlphabet() {
        assertThat(states())
                .allSatisfy(state -> assertThat(state.sortKey())
                        .isEqualTo(Spelling.sortKey(state.name()))
                        .matches("[A-Z ]+"));
        assertThat(states())
                .extracting(PartySummary::code)
                .containsSubsequence("KH", "CI", "LA", "MM", "PH", "TH", "TR", "GB", "VN");
        assertThat(states()).isSortedAccordingTo(Parties.protocolOrder());
    }

    @ParameterizedTest
    @CsvSource({
        "laos, LA",
        "Lao PDR, LA",
        "vietnam, VN",
        "viet nam, VN",
        "VIỆT NAM, VN",
        "vnm, VN",
        "south korea, KR",
        "turkey, TR",
        "turkiye, TR",
        "cote d’ivoire, CI",
        "ivory coast, CI",
        "campuchia, KH",
        "kampuchea, KH",
        "siam, TH",
        "ประเทศไทย, TH",
        "កម្ពុជា, KH",
        "ສປປ ລາວ, LA",
        "great britain, GB",
        "nguyen, ''"
    })
    void aStateIsFoundByAnyNameWithoutDiacritics(String typed, String code) {
        var found = as(() -> parties.find(typed, Set.of(PartyKind.STATE), Pageable.ofSize(10)));
        if (code.isEmpty()) {
            assertThat(found).isEmpty();
        } else {
            assertThat(found).extracting(PartySummary::code).containsExactly(code);
        }
    }

    @Test
    void omanDoesNotFindRomania() {
        assertThat(as(() -> parties.find("oman", Set.of(), Pageable.ofSize(10))))
                .extracting(PartySummary::code)
                .contains("OM")
                .doesNotContain("RO");
    }

    @Test
    void aNameIsLookedUpExactlyForImports() {
        assertThat(as(() -> parties.named("Niger")))
                .extracting(PartySummary::code)
                .containsExactly("NE");
        assertThat(as(() -> parties.named("Lao P.D.R.")))
                .extracting(PartySummary::code)
                .containsExactly("LA");
        assertThat(as(() -> parties.named("Atlantis"))).isEmpty();
        assertThat(as(() -> parties.named("%"))).isEmpty();
    }

    @Test
    void theFourStatesOfTheGroupHaveNamesInAllFourLanguages() {
        for (var code : List.of("KH", "LA", "TH", "VN")) {
            assertThat(parties.byCode(code).orElseThrow().names()).containsKeys("en", "km", "lo", "th", "vi");
        }
        assertThat(new TreeMap<>(parties.byCode("vn").orElseThrow().names())).containsEntry("vi", "Việt Nam");
        assertThat(parties.byCode("VN").orElseThrow().nameFor(Locale.forLanguageTag("vi-VN")))
                .isEqualTo("Việt Nam");
    }

    @Test
    void everyStateHasAFlag() throws Exception {
        for (var state : states()) {
            http.perform(get("/flags/" + state.code().toLowerCase(Locale.ROOT) + ".svg"))
                    .andExpect(status().isOk())
                    .andExpect(content().contentType("image/svg+xml"));
        }
    }

    private List<PartySummary> states() {
        return as(() -> parties.find("", Set.of(PartyKind.STATE), Pageable.ofSize(200)))
                .getContent();
    }

    private <T> T as(Supplier<T> work) {
        return accounts.as(accounts.make("reader"), work);
    }
}

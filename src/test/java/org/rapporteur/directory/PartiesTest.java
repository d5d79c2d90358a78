package org.rapporteur.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.PortalTest;
import org.rapporteur.access.AccountId;
import org.rapporteur.audit.AuditFilter;
import org.rapporteur.audit.AuditTrail;
import org.rapporteur.base.problem.Conflict;
import org.rapporteur.base.problem.Forbidden;
import org.rapporteur.base.problem.InvalidInput;
import org.rapporteur.base.problem.NotFound;
import org.rapporteur.base.problem.StaleVersion;
import org.rapporteur.search.Search;
import org.rapporteur.search.SearchQuery;
import org.rapporteur.search.SearchType;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;

/** Parties: who may do what with them, and what they must be. */
class PartiesTest extends PortalTest {

    @Autowired
    private Parties parties;

    @Autowired
    private DirectorySamples samples;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private Search search;

    @Test
    void protocolOrderIsStatesByTheEnglishAlphabetThenBodiesThenAgenciesThenCivilSociety() {
        var civil = party(PartyKind.CIVIL_SOCIETY);
        var agency = party(PartyKind.AGENCY);
        var body = party(PartyKind.INTERGOVERNMENTAL);
        var other = party(PartyKind.OTHER);
        var wanted = List.of(samples.state("KH"), samples.state("LA"), samples.state("VN"), body, agency, civil, other);

        assertThat(
                        List.of(
                                        other,
                                        civil,
                                        samples.state("VN"),
                                        agency,
                                        samples.state("LA"),
                                        body,
                                        samples.state("KH"))
                                .stream()
                                .sorted(Parties.protocolOrder()))
                .isEqualTo(wanted);
        assertThat(parties.byIds(
                                wanted.reversed().stream().map(PartySummary::id).toList())
                        .values())
                .containsExactlyElementsOf(wanted);
    }

    @Test
    void anAgencyOfAStateIsAPartyOfItsOwnAndHasNoFlag() {
        var agency = party(PartyKind.AGENCY);

        assertThat(agency.isState()).isFalse();
        assertThat(agency.id()).isNotEqualTo(samples.state("JP").id());
    }

    @Test
    void onlyManagersAddAndChangeParties() {
        var form = PartyForm.of(PartyKind.AGENCY, "X1", DirectorySamples.unique("Agency"));
        var reader = accounts.make("reader");
        assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> as(reader, () -> parties.create(form)));

        var id = accounts.as(accounts.administrator(), () -> parties.create(form));
        assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> as(reader, () -> parties.change(id, form, 0)));
        accounts.as(
                accounts.secretariat(),
                () -> assertThat(parties.change(id, form.withAliases(List.of("Another")), 0)
                                .aliases())
                        .containsExactly("Another"));
    }

    @Test
    void thePublicReadsThePublicFactsOfAPartyAndNoMore() {
        var state = samples.state("TH");

        assertThat(parties.get(state.id()).name()).isEqualTo("Thailand");
        assertThatExceptionOfType(AuthenticationCredentialsNotFoundException.class)
                .isThrownBy(() -> parties.find("", Set.of(), Pageable.ofSize(1)));
    }

    @Test
    void aCodeIsTakenInEitherCase() {
        var code = parties.get(samples.party(PartyKind.AGENCY)).code();

        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> accounts.asPortal(() -> parties.create(PartyForm.of(
                        PartyKind.OTHER, code.toLowerCase(Locale.ROOT), DirectorySamples.unique("Other")))));
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() ->
                        accounts.asPortal(() -> parties.create(PartyForm.of(PartyKind.STATE, "kh", "Cambodia again"))));
    }

    @ParameterizedTest
    @CsvSource({
        "STATE, XX, A State, code",
        "STATE, KHM, Cambodia, code",
        "AGENCY, A, An agency, code",
        "AGENCY, ABCDEFGHIJKLMNOPQRSTU, An agency, code",
        "AGENCY, <b>x</b>, An agency, code",
        "AGENCY, OK, ' ', name"
    })
    void aWrongFieldIsNamed(PartyKind kind, String code, String name, String field) {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> accounts.asPortal(() -> parties.create(PartyForm.of(kind, code, name))))
                .satisfies(problem -> assertThat(problem.fields())
                        .extracting(InvalidInput.FieldProblem::field)
                        .containsExactly(field));
    }

    @Test
    void aLanguageThatIsNoneIsNamed() {
        var form = PartyForm.of(PartyKind.OTHER, "LNG", "Languages").withNames(Map.of("not a tag!", "Name"));

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> accounts.asPortal(() -> parties.create(form)))
                .satisfies(problem -> assertThat(problem.fields())
                        .extracting(InvalidInput.FieldProblem::field)
                        .containsExactly("names"));
    }

    @Test
    void whatSomebodyElseChangedIsNotOverwritten() {
        var id = samples.party(PartyKind.ACADEMIC);
        var form = accounts.asPortal(() -> parties.details(id).form());
        accounts.asPortal(() -> parties.change(id, form.withAliases(List.of("First")), 0));

        assertThatExceptionOfType(StaleVersion.class)
                .isThrownBy(() -> accounts.asPortal(() -> parties.change(id, form.withAliases(List.of("Second")), 0)))
                .satisfies(stale -> assertThat(stale.current()).isEqualTo(1));
        assertThat(accounts.asPortal(() -> parties.details(id)).aliases()).containsExactly("First");
    }

    @Test
    void aNameIsShownInTheReadersLanguageElseInEnglish() {
        var state = samples.state("KH");

        assertThat(state.nameFor(Locale.forLanguageTag("km"))).isEqualTo("កម្ពុជា");
        assertThat(state.nameFor(Locale.forLanguageTag("vi"))).isEqualTo("Campuchia");
        assertThat(state.nameFor(Locale.GERMAN)).isEqualTo("Cambodia");
    }

    @Test
    void whatCannotBeSortedByIsNamed() {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> as(
                        accounts.make("reader"),
                        () -> parties.find("", Set.of(), PageRequest.of(0, 5, Sort.by("passwordHash")))));
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> parties.get(PartyId.of("00000000-0000-7000-8000-000000000000")));
    }

    @Test
    void aNewPartyIsInTheTrailAndInTheSearch() {
        var name = "Zwölfton Institute";
        var id = accounts.asPortal(() -> parties.create(
                PartyForm.of(PartyKind.ACADEMIC, "ZWI", name).withAliases(List.of("Dodecaphonic House"))));

        var line = accounts.asPortal(() -> audit.find(new AuditFilter("", id.value(), null, null), Pageable.ofSize(5)))
                .getContent();
        assertThat(line)
                .singleElement()
                .satisfies(entry -> assertThat(entry.action()).isEqualTo("party.created"));
        assertThat(found(accounts.make("reader"), "dodecaphonic", SearchType.PARTY))
                .containsExactly(id.toString());
    }

    @Test
    void everyStateIsInTheSearchFromTheStart() {
        assertThat(found(accounts.make("reader"), "campuchia", SearchType.PARTY))
                .containsExactly(samples.state("KH").id().toString());
    }

    @Test
    void aPartyIsMeantInAQuestionByCodeByAnyNameAndByABeginning() {
        var reader = accounts.make("reader");
        var cambodia = samples.state("KH").id().toString();
        for (var name : List.of("KH", "khm", "Cambodia", "cambod", "campuchia")) {
            assertThat(found(reader, "party:" + name, SearchType.PARTY))
                    .as(name)
                    .containsExactly(cambodia);
        }
        assertThat(found(reader, "kind:state -party:KH", SearchType.PARTY))
                .isNotEmpty()
                .doesNotContain(cambodia);
        assertThat(found(reader, "party:Narnia", SearchType.PARTY)).isEmpty();
    }

    private List<String> found(AccountId reader, String text, SearchType type) {
        var query = new SearchQuery(text, Set.of(type), Set.of(), Set.of(), Set.of(), Set.of(), 0, 20);
        return accounts.as(reader, () -> search.find(query)).items().stream()
                .map(hit -> hit.id().toString())
                .toList();
    }

    private PartySummary party(PartyKind kind) {
        return parties.get(samples.party(kind));
    }

    private void as(AccountId account, Runnable work) {
        accounts.as(account, work);
    }
}

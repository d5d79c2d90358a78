package org.rapporteur.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rapporteur.PortalTest;
import org.rapporteur.access.MeetingRole;
import org.rapporteur.base.problem.Conflict;
import org.rapporteur.base.problem.Forbidden;
import org.rapporteur.base.problem.InvalidInput;
import org.rapporteur.base.problem.StaleVersion;
import org.rapporteur.meetings.MeetingSamples;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;

/** Organisations of parties. */
class OrganisationsTest extends PortalTest {

    @Autowired
    private Organisations organisations;

    @Autowired
    private DirectorySamples samples;

    @Autowired
    private MeetingSamples meetings;

    @Test
    void anOrganisationIsFoundByItsNationalNameItsAcronymAndItsParty() {
        var vietNam = samples.state("VN").id();
        var form = new OrganisationForm(
                vietNam,
                Sector.CENTRAL_AUTHORITY,
                DirectorySamples.unique("Ministry of Justice"),
                "BTPXYZ",
                Map.of("vi", "Bộ Tư pháp Quýnh"));
        var id = accounts.asPortal(() -> organisations.create(form));
        var reader = accounts.make("reader");

        for (var typed : List.of("bo tu phap quynh", "btpxyz", "quynh bo")) {
            assertThat(accounts.as(reader, () -> organisations.find(typed, vietNam, Set.of(), Pageable.ofSize(10))))
                    .as(typed)
                    .extracting(OrganisationSummary::id)
                    .containsExactly(id);
        }
        assertThat(accounts.as(
                        reader,
                        () -> organisations.find("btpxyz", samples.state("TH").id(), Set.of(), Pageable.ofSize(10))))
                .isEmpty();
        assertThat(accounts.as(
                        reader,
                        () -> organisations.find(
                                "btpxyz", null, Set.of(Sector.JUDICIARY), PageRequest.of(0, 10, Sort.by("party")))))
                .isEmpty();
        assertThat(accounts.as(reader, () -> organisations.named(vietNam, "BỘ TƯ PHÁP QUÝNH")))
                .get()
                .extracting(OrganisationSummary::id)
                .isEqualTo(id);
        assertThat(accounts.as(reader, () -> organisations.named(vietNam, "bo tu phap")))
                .isEmpty();
    }

    @Test
    void aPartyHasNoTwoOrganisationsOfOneName() {
        var party = samples.party(PartyKind.AGENCY);
        var first = samples.organisation(party, "Legal Affairs");

        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> samples.organisation(party, "LEGAL affairs"));
        samples.organisation(samples.party(PartyKind.AGENCY), "Legal Affairs");
        var present = accounts.asPortal(() -> organisations.get(first));
        assertThat(accounts.asPortal(() -> organisations.change(first, present.form(), present.version()))
                        .name())
                .isEqualTo("Legal Affairs");
    }

    @Test
    void organisersAddOrganisationsAndOthersDoNot() {
        var form = new OrganisationForm(
                samples.state("LA").id(), Sector.JUDICIARY, DirectorySamples.unique("Court"), null, Map.of());
        assertThatExceptionOfType(Forbidden.class)
                .isThrownBy(() -> accounts.as(accounts.make("reader"), () -> organisations.create(form)));
        assertThatExceptionOfType(Forbidden.class)
                .isThrownBy(() -> accounts.as(
                        meetings.withRole(meetings.draft(), MeetingRole.CHAIR), () -> organisations.create(form)));

        var organiser = meetings.organiserOf(meetings.draft());
        var id = accounts.as(organiser, () -> organisations.create(form));
        assertThatExceptionOfType(Forbidden.class)
                .isThrownBy(() -> accounts.as(organiser, () -> organisations.change(id, form, 0)));
    }

    @Test
    void wrongFieldsAreNamed() {
        var nowhere = PartyId.of("00000000-0000-7000-8000-000000000000");
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> samples.organisation(nowhere, "Name"))
                .satisfies(problem ->
                        assertThat(problem.fields().getFirst().field()).isEqualTo("partyId"));
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> samples.organisation(samples.state("LA").id(), "x".repeat(301)))
                .satisfies(problem ->
                        assertThat(problem.fields().getFirst().field()).isEqualTo("name"));
    }

    @Test
    void whatSomebodyElseChangedIsNotOverwritten() {
        var id = samples.ministry("TH");
        var form = accounts.asPortal(() -> organisations.get(id)).form();
        var renamed = new OrganisationForm(
                form.partyId(), Sector.ICT, DirectorySamples.unique("Renamed"), null, Map.of("th", "กระทรวง"));
        accounts.asPortal(() -> organisations.change(id, renamed, 0));

        assertThatExceptionOfType(StaleVersion.class)
                .isThrownBy(() -> accounts.asPortal(() -> organisations.change(id, form, 0)));
        assertThat(accounts.asPortal(() -> organisations.byIds(List.of(id)))
                        .get(id)
                        .names())
                .containsEntry("th", "กระทรวง");
    }
}

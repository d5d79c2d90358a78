package org.rapporteur.recommendations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.rapporteur.recommendations.Drafts.CAMBODIA;
import static org.rapporteur.recommendations.Drafts.LAOS;
import static org.rapporteur.recommendations.Drafts.MEETING;
import static org.rapporteur.recommendations.Drafts.NOW;
import static org.rapporteur.recommendations.Drafts.THAILAND;
import static org.rapporteur.recommendations.Drafts.draft;
import static org.rapporteur.recommendations.Drafts.form;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.rapporteur.access.AccessTokens;
import org.rapporteur.access.MeetingRole;
import org.rapporteur.base.LanguageTag;
import org.rapporteur.base.LocalizedText;
import org.rapporteur.base.problem.Conflict;
import org.rapporteur.base.problem.InvalidInput;

/** The life of the text of a recommendation. */
class RecommendationTextTest {

    @Test
    void theNumberIsTheEditionInRomanFiguresAndTheRunningNumber() {
        assertThat(draft(form()).number()).isEqualTo("II/3");
        assertThat(ReferenceNumber.of(4, 12)).isEqualTo("IV/12");
        assertThat(ReferenceNumber.of(49, 1)).isEqualTo("XLIX/1");
    }

    @Test
    void aTextWithoutPartsHasOneImplicitPart() {
        assertThat(draft(form()).parts()).singleElement().satisfies(part -> {
            assertThat(part.label()).isEmpty();
            assertThat(part.wording()).isNull();
        });
    }

    @Test
    void partsAreLetteredByTheirPlaceAndEachHasItsOwnAddressees() {
        var text = draft(form("make possession an offence", "make grooming an offence"), CAMBODIA, LAOS);

        assertThat(text.parts()).extracting(Part::label).containsExactly("(a)", "(b)");
        assertThat(text.addressees()).hasSize(4);
    }

    @Test
    void anAddresseeMayBeNamedForOnePartOnly() {
        var onlyB = new Addressed(THAILAND, null, AddresseeRole.CONTRIBUTING, Set.of("(b)"));
        var text = new Recommendation(MEETING, UUID.randomUUID(), 2, 1, false, form("first", "second"), List.of(onlyB));

        assertThat(text.addressees())
                .singleElement()
                .satisfies(addressee -> assertThat(addressee.part().label()).isEqualTo("(b)"));
    }

    @Test
    void adoptionNeedsAtLeastOneAddressee() {
        var text = draft(form());
        text.table(NOW);

        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> text.adopt(Set.of(), null, NOW))
                .matches(problem -> problem.key().equals("recommendations.problem.no-addressee"));
        assertThat(text.textState()).isEqualTo(TextState.TABLED);
    }

    @Test
    void adoptionNeedsAtLeastOneSource() {
        var text = draft(form(List.of(), false), CAMBODIA);
        text.table(NOW);

        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> text.adopt(Set.of(), null, NOW))
                .matches(problem -> problem.key().equals("recommendations.problem.no-source"));
    }

    @Test
    void adoptionNeedsATextThatLiesBeforeTheMeeting() {
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> draft(form(), CAMBODIA).adopt(Set.of(), null, NOW));
    }

    @Test
    void allParticipatingStatesExpandToRowsAtAdoption() {
        var source = List.of(new Source(SourceKind.AGENDA_ITEM, UUID.randomUUID(), null));
        var text = draft(form(source, true, "first", "second"), CAMBODIA);
        text.table(NOW);
        assertThat(text.addressees()).hasSize(2);

        text.adopt(Set.of(CAMBODIA, LAOS, THAILAND), Drafts.DUE, NOW);

        assertThat(text.addressees())
                .hasSize(6)
                .allSatisfy(addressee -> assertThat(addressee.nextDue()).isEqualTo(Drafts.DUE));
    }

    @Test
    void adoptedTextChangesOnlyByACorrigendum() {
        var text = Drafts.adopted();

        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> text.edit(form(), List.of()));

        text.correct(LocalizedText.english("The States are urged"), Map.of(), "A slip of the pen", NOW);
        assertThat(text.versions()).hasSize(2);
        assertThat(text.versions().getFirst().details().text().original())
                .isEqualTo("The participating States are urged");
        assertThat(text.versions().getLast().details().reason()).isEqualTo("A slip of the pen");
        assertThat(text.wording().original()).isEqualTo("The States are urged");
    }

    @Test
    void aCorrigendumNeedsAReasonAndAChange() {
        var text = Drafts.adopted();

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> text.correct(LocalizedText.english("Other words"), Map.of(), " ", NOW));
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> text.correct(text.wording(), Map.of(), "No reason at all", NOW));
        assertThat(text.versions()).hasSize(1);
    }

    @Test
    void aDraftIsNotCorrected() {
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> draft(form()).correct(LocalizedText.english("Other"), Map.of(), "why", NOW));
    }

    @Test
    void editingKeepsThePartsAndAddresseesThatStay() {
        var text = draft(form("first", "second"), CAMBODIA, LAOS);
        var kept = text.parts().getFirst();

        text.edit(form("first anew"), List.of(Drafts.addressed(CAMBODIA)));

        assertThat(text.parts()).containsExactly(kept);
        assertThat(text.addressees()).hasSize(1);
    }

    @Test
    void aDraftIsOpenToThoseWhoWriteAndATabledTextToTheMeeting() {
        var text = draft(form(), CAMBODIA);
        assertThat(text.circles())
                .contains(AccessTokens.SECRETARIAT, AccessTokens.meeting(MEETING, MeetingRole.RAPPORTEUR))
                .doesNotContain(AccessTokens.SIGNED_IN, AccessTokens.meeting(MEETING));

        text.table(NOW);
        assertThat(text.circles()).contains(AccessTokens.meeting(MEETING)).doesNotContain(AccessTokens.SIGNED_IN);

        text.adopt(Set.of(), null, NOW);
        assertThat(text.circles()).contains(AccessTokens.SIGNED_IN).doesNotContain(AccessTokens.PUBLIC);

        text.publish(true);
        assertThat(text.circles()).contains(AccessTokens.PUBLIC);
    }

    @Test
    void aMergedNumberStaysFindable() {
        var text = Drafts.adopted();

        text.end(TextState.MERGED, "Went into III/1");

        assertThat(text.number()).isEqualTo("II/3");
        assertThat(text.circles()).contains(AccessTokens.SIGNED_IN);
    }

    @Test
    void lineageHasNoCycles() {
        var one = UUID.randomUUID();
        var two = UUID.randomUUID();
        var three = UUID.randomUUID();
        var links = Map.of(two, Set.of(three), three, Set.of(one));

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> Lineage.requireNoCycle(
                        one,
                        two,
                        "toId",
                        from -> from.stream()
                                .flatMap(id -> links.getOrDefault(id, Set.of()).stream())
                                .collect(Collectors.toSet())));
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> Lineage.requireNoCycle(one, one, "toId", _ -> Set.of()));
        Lineage.requireNoCycle(one, two, "toId", _ -> Set.of());
    }

    @Test
    void theWholeTextHasEveryPartInEveryLanguageOfTheText() {
        var words =
                LocalizedText.english("The States are urged").with(LanguageTag.of("vi"), "Các quốc gia được kêu gọi");
        var part = LocalizedText.english("to act").with(LanguageTag.of("vi"), "hành động");
        var text = draft(new RecommendationForm(
                words,
                List.of(new PartForm("a", part)),
                RecommendationKind.RECOMMENDATION,
                Force.URGES,
                Set.of(),
                Deadline.NONE,
                List.of(),
                List.of(),
                false));

        assertThat(text.wholeText().texts())
                .containsEntry("en", "The States are urged\n(a) to act")
                .containsEntry("vi", "Các quốc gia được kêu gọi\n(a) hành động");
    }

    @Test
    void aLabelStandsOnce() {
        var part = new PartForm("a", LocalizedText.english("words"));

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> new RecommendationForm(
                        LocalizedText.english("text"),
                        List.of(part, part),
                        RecommendationKind.RECOMMENDATION,
                        Force.URGES,
                        Set.of(),
                        Deadline.NONE,
                        List.of(),
                        List.of(),
                        false));
    }

    @Test
    void aDeadlineByDateNeedsTheDate() {
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> new Deadline(DeadlineKind.DATE, null));
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> new Deadline(DeadlineKind.CONTINUOUS, Drafts.DUE));
    }
}

package org.rapporteur.recommendations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapporteur.PortalTest;
import org.rapporteur.access.MeetingRole;
import org.rapporteur.base.problem.Conflict;
import org.rapporteur.base.problem.Forbidden;
import org.rapporteur.base.problem.InvalidInput;
import org.rapporteur.base.problem.NotFound;
import org.rapporteur.meetings.MeetingRoles;
import org.rapporteur.search.Search;
import org.rapporteur.search.SearchHit;
import org.rapporteur.search.SearchQuery;
import org.rapporteur.search.SearchType;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;

/** Relations between recommendations, and what a merging leaves behind. */
class LineagesTest extends PortalTest {

    private static final PageRequest FIRST = PageRequest.of(0, 20);

    @Autowired
    private Lineages lineages;

    @Autowired
    private Recommendations recommendations;

    @Autowired
    private FollowUp followUp;

    @Autowired
    private Addressees addressees;

    @Autowired
    private MeetingRoles roles;

    @Autowired
    private Search search;

    @Autowired
    private FollowUpScene scenes;

    private FollowUpScene.Scene scene;

    @BeforeEach
    void aScene() {
        scene = scenes.scene();
    }

    private <T> T secretariat(Supplier<T> work) {
        return accounts.as(scene.secretariat(), work);
    }

    private static String field(InvalidInput problem) {
        return problem.fields().getFirst().field();
    }

    @Test
    void relationsHaveNoCycles() {
        var one = scenes.adopted(scene, "KH");
        var two = scenes.adopted(scene, "KH");
        var three = scenes.adopted(scene, "KH");
        secretariat(() -> lineages.relate(two.id(), LineageKind.CARRIED_OVER_FROM, one.id()));
        secretariat(() -> lineages.relate(three.id(), LineageKind.DEPENDS_ON, two.id()));

        for (var kind : List.of(LineageKind.DUPLICATES, LineageKind.SUPERSEDES)) {
            assertThatExceptionOfType(InvalidInput.class)
                    .isThrownBy(() -> secretariat(() -> lineages.relate(one.id(), kind, three.id())))
                    .satisfies(problem -> assertThat(field(problem)).isEqualTo("toId"));
        }
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> secretariat(() -> lineages.merge(one.id(), three.id(), "Says the same")))
                .satisfies(problem -> assertThat(field(problem)).isEqualTo("intoId"));
        assertThat(secretariat(() -> recommendations.get(one.id())).textState()).isEqualTo(TextState.ADOPTED);
    }

    @Test
    void aRelationIsReadFromBothEndsAndTakenBackFromEither() {
        var one = scenes.adopted(scene, "KH");
        var two = scenes.adopted(scene, "KH");
        secretariat(() -> lineages.relate(two.id(), LineageKind.REFORMULATES, one.id()));

        assertThat(secretariat(() -> lineages.of(two.id())))
                .extracting(LineageDetails::kind, LineageDetails::outgoing, LineageDetails::number)
                .containsExactly(tuple(LineageKind.REFORMULATES, true, one.number()));
        var incoming = secretariat(() -> recommendations.get(one.id())).lineage();
        assertThat(incoming)
                .extracting(LineageDetails::outgoing, LineageDetails::number)
                .containsExactly(tuple(false, two.number()));

        secretariat(() -> {
            lineages.remove(one.id(), incoming.getFirst().id());
            return true;
        });
        assertThat(secretariat(() -> lineages.of(two.id()))).isEmpty();
    }

    @Test
    void aRelationIsSaidOnceAndToAnotherRecommendationTheReaderKnows() {
        var one = scenes.adopted(scene, "KH");
        var two = scenes.adopted(scene, "KH");
        secretariat(() -> lineages.relate(two.id(), LineageKind.DUPLICATES, one.id()));
        var hidden = scenes.draft(scenes.scene(), "KH");
        var rapporteur = accounts.make("rapporteur");
        accounts.asPortal(() -> {
            roles.grant(scene.meeting(), rapporteur, MeetingRole.RAPPORTEUR);
            return true;
        });
        var own = scenes.draft(scene, "KH");

        for (var wrong : List.of(two.id(), one.id())) {
            assertThatExceptionOfType(InvalidInput.class)
                    .isThrownBy(() -> secretariat(() -> lineages.relate(two.id(), LineageKind.DUPLICATES, wrong)))
                    .satisfies(problem -> assertThat(field(problem)).isEqualTo("toId"));
        }
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() ->
                        accounts.as(rapporteur, () -> lineages.relate(own.id(), LineageKind.DUPLICATES, hidden.id())));
        assertThat(accounts.as(rapporteur, () -> lineages.relate(own.id(), LineageKind.DUPLICATES, one.id()))
                        .number())
                .isEqualTo(one.number());
    }

    @Test
    void adoptedTextIsRelatedAndMergedByTheSecretariatOnly() {
        var one = scenes.adopted(scene, "KH");
        var two = scenes.adopted(scene, "KH");
        var rapporteur = accounts.make("rapporteur");
        accounts.asPortal(() -> {
            roles.grant(scene.meeting(), rapporteur, MeetingRole.RAPPORTEUR);
            return true;
        });

        for (var nobody : List.of(rapporteur, scene.organiser(), scene.cambodia())) {
            assertThatExceptionOfType(Forbidden.class)
                    .isThrownBy(() ->
                            accounts.as(nobody, () -> lineages.relate(one.id(), LineageKind.DUPLICATES, two.id())));
            assertThatExceptionOfType(Forbidden.class)
                    .isThrownBy(() -> accounts.as(nobody, () -> lineages.merge(one.id(), two.id(), "Same")));
        }
        var stranger = scenes.draft(scene, "KH");
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> accounts.as(scene.cambodia(), () -> lineages.merge(stranger.id(), two.id(), "Same")));
    }

    @Test
    void mergedNumbersStayFindableAndLeadOn() {
        var one = scenes.adopted(scene, "KH", "LA");
        var two = scenes.adopted(scene, "KH", "LA");
        var merged = secretariat(() -> lineages.merge(one.id(), two.id(), "Both ask for the same offence"));

        assertThat(merged.textState()).isEqualTo(TextState.MERGED);
        assertThat(merged.stateReason()).isEqualTo("Both ask for the same offence");
        assertThat(merged.lineage())
                .singleElement()
                .satisfies(link -> assertThat(link.tellsWhereItWent()).isTrue())
                .satisfies(link -> assertThat(link.number()).isEqualTo(two.number()));
        var listed = accounts.as(
                scene.laos(),
                () -> recommendations.find(
                        RecommendationFilter.of(scene.meeting()).saying(one.number()), FIRST));
        assertThat(listed)
                .extracting(RecommendationSummary::number, RecommendationSummary::mergedInto)
                .containsExactly(tuple(one.number(), two.number()));
        var query = new SearchQuery(
                one.number(),
                Set.of(SearchType.RECOMMENDATION),
                Set.of(scene.meeting().value()),
                Set.of(),
                Set.of(),
                Set.of(),
                0,
                20);
        var hits = accounts.as(scene.laos(), () -> search.find(query)).items();
        assertThat(hits)
                .filteredOn(hit -> hit.id().equals(one.id().value()))
                .extracting(SearchHit::title)
                .singleElement()
                .satisfies(title -> assertThat(title).startsWith("→ " + two.number()));
        assertThat(secretariat(() -> lineages.mergeTargets(two.id(), "", FIRST)))
                .isEmpty();
    }

    @Test
    void aMergedTextAsksNothingMoreAndCountsNowhereTwice() {
        var one = scenes.adopted(scene, "KH");
        var two = scenes.adopted(scene, "KH", "LA");
        secretariat(() -> addressees.askFor(
                scenes.addressee(one, "KH").id(),
                LocalDate.of(2026, 11, 1),
                scenes.addressee(one, "KH").version()));
        assertThat(overdue()).isOne();

        secretariat(() -> lineages.merge(one.id(), two.id(), "Same"));

        assertThat(overdue()).isZero();
        assertThat(accounts.as(scene.laos(), () -> followUp.matrix(RecommendationFilter.of(scene.meeting())))
                        .rows())
                .extracting(MatrixRow::number)
                .containsExactly(two.number());
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> accounts.as(
                        scene.cambodia(),
                        () -> addressees.answer(
                                scenes.addressee(one, "KH").id(),
                                Acceptance.ACCEPTED,
                                null,
                                secretariat(() -> recommendations.get(one.id()))
                                        .addressees()
                                        .getFirst()
                                        .version())));
    }

    private int overdue() {
        return accounts.as(scene.laos(), () -> followUp.dashboard(RecommendationFilter.of(scene.meeting())))
                .overdue();
    }

    @Test
    void adoptedTextGoesOnlyIntoAdoptedTextOfItsSeries() {
        var adopted = scenes.adopted(scene, "KH");
        var draft = scenes.draft(scene, "KH");
        var elsewhere = scenes.adopted(scenes.scene(), "KH");

        for (var wrong : List.of(adopted, draft, elsewhere)) {
            assertThatExceptionOfType(InvalidInput.class)
                    .isThrownBy(() -> secretariat(() -> lineages.merge(adopted.id(), wrong.id(), "Same")))
                    .satisfies(problem -> assertThat(field(problem)).isEqualTo("intoId"));
        }
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> secretariat(() -> lineages.merge(draft.id(), adopted.id(), " ")))
                .satisfies(problem -> assertThat(field(problem)).isEqualTo("reason"));
        assertThat(secretariat(() -> lineages.mergeTargets(draft.id(), adopted.number(), FIRST)))
                .extracting(RecommendationSummary::number)
                .containsExactly(adopted.number());
        assertThat(secretariat(() -> lineages.merge(draft.id(), adopted.id(), "Said already"))
                        .textState())
                .isEqualTo(TextState.MERGED);
    }

    @Test
    void aMergingIsNeitherRelatedByHandNorTakenBack() {
        var one = scenes.adopted(scene, "KH");
        var two = scenes.adopted(scene, "KH");
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> secretariat(() -> lineages.relate(one.id(), LineageKind.MERGED_INTO, two.id())))
                .satisfies(problem -> assertThat(field(problem)).isEqualTo("kind"));
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> secretariat(() -> recommendations.end(one.id(), TextState.MERGED, "Same")));

        var link = secretariat(() -> lineages.merge(one.id(), two.id(), "Same"))
                .lineage()
                .getFirst();
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> secretariat(() -> {
                    lineages.remove(two.id(), link.id());
                    return true;
                }));
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> secretariat(() -> lineages.merge(one.id(), two.id(), "Once more")));
    }
}

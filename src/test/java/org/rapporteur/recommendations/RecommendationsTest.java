package org.rapporteur.recommendations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rapporteur.PortalTest;
import org.rapporteur.access.AccountId;
import org.rapporteur.access.MeetingRole;
import org.rapporteur.base.LocalizedText;
import org.rapporteur.base.problem.Conflict;
import org.rapporteur.base.problem.Forbidden;
import org.rapporteur.base.problem.InvalidInput;
import org.rapporteur.base.problem.NotFound;
import org.rapporteur.base.problem.StaleVersion;
import org.rapporteur.directory.PartySummary;
import org.rapporteur.meetings.MeetingRoles;
import org.rapporteur.meetings.MeetingState;
import org.rapporteur.meetings.Meetings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;

/** Texts of recommendations, with the rights of each role. */
class RecommendationsTest extends PortalTest {

    @Autowired
    private Addressees addressees;

    @Autowired
    private Recommendations recommendations;

    @Autowired
    private Meetings meetings;

    @Autowired
    private MeetingRoles roles;

    @Autowired
    private FollowUpScene scenes;

    @Test
    void numbersOfAMeetingFollowEachOther() {
        var scene = scenes.scene();

        assertThat(scenes.draft(scene).number()).isEqualTo("II/1");
        assertThat(scenes.draft(scene).number()).isEqualTo("II/2");
    }

    @Test
    void aCandidateIsTakenUpAsADraftOrRejectedAndNeverAdoptedAsItStands() {
        var scene = scenes.scene();
        var form = scenes.form(scene, List.of(), "KH");
        var candidate = accounts.as(scene.secretariat(), () -> recommendations.propose(scene.meeting(), form));

        assertThat(candidate.textState()).isEqualTo(TextState.CANDIDATE);
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> accounts.as(scene.secretariat(), () -> recommendations.adopt(candidate.id())));
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> accounts.as(scene.secretariat(), () -> recommendations.table(candidate.id())));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> accounts.as(scene.cambodia(), () -> recommendations.get(candidate.id())));
        assertThat(accounts.as(scene.secretariat(), () -> recommendations.returnToDraft(candidate.id()))
                        .textState())
                .isEqualTo(TextState.DRAFT);

        var other = accounts.as(scene.secretariat(), () -> recommendations.propose(scene.meeting(), form));
        assertThat(accounts.as(
                                scene.secretariat(),
                                () -> recommendations.end(other.id(), TextState.REJECTED, "Said already"))
                        .textState())
                .isEqualTo(TextState.REJECTED);
    }

    @Test
    void aCandidateComesFromSomewhereAndIsFoundThere() {
        var scene = scenes.scene();
        var form = scenes.form(scene, List.of(), "KH");
        var homeless = form.from(List.of());
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() ->
                        accounts.as(scene.secretariat(), () -> recommendations.propose(scene.meeting(), homeless)));
        assertThatExceptionOfType(Forbidden.class)
                .isThrownBy(() -> accounts.as(scene.cambodia(), () -> recommendations.propose(scene.meeting(), form)));

        var candidate = accounts.as(scene.secretariat(), () -> recommendations.propose(scene.meeting(), form));
        var source = form.sources().getFirst();
        assertThat(accounts.as(scene.secretariat(), () -> recommendations.comingFrom(source.kind(), source.id())))
                .extracting(RecommendationSummary::id)
                .contains(candidate.id());
        assertThat(accounts.as(scene.cambodia(), () -> recommendations.comingFrom(source.kind(), source.id())))
                .extracting(RecommendationSummary::id)
                .doesNotContain(candidate.id());
    }

    @Test
    void onlyTheSecretariatAdopts() {
        var scene = scenes.scene();
        var rapporteur = accounts.make("rapporteur");
        accounts.asPortal(() -> {
            roles.grant(scene.meeting(), rapporteur, MeetingRole.RAPPORTEUR);
            return true;
        });
        var draft = accounts.as(
                rapporteur, () -> recommendations.draft(scene.meeting(), scenes.form(scene, List.of(), "KH")));

        assertThatExceptionOfType(Forbidden.class)
                .isThrownBy(() -> accounts.as(rapporteur, () -> recommendations.adopt(draft.id())));
        assertThatExceptionOfType(Forbidden.class)
                .isThrownBy(() -> accounts.as(scene.organiser(), () -> recommendations.adopt(draft.id())));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> accounts.as(scene.cambodia(), () -> recommendations.adopt(draft.id())));
        assertThat(accounts.as(scene.secretariat(), () -> recommendations.adopt(draft.id()))
                        .textState())
                .isEqualTo(TextState.ADOPTED);
    }

    @Test
    void draftsAreWrittenByThoseWhoMayDraftAndSeenByNobodyElse() {
        var scene = scenes.scene();
        var form = scenes.form(scene, List.of(), "KH");
        assertThatExceptionOfType(Forbidden.class)
                .isThrownBy(() -> accounts.as(scene.cambodia(), () -> recommendations.draft(scene.meeting(), form)));
        var draft = scenes.draft(scene, "KH");

        var anybody = accounts.make("anybody");
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> accounts.as(anybody, () -> recommendations.get(draft.id())));
        assertThat(count(scene, anybody)).isZero();

        accounts.as(scene.secretariat(), () -> recommendations.table(draft.id()));
        assertThat(accounts.as(
                        scene.cambodia(), () -> recommendations.get(draft.id()).number()))
                .isEqualTo(draft.number());
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> accounts.as(anybody, () -> recommendations.get(draft.id())));

        accounts.as(scene.secretariat(), () -> recommendations.adopt(draft.id()));
        assertThat(count(scene, anybody)).isOne();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> recommendations.get(draft.id()));
    }

    private long count(FollowUpScene.Scene scene, AccountId account) {
        return accounts.as(account, () -> recommendations.count(RecommendationFilter.of(scene.meeting())));
    }

    @Test
    void adoptedTextIsPublicOnceThePageOfTheMeetingIs() {
        var scene = scenes.scene();
        var text = scenes.adopted(scene, "KH");
        accounts.asPortal(() -> meetings.publish(scene.meeting(), true));
        assertThat(recommendations.get(text.id()).number()).isEqualTo(text.number());

        accounts.asPortal(() -> meetings.publish(scene.meeting(), false));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> recommendations.get(text.id()));
    }

    @Test
    void allParticipatingStatesAreTheStatesOfTheDelegations() {
        var scene = scenes.scene();
        var all = scenes.form(scene, List.of("first", "second")).toAllParticipatingStates();
        var adopted = accounts.as(scene.secretariat(), () -> {
            var draft = recommendations.draft(scene.meeting(), all);
            return recommendations.adopt(draft.id());
        });

        assertThat(adopted.addressees())
                .extracting(addressee -> addressee.party().code() + addressee.partLabel())
                .containsExactly("KH(a)", "KH(b)", "LA(a)", "LA(b)", "TH(a)", "TH(b)");
    }

    @Test
    void themesAndPartiesToNarrowByAreOnlyOfWhatTheReaderSees() {
        var scene = scenes.scene();
        scenes.adopted(scene, "KH");
        var theme = "secret " + scene.meeting();
        accounts.as(
                scene.secretariat(),
                () -> recommendations.draft(
                        scene.meeting(),
                        scenes.form(scene, List.of("to hide"), "ZW").about(Set.of(theme))));

        assertThat(accounts.as(scene.secretariat(), () -> recommendations.themes()))
                .contains(theme);
        assertThat(accounts.as(scene.laos(), () -> recommendations.themes())).doesNotContain(theme);
        assertThat(accounts.as(scene.laos(), () -> addressees.parties()))
                .extracting(PartySummary::code)
                .contains("KH")
                .doesNotContain("ZW");
    }

    @Test
    void aSourceNobodyKnowsIsRefused() {
        var scene = scenes.scene();
        var wrong =
                scenes.form(scene, List.of(), "KH").from(List.of(new Source(SourceKind.PAPER, UUID.randomUUID(), 3)));

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> accounts.as(scene.secretariat(), () -> recommendations.draft(scene.meeting(), wrong)))
                .satisfies(problem ->
                        assertThat(problem.fields().getFirst().field()).isEqualTo("sources[0].id"));
    }

    @Test
    void aStaleDraftIsNotOverwritten() {
        var scene = scenes.scene();
        var draft = scenes.draft(scene, "KH");
        accounts.as(
                scene.secretariat(),
                () -> recommendations.change(draft.id(), scenes.form(scene, List.of(), "LA"), draft.version()));

        assertThatExceptionOfType(StaleVersion.class)
                .isThrownBy(() -> accounts.as(
                        scene.secretariat(),
                        () -> recommendations.change(
                                draft.id(), scenes.form(scene, List.of(), "TH"), draft.version())));
    }

    @Test
    void nothingIsDraftedOrAdoptedOnceTheMeetingIsClosedButTextsAreStillCorrected() {
        var scene = scenes.scene();
        var draft = scenes.draft(scene, "KH");
        var adopted = scenes.adopted(scene, "KH");
        scenes.step(scene.meeting(), MeetingState.IN_SESSION);
        scenes.step(scene.meeting(), MeetingState.CLOSED);

        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> accounts.as(scene.secretariat(), () -> recommendations.adopt(draft.id())));
        var corrected = accounts.as(
                scene.secretariat(),
                () -> recommendations.correct(
                        adopted.id(),
                        new CorrigendumForm(LocalizedText.english("The States are urged"), Map.of(), "A slip"),
                        adopted.version()));
        assertThat(corrected.versions()).hasSize(2);
    }

    @Test
    void filtersNarrowByAddresseeThemeLevelAndWords() {
        var scene = scenes.scene();
        var cambodian = scenes.adopted(scene, "KH");
        scenes.adopted(scene, "LA");
        var base = RecommendationFilter.of(scene.meeting());

        assertThat(numbers(
                        scene,
                        new RecommendationFilter(
                                scene.meeting(), null, scenes.state("KH"), null, null, false, false, false, "")))
                .containsExactly(cambodian.number());
        assertThat(numbers(scene, base)).hasSize(2);
        assertThat(numbers(
                        scene,
                        new RecommendationFilter(
                                scene.meeting(),
                                null,
                                null,
                                Level.NO_INFORMATION,
                                "offences",
                                true,
                                false,
                                true,
                                "TÀNG trữ")))
                .hasSize(2);
        assertThat(numbers(
                        scene,
                        new RecommendationFilter(
                                scene.meeting(), null, null, Level.FULLY, null, false, false, false, "")))
                .isEmpty();
        assertThat(numbers(
                        scene,
                        new RecommendationFilter(scene.meeting(), null, null, null, null, false, false, false, "100%")))
                .isEmpty();
    }

    private List<String> numbers(FollowUpScene.Scene scene, RecommendationFilter filter) {
        return accounts.as(scene.secretariat(), () -> recommendations.find(filter, PageRequest.of(0, 20)))
                .map(RecommendationSummary::number)
                .getContent();
    }
}

package org.rapporteur.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapporteur.PortalTest;
import org.rapporteur.access.AccessTokens;
import org.rapporteur.access.AccountId;
import org.rapporteur.base.PageText;
import org.rapporteur.base.problem.InvalidInput;
import org.rapporteur.base.problem.NotFound;
import org.springframework.beans.factory.annotation.Autowired;

class SavedSearchesTest extends PortalTest {

    private final String word = "zq" + UUID.randomUUID().toString().replaceAll("[-0-9]", "") + "lemur";

    @Autowired
    private SavedSearches saved;

    @Autowired
    private SearchIndex index;

    private AccountId owner;

    @BeforeEach
    void somebodyKeepsSearches() {
        owner = accounts.make("delegate");
    }

    @Test
    void aSavedSearchTellsWhatIsNewSinceItsOwnerLooked() {
        publish(AccessTokens.SIGNED_IN);
        var kept = accounts.as(owner, () -> saved.save(" Lemurs ", SearchQuery.of(word)));
        assertThat(kept.name()).isEqualTo("Lemurs");
        assertThat(kept.fresh()).isZero();

        clock.advance(Duration.ofHours(1));
        publish(AccessTokens.SIGNED_IN);
        assertThat(own()).singleElement().satisfies(search -> {
            assertThat(search.fresh()).isEqualTo(1);
            assertThat(search.query()).isEqualTo(SearchQuery.of(word));
        });

        clock.advance(Duration.ofHours(1));
        look(kept.id());
        assertThat(own()).singleElement().extracting(SavedSearchSummary::fresh).isEqualTo(0L);
    }

    @Test
    void aSavedSearchRunsWithTheRightsItsOwnerHasNow() {
        accounts.as(owner, () -> saved.save("Lemurs", SearchQuery.of(word)));
        clock.advance(Duration.ofHours(1));
        publish(AccessTokens.SECRETARIAT);
        assertThat(own()).singleElement().extracting(SavedSearchSummary::fresh).isEqualTo(0L);
    }

    @Test
    void aSavedSearchKeepsItsFilters() {
        var query = SearchQuery.of(word)
                .with(SearchFacet.TYPE, List.of("PAPER"))
                .with(SearchFacet.LANGUAGE, List.of("vi", "km"))
                .with(SearchFacet.THEME, List.of("Victim support"));
        accounts.as(owner, () -> saved.save("Filtered", query));
        assertThat(own()).singleElement().extracting(SavedSearchSummary::query).isEqualTo(query);
    }

    @Test
    void whatWasRemovedComesBackAsItWas() {
        publish(AccessTokens.SIGNED_IN);
        var kept = accounts.as(owner, () -> saved.save("Lemurs", SearchQuery.of(word)));
        clock.advance(Duration.ofHours(1));
        publish(AccessTokens.SIGNED_IN);
        remove(kept.id());
        assertThat(own()).isEmpty();
        accounts.as(owner, () -> saved.restore(kept));
        assertThat(own()).singleElement().extracting(SavedSearchSummary::fresh).isEqualTo(1L);
    }

    @Test
    void nobodyElseSeesRenamesOrRemovesIt() {
        var kept = accounts.as(owner, () -> saved.save("Lemurs", SearchQuery.of(word)));
        var other = accounts.secretariat();
        assertThat(accounts.as(other, () -> saved.find(kept.id()))).isEmpty();
        assertThatThrownBy(() -> accounts.as(other, () -> {
                    saved.rename(kept.id(), "Mine");
                    return true;
                }))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> accounts.as(other, () -> {
                    saved.remove(kept.id());
                    return true;
                }))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aSearchForNothingOrWithoutANameIsNotKept() {
        assertThatThrownBy(() -> accounts.as(owner, () -> saved.save("Nothing", SearchQuery.of(" "))))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> accounts.as(owner, () -> saved.save(" ", SearchQuery.of(word))))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> accounts.as(owner, () -> saved.save("x".repeat(101), SearchQuery.of(word))))
                .isInstanceOf(InvalidInput.class);
    }

    private List<SavedSearchSummary> own() {
        return accounts.as(owner, saved::own);
    }

    private void look(SavedSearchId id) {
        accounts.as(owner, () -> {
            saved.seen(id);
            return true;
        });
    }

    private void remove(SavedSearchId id) {
        accounts.as(owner, () -> {
            saved.remove(id);
            return true;
        });
    }

    private void publish(String token) {
        var id = UUID.randomUUID();
        index.put(new SearchDocument(
                SearchType.PAPER,
                id,
                "",
                "papers/" + id,
                "On " + word,
                null,
                "",
                List.of(new PageText(1, word)),
                Set.of("en"),
                null,
                null,
                null,
                null,
                2026,
                null,
                Set.of(token),
                Set.of(),
                Set.of()));
    }
}

package org.rapporteur.search;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.access.AccountId;
import org.rapporteur.access.Readers;
import org.rapporteur.base.problem.InvalidInput;
import org.rapporteur.base.problem.NotFound;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Questions people keep, and what is new to them since they last looked; each is asked with its owner's rights of now. */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional
public class SavedSearches {
    /** Saved searches an account may have. */
    public static final int MOST = 30;

    /** Characters of a name. */
    public static final int LONGEST_NAME = 100;

    private static final int LONGEST_TEXT = 256;

    private final SavedSearchRepository searches;
    private final Search search;
    private final LocalNames names;
    private final Readers readers;
    private final Clock clock;

    SavedSearches(SavedSearchRepository searches, Search search, LocalNames names, Readers readers, Clock clock) {
        this.searches = searches;
        this.search = search;
        this.names = names;
        this.readers = readers;
        this.clock = clock;
    }

    /** Those of whoever asks, by name. */
    @Transactional(readOnly = true)
    public List<SavedSearchSummary> own() {
        var own = readers.current().account();
        return own == null
                ? List.of()
                : searches.of(own.value()).stream().map(this::summary).toList();
    }

    /** What the meetings and parties these are narrowed to are called in the reader's language, by id. */
    public Map<String, String> names(List<SavedSearchSummary> own, Locale reader) {
        return names.of(own.stream().map(SavedSearchSummary::query).toList(), reader);
    }

    /** One's own saved search of this id; empty when it is gone or another's. */
    @Transactional(readOnly = true)
    public Optional<SavedSearchSummary> find(SavedSearchId id) {
        return searches.findById(id.value())
                .filter(saved -> saved.belongsTo(owner()))
                .map(this::summary);
    }

    /**
     * Keeps a question; what it finds now counts as seen.
     *
     * @param name what to call it, 1 to {@value #LONGEST_NAME} characters
     * @param query at least a word or a filter
     */
    public SavedSearchSummary save(String name, SearchQuery query) {
        return save(name, query, clock.instant());
    }

    /** Keeps a question again that was removed a moment ago. */
    public SavedSearchSummary restore(SavedSearchSummary removed) {
        return save(removed.name(), removed.query(), removed.seenAt());
    }

    /** Gives one's own saved search another name. */
    public void rename(SavedSearchId id, String name) {
        check(name);
        own(id).rename(name.strip());
    }

    /** Notes that the owner looks at it now. */
    public void seen(SavedSearchId id) {
        own(id).seen(clock.instant());
    }

    /** Removes one's own saved search. */
    public void remove(SavedSearchId id) {
        searches.delete(own(id));
    }

    private SavedSearchSummary save(String name, SearchQuery query, Instant seenAt) {
        check(name);
        var owner = owner();
        var asked = query.newSince(null);
        InvalidInput.check()
                .that(!asked.text().isBlank() || asked.filtered(), "name", "search.saved.problem.nothing")
                .that(asked.text().strip().length() <= LONGEST_TEXT, "name", "problem.too-long", LONGEST_TEXT)
                .that(searches.countByAccountId(owner.value()) < MOST, "name", "search.saved.problem.many", MOST)
                .throwIfAny();
        return summary(searches.save(new SavedSearch(owner, name.strip(), asked, seenAt)));
    }

    private static void check(String name) {
        InvalidInput.check()
                .that(!name.isBlank(), "name", "problem.required")
                .that(name.strip().length() <= LONGEST_NAME, "name", "problem.too-long", LONGEST_NAME)
                .throwIfAny();
    }

    private SavedSearch own(SavedSearchId id) {
        var owner = owner();
        return searches.findById(id.value())
                .filter(saved -> saved.belongsTo(owner))
                .orElseThrow(NotFound::new);
    }

    private AccountId owner() {
        var owner = readers.current().account();
        if (owner == null) {
            throw new NotFound();
        }
        return owner;
    }

    private SavedSearchSummary summary(SavedSearch saved) {
        var query = saved.query();
        return new SavedSearchSummary(
                new SavedSearchId(saved.getId()),
                saved.name(),
                query,
                saved.seenAt(),
                search.count(query.newSince(saved.seenAt())));
    }
}

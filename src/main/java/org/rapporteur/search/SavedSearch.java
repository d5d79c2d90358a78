package org.rapporteur.search;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rapporteur.access.AccountId;
import org.rapporteur.base.persistence.BaseEntity;

/** A question kept by an account. */
@Entity
class SavedSearch extends BaseEntity {
    private UUID accountId;

    private String name;

    private String text;

    private Instant seenAt;

    @ElementCollection
    @CollectionTable(name = "saved_search_filter", joinColumns = @JoinColumn(name = "saved_search_id"))
    private Set<Filter> filters = new HashSet<>();

    /**
     * One value the question is narrowed to.
     *
     * @param facet what is narrowed
     * @param value as {@link FacetValue#value()} has it
     */
    @Embeddable
    record Filter(
            @Enumerated(EnumType.STRING) SearchFacet facet,
            @Column(name = "filter_value") String value) {}

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected SavedSearch() {}

    SavedSearch(AccountId owner, String name, SearchQuery query, Instant seenAt) {
        this.accountId = owner.value();
        this.name = name;
        this.text = query.text().strip();
        this.seenAt = seenAt;
        for (var facet : SearchFacet.values()) {
            query.selected(facet).forEach(value -> filters.add(new Filter(facet, value)));
        }
    }

    boolean belongsTo(AccountId account) {
        return accountId.equals(account.value());
    }

    void rename(String to) {
        name = to;
    }

    void seen(Instant now) {
        seenAt = now;
    }

    String name() {
        return name;
    }

    Instant seenAt() {
        return seenAt;
    }

    SearchQuery query() {
        var query = SearchQuery.of(text);
        for (var facet : SearchFacet.values()) {
            query = query.with(
                    facet,
                    filters.stream()
                            .filter(filter -> filter.facet() == facet)
                            .map(Filter::value)
                            .collect(Collectors.toSet()));
        }
        return query;
    }
}

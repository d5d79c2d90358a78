package org.rapporteur.directory;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rapporteur.search.FacetNames;
import org.rapporteur.search.SearchFacet;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Component;

/** Calls a party on the search page by its name in the reader's language. */
@Component
class PartyFacetNames implements FacetNames {
    private static final int MOST = 100;

    private final Parties parties;

    PartyFacetNames(Parties parties) {
        this.parties = parties;
    }

    @Override
    public SearchFacet facet() {
        return SearchFacet.PARTY;
    }

    @Override
    public Map<UUID, String> names(Set<UUID> things, Locale reader) {
        var names = new HashMap<UUID, String>();
        parties.byIds(things.stream().map(PartyId::new).toList())
                .forEach((id, party) -> names.put(id.value(), party.nameFor(reader)));
        return names;
    }

    @Override
    public Set<UUID> called(String name) {
        var exactly = parties.named(name);
        var called = exactly.isEmpty()
                ? parties.find(name, Set.of(), Pageable.ofSize(MOST)).getContent()
                : exactly;
        return called.stream().map(party -> party.id().value()).collect(Collectors.toSet());
    }
}

package org.rapporteur.meetings;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.rapporteur.base.i18n.Translations;
import org.rapporteur.search.FacetNames;
import org.rapporteur.search.SearchFacet;
import org.springframework.stereotype.Component;

/** Calls a meeting on the search page what it is called on all others, such as "Lần thứ 2 · Hanoi". */
@Component
class MeetingFacetNames implements FacetNames {
    private final Meetings meetings;
    private final Translations translations;

    MeetingFacetNames(Meetings meetings, Translations translations) {
        this.meetings = meetings;
        this.translations = translations;
    }

    @Override
    public SearchFacet facet() {
        return SearchFacet.MEETING;
    }

    @Override
    public Map<UUID, String> names(Set<UUID> things, Locale reader) {
        var names = new HashMap<UUID, String>();
        meetings.byIds(things.stream().map(MeetingId::new).toList())
                .forEach((id, meeting) -> names.put(id.value(), translations.say(reader, meeting.shortPhrase())));
        return names;
    }
}

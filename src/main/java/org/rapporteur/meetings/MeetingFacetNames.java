package org.rapporteur.meetings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapporteur.base.i18n.Translations;
import org.rapporteur.search.FacetNames;
import org.rapporteur.search.SearchFacet;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Component;

/** Calls a meeting on the search page what it is called on all others, such as "Lần thứ 2 · Hanoi". */
@Component
class MeetingFacetNames implements FacetNames {
    private static final int MOST = 100;

    /** An edition or a year, such as "2", "2nd" or "2016". */
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,4})(?:st|nd|rd|th)?");

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

    @Override
    public Set<UUID> called(String name) {
        var numbers = new ArrayList<Integer>();
        var words = new ArrayList<String>();
        for (var word : name.split("[^\\p{L}\\p{M}\\p{N}]+")) {
            var number = NUMBER.matcher(word);
            if (number.matches()) {
                numbers.add(Integer.valueOf(number.group(1)));
            } else {
                words.add(word);
            }
        }
        return Stream.concat(
                        meetings(name).stream(),
                        numbers.isEmpty()
                                ? Stream.of()
                                : meetings(String.join(" ", words)).stream()
                                        .filter(meeting -> numbers.stream().allMatch(number -> is(meeting, number))))
                .map(meeting -> meeting.id().value())
                .collect(Collectors.toSet());
    }

    private Page<MeetingSummary> meetings(String text) {
        return meetings.find(new MeetingFilter(null, Set.of(), null, null, text), Pageable.ofSize(MOST));
    }

    /** Whether a number says which edition a meeting is, or of which year. */
    private static boolean is(MeetingSummary meeting, int number) {
        return meeting.edition() == number || meeting.firstDay().getYear() == number;
    }
}

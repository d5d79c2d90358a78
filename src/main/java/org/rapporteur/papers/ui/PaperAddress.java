package org.rapporteur.papers.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.base.LanguageTag;
import org.rapporteur.base.problem.InvalidInput;
import org.rapporteur.directory.PartyId;
import org.rapporteur.meetings.AgendaItemId;
import org.rapporteur.meetings.MeetingId;
import org.rapporteur.papers.PaperFilter;
import org.rapporteur.papers.PaperKind;
import org.rapporteur.papers.PaperState;

/**
 * A list of papers as its address tells it.
 *
 * @param filter what narrows the list
 * @param page number of the page, from 0
 */
record PaperAddress(PaperFilter filter, int page) {

    private static final String MEETING = "meeting";
    private static final String KIND = "kind";
    private static final String LANGUAGE = "lang";
    private static final String PARTY = "party";
    private static final String STATE = "state";
    private static final String ITEM = "item";
    private static final String TEXT = "q";
    private static final String PAGE = "page";

    /** Reads an address; what it does not understand it leaves out. */
    static PaperAddress of(QueryParameters parameters) {
        var all = parameters.getParameters();
        var meeting = values(all, MEETING, text -> new MeetingId(UUID.fromString(text))).stream()
                .findFirst()
                .orElse(null);
        var filter = new PaperFilter(
                meeting,
                values(all, KIND, PaperKind::valueOf),
                values(all, LANGUAGE, LanguageTag::of),
                values(all, PARTY, PartyId::of),
                values(all, STATE, PaperState::valueOf),
                values(all, ITEM, text -> new AgendaItemId(UUID.fromString(text))).stream()
                        .findFirst()
                        .orElse(null),
                parameters.getSingleParameter(TEXT).orElse(""));
        var page = values(all, PAGE, Integer::valueOf).stream().findFirst().orElse(1);
        return new PaperAddress(filter, Math.max(0, page - 1));
    }

    private static <T> Set<T> values(Map<String, List<String>> all, String name, Function<String, T> reading) {
        Set<T> values = new HashSet<>();
        for (var text : all.getOrDefault(name, List.of())) {
            try {
                values.add(reading.apply(text));
            } catch (IllegalArgumentException | InvalidInput e) {
                // an address somebody mistyped shows more rather than nothing
            }
        }
        return values;
    }

    /** The address of this list. */
    QueryParameters parameters() {
        var all = new LinkedHashMap<String, List<String>>();
        put(all, MEETING, filter.meeting() == null ? Set.of() : Set.of(filter.meeting()));
        put(all, KIND, filter.kinds());
        put(all, LANGUAGE, filter.languages());
        put(all, PARTY, filter.parties());
        put(all, STATE, filter.states());
        put(all, ITEM, filter.agendaItem() == null ? Set.of() : Set.of(filter.agendaItem()));
        put(all, TEXT, filter.text().isBlank() ? Set.of() : Set.of(filter.text()));
        put(all, PAGE, page == 0 ? Set.of() : Set.of(page + 1));
        return new QueryParameters(all);
    }

    private static void put(Map<String, List<String>> all, String name, Set<?> values) {
        if (!values.isEmpty()) {
            all.put(
                    name,
                    values.stream().map(String::valueOf).sorted().collect(Collectors.toCollection(ArrayList::new)));
        }
    }

    PaperAddress onPage(int number) {
        return new PaperAddress(filter, number);
    }

    PaperAddress in(@Nullable MeetingId meeting) {
        return new PaperAddress(filter.in(meeting), 0);
    }

    PaperAddress withText(String text) {
        return narrowed(
                filter.kinds(),
                filter.languages(),
                filter.parties(),
                filter.states(),
                filter.agendaItem(),
                text.strip());
    }

    PaperAddress on(@Nullable AgendaItemId item) {
        return narrowed(filter.kinds(), filter.languages(), filter.parties(), filter.states(), item, filter.text());
    }

    PaperAddress toggle(PaperKind kind) {
        return narrowed(
                toggled(filter.kinds(), kind),
                filter.languages(),
                filter.parties(),
                filter.states(),
                filter.agendaItem(),
                filter.text());
    }

    PaperAddress toggle(LanguageTag language) {
        return narrowed(
                filter.kinds(),
                toggled(filter.languages(), language),
                filter.parties(),
                filter.states(),
                filter.agendaItem(),
                filter.text());
    }

    PaperAddress toggle(PartyId party) {
        return narrowed(
                filter.kinds(),
                filter.languages(),
                toggled(filter.parties(), party),
                filter.states(),
                filter.agendaItem(),
                filter.text());
    }

    PaperAddress toggle(PaperState state) {
        return narrowed(
                filter.kinds(),
                filter.languages(),
                filter.parties(),
                toggled(filter.states(), state),
                filter.agendaItem(),
                filter.text());
    }

    /** What is narrowed otherwise begins on its first page. */
    private PaperAddress narrowed(
            Set<PaperKind> kinds,
            Set<LanguageTag> languages,
            Set<PartyId> parties,
            Set<PaperState> states,
            @Nullable AgendaItemId item,
            String text) {
        return new PaperAddress(new PaperFilter(filter.meeting(), kinds, languages, parties, states, item, text), 0);
    }

    private static <T> Set<T> toggled(Set<T> values, T value) {
        var changed = new HashSet<>(values);
        if (!changed.remove(value)) {
            changed.add(value);
        }
        return changed;
    }

    /** Whether anything narrows the list. */
    boolean isFiltered() {
        return !filter.kinds().isEmpty()
                || !filter.languages().isEmpty()
                || !filter.parties().isEmpty()
                || !filter.states().isEmpty()
                || filter.agendaItem() != null
                || !filter.text().isBlank();
    }
}

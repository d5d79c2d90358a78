package org.rapporteur.recommendations;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rapporteur.base.problem.InvalidInput;
import org.rapporteur.meetings.Agenda;
import org.rapporteur.meetings.AgendaItemId;
import org.rapporteur.papers.PaperId;
import org.rapporteur.papers.PaperSummary;
import org.rapporteur.papers.Papers;
import org.springframework.stereotype.Component;

/** Knows the things a recommendation may come from, as far as the reader may see them. */
@Component
class Origins {

    private final Agenda agenda;
    private final Papers papers;

    Origins(Agenda agenda, Papers papers) {
        this.agenda = agenda;
        this.papers = papers;
    }

    /**
     * Makes sure that each source is something the reader knows.
     *
     * @throws InvalidInput naming each that is not
     */
    void require(List<Source> sources) {
        var known = names(sources);
        var check = InvalidInput.check();
        for (int i = 0; i < sources.size(); i++) {
            check.that(
                    known.containsKey(sources.get(i).id()), "sources[" + i + "].id", "recommendations.problem.source");
        }
        check.throwIfAny();
    }

    /** The sources of all of these with names and addresses; what the reader may not see has neither. */
    Described describe(Collection<Recommendation> recommendations) {
        var meetings = new HashMap<Source, UUID>();
        recommendations.forEach(one -> one.sources().forEach(source -> meetings.put(source, one.meetingId())));
        return new Described(names(List.copyOf(meetings.keySet())), meetings);
    }

    /** What the reader may know of some sources. */
    record Described(Map<UUID, String> names, Map<Source, UUID> meetings) {

        SourceDetails of(Source source) {
            var name = names.get(source.id());
            var path = source.kind() == SourceKind.PAPER
                    ? "papers/" + source.id()
                    : "meetings/" + meetings.get(source) + "/agenda";
            return new SourceDetails(source, name, name == null ? null : path);
        }
    }

    private Map<UUID, String> names(List<Source> sources) {
        var names = new HashMap<UUID, String>();
        var items = sources.stream()
                .filter(source -> source.kind() == SourceKind.AGENDA_ITEM)
                .map(source -> new AgendaItemId(source.id()))
                .toList();
        if (!items.isEmpty()) {
            agenda.byIds(items)
                    .values()
                    .forEach(item -> names.put(item.id().value(), (item.number() + " " + item.title()).strip()));
        }
        var wanted = sources.stream()
                .filter(source -> source.kind() == SourceKind.PAPER)
                .map(source -> new PaperId(source.id()))
                .toList();
        if (!wanted.isEmpty()) {
            papers.byIds(wanted).values().forEach(paper -> names.put(paper.id().value(), name(paper)));
        }
        return names;
    }

    /** A paper by symbol and title. */
    static String name(PaperSummary paper) {
        return paper.symbol() + " · " + paper.title();
    }
}

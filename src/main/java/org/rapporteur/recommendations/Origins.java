package org.rapporteur.recommendations;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.rapporteur.base.problem.InvalidInput;
import org.rapporteur.meetings.Agenda;
import org.rapporteur.meetings.AgendaItemId;
import org.rapporteur.meetings.MeetingId;
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

    /** The sources with names and addresses; what the reader may not see has neither. */
    List<SourceDetails> describe(MeetingId meeting, List<Source> sources) {
        var known = names(sources);
        return sources.stream()
                .map(source -> Optional.ofNullable(known.get(source.id()))
                        .map(name -> new SourceDetails(source, name, path(meeting, source)))
                        .orElseGet(() -> new SourceDetails(source, null, null)))
                .toList();
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
                    .forEach(item -> names.put(
                            item.id().value(), (item.number() + " " + item.title()).strip()));
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
        var symbol = paper.symbol();
        return symbol == null ? paper.title() : symbol + " · " + paper.title();
    }

    private static String path(MeetingId meeting, Source source) {
        return source.kind() == SourceKind.PAPER ? "papers/" + source.id() : "meetings/" + meeting + "/agenda";
    }
}

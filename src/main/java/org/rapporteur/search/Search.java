package org.rapporteur.search;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapporteur.access.Readers;
import org.rapporteur.search.internal.Finder;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Finds what the present reader may see, and nothing else. */
@Service
@PreAuthorize("isAuthenticated()")
public class Search {
    private final Finder finder;
    private final Readers readers;
    private final LocalNames names;
    private final ObjectProvider<SearchGaps> gaps;
    private final ObjectProvider<FoundFiles> files;
    private final ApplicationEventPublisher events;

    Search(
            Finder finder,
            Readers readers,
            LocalNames names,
            ObjectProvider<SearchGaps> gaps,
            ObjectProvider<FoundFiles> files,
            ApplicationEventPublisher events) {
        this.finder = finder;
        this.readers = readers;
        this.names = names;
        this.gaps = gaps;
        this.files = files;
        this.events = events;
    }

    /** Answers a query; hostile or empty text gets an answer with advice, never an exception. */
    public SearchAnswer find(SearchQuery query) {
        return finder.find(query, readers.current().tokens());
    }

    /** The same, with meetings and parties called what they are in the reader's language. */
    public SearchAnswer find(SearchQuery query, Locale reader) {
        return names.say(find(query), reader);
    }

    /** What of the things this reader may see a query could not look into, and why. */
    public List<SearchGap> notSearched(SearchQuery query) {
        return gaps.orderedStream()
                .flatMap(each -> each.gaps(query).stream())
                .filter(gap -> gap.count() > 0)
                .toList();
    }

    /** How many things a query finds; 0 while the index does not answer. */
    public long count(SearchQuery query) {
        return finder.count(query, readers.current().tokens());
    }

    /** Up to eight titles that begin with or contain what was typed, from what this reader may see. */
    public List<String> suggest(String prefix) {
        return finder.suggest(prefix, readers.current().tokens());
    }

    /**
     * A found thing seen closer; empty when this reader may not see it.
     *
     * @param text what was searched for
     * @param type kind of the thing
     * @param id the thing
     * @param place which of the pages with a hit to show, from 0; empty for the best one
     * @param reader language its meeting and party are named in
     */
    public Optional<SearchPreview> preview(
            String text, SearchType type, UUID id, @Nullable Integer place, Locale reader) {
        var preview = finder.preview(text, type, id, place, readers.current().tokens())
                .map(found -> names.say(found, reader));
        preview.filter(shown -> !shown.hit().extract().isEmpty())
                .ifPresent(shown -> events.publishEvent(
                        new TextPreviewed(type, id, shown.hit().language())));
        return preview;
    }

    /** What of a question can stand in a text: all of it, but for what asks in a field other than the text. */
    public static String inText(String question) {
        return Finder.inText(question);
    }

    /** The file a hit was found in, if it was found in one and this reader may have it. */
    public Optional<FoundFile> file(SearchHit hit) {
        return files.stream()
                .filter(each -> each.type() == hit.type())
                .findFirst()
                .flatMap(each -> each.file(hit.id(), hit.language()));
    }
}

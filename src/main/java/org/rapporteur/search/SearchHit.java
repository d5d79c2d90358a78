package org.rapporteur.search;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was found.
 *
 * @param type what kind of thing it is
 * @param id its id in its own feature
 * @param title its title, plain text
 * @param markedTitle its title as HTML: escaped, with only {@code <mark>} around what was found
 * @param symbol its symbol or number
 * @param url path of its page, without a leading slash
 * @param extract part of its text as HTML: escaped, with only {@code <mark>} around what was found
 * @param pageNumber page the extract is from, where the thing has pages
 * @param language BCP 47 tag of the extract's language
 * @param languages BCP 47 tags of all languages the thing is in, sorted
 * @param kind finer kind inside the type
 * @param score how well it fits; only to be compared inside one answer
 * @param meetingId its meeting
 * @param meetingLabel name of its meeting
 * @param partyId its party
 * @param partyLabel name of its party
 */
public record SearchHit(
        SearchType type,
        UUID id,
        String title,
        String markedTitle,
        @Nullable String symbol,
        String url,
        String extract,
        @Nullable Integer pageNumber,
        @Nullable String language,
        List<String> languages,
        @Nullable String kind,
        float score,
        @Nullable UUID meetingId,
        @Nullable String meetingLabel,
        @Nullable UUID partyId,
        @Nullable String partyLabel) {
    /** The same hit with other names for its meeting and its party. */
    SearchHit placed(@Nullable String meeting, @Nullable String party) {
        return new SearchHit(
                type,
                id,
                title,
                markedTitle,
                symbol,
                url,
                extract,
                pageNumber,
                language,
                languages,
                kind,
                score,
                meetingId,
                meeting,
                partyId,
                party);
    }
}

package org.rapporteur.search;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapporteur.base.PageText;

/**
 * What a feature publishes so that a thing can be found.
 *
 * <p>A thing (type and id) is one hit, however many variants it has. Title, summary, address, languages and pages belong
 * to the variant; symbols, meeting, party, year, kind and tokens belong to the thing, so the last document put counts for
 * all its variants.
 *
 * @param type what kind of thing it is
 * @param id the thing's id in its own feature
 * @param variant what tells several documents of one thing apart, such as the language of a paper's rendition; "" else
 * @param url path of the thing's page, without a leading slash
 * @param title title as shown
 * @param symbol document symbol or number, any part of which finds the thing
 * @param summary one or two sentences, searched and shown when no page has a hit; "" if none
 * @param pages the text by pages; empty when there is none
 * @param languages BCP 47 tags of the languages this variant is in
 * @param meetingId meeting the thing belongs to
 * @param meetingLabel the meeting's name in the facet, such as "2nd · Hanoi"
 * @param partyId party the thing comes from
 * @param partyLabel the party's name in the facet
 * @param year year the thing is of
 * @param kind finer kind inside the type, such as a paper's kind
 * @param tokens who may find it: a reader who has one of these tokens; empty means nobody
 * @param themes what the thing is about, in short words of its author; shown as a facet
 * @param formerSymbols symbols the thing had before they were corrected, without spaces: they find it as its symbol does
 */
public record SearchDocument(
        SearchType type,
        UUID id,
        String variant,
        String url,
        String title,
        @Nullable String symbol,
        String summary,
        List<PageText> pages,
        Set<String> languages,
        @Nullable UUID meetingId,
        @Nullable String meetingLabel,
        @Nullable UUID partyId,
        @Nullable String partyLabel,
        @Nullable Integer year,
        @Nullable String kind,
        Set<String> tokens,
        Set<String> themes,
        Set<String> formerSymbols) {

    /** Copies the collections so that a document never changes. */
    public SearchDocument {
        pages = List.copyOf(pages);
        languages = Set.copyOf(languages);
        tokens = Set.copyOf(tokens);
        themes = Set.copyOf(themes);
        formerSymbols = Set.copyOf(formerSymbols);
    }
}

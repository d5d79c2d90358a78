package org.rapporteur.search.internal.query;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.search.SearchFacet;

/** Where in a thing a word of a question is to stand, when it is asked for with a colon, as in {@code title:sanctions}. */
public enum QueryField {
    /** Its titles, in all languages. */
    TITLE(null, "title"),
    /** Its text. */
    TEXT(null, "text"),
    /** Its symbol or number, any part of it. */
    SYMBOL(null, "symbol"),
    /** What it is about. */
    THEME(null, "theme"),
    /** The party it comes from, by name, other name or code. */
    PARTY(SearchFacet.PARTY, "party"),
    /** The meeting it belongs to, by city, title, series, edition or year. */
    MEETING(SearchFacet.MEETING, "meeting"),
    /** A language it is in, by tag or name. */
    LANGUAGE(SearchFacet.LANGUAGE, "language", "lang"),
    /** Its finer kind, by code or name. */
    KIND(SearchFacet.KIND, "kind"),
    /** What kind of thing it is, by code or name. */
    TYPE(SearchFacet.TYPE, "type"),
    /** Its year, or several in a row. */
    YEAR(SearchFacet.YEAR, "year");

    private final @Nullable SearchFacet facet;
    private final List<String> names;

    QueryField(@Nullable SearchFacet facet, String... names) {
        this.facet = facet;
        this.names = List.of(names);
    }

    /** The field of this name, whatever its case; empty when none is called so, and the colon is one like any other. */
    static Optional<QueryField> named(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(field -> field.names.contains(lower))
                .findFirst();
    }

    /** What a word of it is looked up in; null where words are looked for in text. */
    @Nullable
    SearchFacet facet() {
        return facet;
    }

    /** The name it is asked for by. */
    public String word() {
        return names.getFirst();
    }
}

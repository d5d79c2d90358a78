package org.rapporteur.directory;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A party as lists show it; facts that are public.
 *
 * @param id the party
 * @param kind what it is
 * @param code ISO 3166-1 alpha-2 code of a State, acronym of any other party; unique, never empty
 * @param name English name; of a State the UN English short name
 * @param names names by BCP 47 tag, English first
 * @param sortKey what the English alphabetical order goes by
 */
public record PartySummary(
        PartyId id, PartyKind kind, String code, String name, Map<String, String> names, String sortKey) {

    /** Copies the names, keeping their order. */
    public PartySummary {
        names = Collections.unmodifiableMap(new LinkedHashMap<>(names));
    }

    /** Whether it is a State, and so has a flag. */
    public boolean isState() {
        return kind == PartyKind.STATE;
    }

    /** Name for a reader of this language: theirs, else English. */
    public String nameFor(Locale reader) {
        var own = names.get(reader.toLanguageTag());
        if (own == null) {
            own = names.get(reader.getLanguage());
        }
        return own == null ? name : own;
    }
}

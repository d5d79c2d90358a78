package org.rapporteur.directory;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a manager enters for a party.
 *
 * @param kind what it is
 * @param code ISO 3166-1 alpha-2 code of a State, acronym of any other party; 2 to 20 characters, unique
 * @param name English name, 1 to 200 characters
 * @param formalName English formal name, at most 300 characters
 * @param names names in other languages by BCP 47 tag, each at most 200 characters
 * @param aliases other names it is found by, each at most 200 characters
 * @param sortKey what the English alphabetical order goes by; empty means the name
 */
public record PartyForm(
        PartyKind kind,
        String code,
        String name,
        @Nullable String formalName,
        Map<String, String> names,
        List<String> aliases,
        @Nullable String sortKey) {

    /** A party with what is required and nothing else. */
    public static PartyForm of(PartyKind kind, String code, String name) {
        return new PartyForm(kind, code, name, null, Map.of(), List.of(), null);
    }

    /** The same with names in other languages (BCP 47 tag → name). */
    public PartyForm withNames(Map<String, String> otherNames) {
        return new PartyForm(kind, code, name, formalName, otherNames, aliases, sortKey);
    }

    /** The same with other names it is found by. */
    public PartyForm withAliases(List<String> otherAliases) {
        return new PartyForm(kind, code, name, formalName, names, otherAliases, sortKey);
    }
}

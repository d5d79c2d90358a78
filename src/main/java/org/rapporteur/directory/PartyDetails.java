package org.rapporteur.directory;

import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of a party.
 *
 * @param summary what lists show
 * @param code3 ISO 3166-1 alpha-3 code of a State
 * @param formalName English formal name, where it differs and is sure
 * @param aliases other names it is found by, such as "Laos"
 * @param version optimistic-lock version
 */
public record PartyDetails(
        PartySummary summary,
        @Nullable String code3,
        @Nullable String formalName,
        List<String> aliases,
        long version) {

    /** Copies the aliases. */
    public PartyDetails {
        aliases = List.copyOf(aliases);
    }

    /** The same as a form, to be edited. */
    public PartyForm form() {
        var otherNames = new LinkedHashMap<>(summary.names());
        otherNames.remove("en");
        return new PartyForm(
                summary.kind(),
                summary.code(),
                summary.name(),
                formalName,
                otherNames,
                aliases,
                Spelling.sortKey(summary.name()).equals(summary.sortKey()) ? null : summary.sortKey());
    }
}

package org.rapporteur.directory;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An organisation as lists show it.
 *
 * @param id the organisation
 * @param party the party it belongs to
 * @param sector the field it works in
 * @param name English name
 * @param acronym acronym, if it has one
 * @param names names by BCP 47 tag, English first
 * @param version optimistic-lock version
 */
public record OrganisationSummary(
        OrganisationId id,
        PartySummary party,
        Sector sector,
        String name,
        @Nullable String acronym,
        Map<String, String> names,
        long version) {

    /** Copies the names, keeping their order. */
    public OrganisationSummary {
        names = Collections.unmodifiableMap(new LinkedHashMap<>(names));
    }

    /** Name for a reader of this language: theirs, else English. */
    public String nameFor(Locale reader) {
        return names.getOrDefault(reader.getLanguage(), name);
    }

    /** The same as a form, to be edited. */
    public OrganisationForm form() {
        var otherNames = new LinkedHashMap<>(names);
        otherNames.remove("en");
        return new OrganisationForm(party.id(), sector, name, acronym, otherNames);
    }
}

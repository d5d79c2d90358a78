package org.rapporteur.directory;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is entered for an organisation.
 *
 * @param partyId the party it belongs to
 * @param sector the field it works in
 * @param name English name, 1 to 300 characters
 * @param acronym acronym, at most 40 characters
 * @param names names in other languages by BCP 47 tag, each at most 300 characters
 */
public record OrganisationForm(
        PartyId partyId,
        Sector sector,
        String name,
        @Nullable String acronym,
        Map<String, String> names) {}

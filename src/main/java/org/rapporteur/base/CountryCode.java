package org.rapporteur.base;

import java.util.Locale;
import java.util.Set;
import org.rapporteur.base.problem.InvalidInput;

/**
 * A country as its ISO 3166-1 alpha-2 code, upper case.
 *
 * @param value two letters
 */
public record CountryCode(String value) {

    private static final Set<String> KNOWN = Set.of(Locale.getISOCountries());

    /** @throws InvalidInput when the code is not one of ISO 3166-1 */
    public CountryCode {
        value = value.strip().toUpperCase(Locale.ROOT);
        if (!KNOWN.contains(value)) {
            throw InvalidInput.of("country", "problem.country", value);
        }
    }

    /**
     * Reads a code, in either case.
     *
     * @throws InvalidInput when the code is not one of ISO 3166-1
     */
    public static CountryCode of(String text) {
        return new CountryCode(text);
    }

    @Override
    public String toString() {
        return value;
    }
}

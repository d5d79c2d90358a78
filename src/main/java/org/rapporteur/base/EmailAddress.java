package org.rapporteur.base;

import java.util.Locale;
import java.util.regex.Pattern;
import org.rapporteur.base.problem.InvalidInput;

/**
 * An e-mail address of the usual form (the addr-spec of RFC 5322 without comments and quoted parts), its domain in lower
 * case.
 *
 * @param value at most 254 characters (RFC 5321)
 */
public record EmailAddress(String value) {

    private static final Pattern FORM =
            Pattern.compile("[\\p{L}\\p{N}.!#$%&'*+/=?^_`{|}~-]{1,64}@[\\p{L}\\p{N}-]+(\\.[\\p{L}\\p{N}-]+)+");

    /** @throws InvalidInput when the text is no e-mail address */
    public EmailAddress {
        value = value.strip();
        if (value.length() > 254 || !FORM.matcher(value).matches()) {
            throw InvalidInput.of("email", "problem.email", value.length() > 60 ? value.substring(0, 60) + "…" : value);
        }
        int at = value.lastIndexOf('@');
        value = value.substring(0, at) + value.substring(at).toLowerCase(Locale.ROOT);
    }

    /**
     * Reads an address.
     *
     * @throws InvalidInput when the text is no e-mail address
     */
    public static EmailAddress of(String text) {
        return new EmailAddress(text);
    }

    @Override
    public String toString() {
        return value;
    }
}

package org.rapporteur.storage;

import java.util.regex.Pattern;

/**
 * A column that holds names of stored files. Whoever keeps such names says so with a bean of this type: a file that no such
 * column names is removed after a while.
 *
 * @param table the table
 * @param column its column of SHA-256 in hexadecimal digits
 */
public record StoredFileUse(String table, String column) {

    private static final Pattern IDENTIFIER = Pattern.compile("[a-z][a-z0-9_]*");

    /** @throws IllegalArgumentException when one of them is no plain name */
    public StoredFileUse {
        if (!IDENTIFIER.matcher(table).matches() || !IDENTIFIER.matcher(column).matches()) {
            throw new IllegalArgumentException("Not a plain name: " + table + "." + column);
        }
    }
}

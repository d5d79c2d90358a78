package org.rapporteur.storage;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A column that holds names of stored files. Whoever keeps such names says so with a bean of this type: a file that no such
 * column names is removed after a while. What was made of another stored file, and can be made again, is in use only for as
 * long as that one is; its rows are then removed with it.
 *
 * @param table the table
 * @param column its column of SHA-256 in hexadecimal digits
 * @param source the column of the same row that names the file it was made of; none for what people handed in
 */
public record StoredFileUse(
        String table, String column, @Nullable String source) {

    private static final Pattern IDENTIFIER = Pattern.compile("[a-z][a-z0-9_]*");

    /** @throws IllegalArgumentException when one of them is no plain name */
    public StoredFileUse {
        requirePlain(table);
        requirePlain(column);
        if (source != null) {
            requirePlain(source);
        }
    }

    /** A column that names what people handed in. */
    public StoredFileUse(String table, String column) {
        this(table, column, null);
    }

    private static void requirePlain(String name) {
        if (!IDENTIFIER.matcher(name).matches()) {
            throw new IllegalArgumentException("Not a plain name: " + name);
        }
    }
}
